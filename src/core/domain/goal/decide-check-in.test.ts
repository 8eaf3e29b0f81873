import { describe, expect, it } from 'vitest';
import type { CheckInId } from '../kernel/ids.ts';
import { CHECK_IN_ANSWERS, type CheckIn } from './check-in.ts';
import { checkAnswerable, decideAnswer } from './decide-check-in.ts';
import { aGoal, GOAL, MENTEE, MENTOR, NOW } from './testing/decide.fixture.ts';

const asked: CheckIn = {
  id: 'check-in' as CheckInId,
  goalId: GOAL,
  memberId: MENTEE,
  askedOn: '2026-11-24',
  answer: null,
  note: '',
  answeredAt: null,
};
const answered: CheckIn = { ...asked, answer: 'done', answeredAt: NOW };

describe('a check-in', () => {
  it.each([
    ['is open while its goal is agreed', asked, 'agreed', MENTEE, null],
    ['is not for the partner', asked, 'agreed', MENTOR, { code: 'not-the-mentee' }],
    ['is not for the partner, whatever became of the goal', asked, 'dropped', MENTOR, { code: 'not-the-mentee' }],
    [
      'is settled with a goal that was dropped',
      asked,
      'dropped',
      MENTEE,
      { code: 'already-settled', state: 'dropped' },
    ],
    [
      'is settled with one that was achieved',
      asked,
      'achieved',
      MENTEE,
      { code: 'already-settled', state: 'achieved' },
    ],
    // A note still goes beside the answer that closed the goal.
    ['stays open once it was answered', answered, 'achieved', MENTEE, null],
  ] as const)('%s', (_what, checkIn, state, by, refusal) => {
    const expected = refusal === null ? null : { ok: false, ...refusal };
    expect(checkAnswerable(checkIn, aGoal({ state }), by)).toEqual(expected);
  });
});

describe('an answer', () => {
  it.each(CHECK_IN_ANSWERS)('%s is taken down with its moment', (answer) => {
    expect(decideAnswer(asked, answer, NOW)).toEqual({ ok: true, value: { ...asked, answer, answeredAt: NOW } });
  });

  it.each(CHECK_IN_ANSWERS)('%s does not replace the first one', (answer) => {
    const later = decideAnswer(answered, answer, new Date('2026-11-25T12:00:00Z'));
    expect(later).toEqual({ ok: false, code: 'answered-already', answer: 'done' });
  });
});
