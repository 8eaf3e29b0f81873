import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { Goal } from './goal.ts';
import { timelineOf } from './goal-timeline.ts';
import { aGoal, aStep, NOW, WORDS } from './testing/decide.fixture.ts';

const facts = { now: NOW, zone: 'Europe/London', calendar };
const titled = (title: string, more: Partial<Goal>) => aGoal({ words: { ...WORDS, title }, ...more });
const titlesOf = (goals: readonly Goal[]) => timelineOf(goals, facts)?.lanes.map(({ title }) => title) ?? null;

describe('the goals in time', () => {
  it.each([
    ['are none when there is no goal', [], null],
    ['are none when every goal was let go', [titled('a', { state: 'dropped' })], null],
    [
      'have what is under way first, then drafts, then what is achieved',
      [titled('a', { state: 'achieved' }), titled('b', { state: 'draft' }), titled('c', { state: 'agreed' })],
      ['c', 'b', 'a'],
    ],
    [
      'are three at most, in the order in which they were drafted',
      ['a', 'b', 'c', 'd'].map((title) => titled(title, { state: 'agreed' })),
      ['a', 'b', 'c'],
    ],
    ['leave out what was let go', [titled('a', { state: 'dropped' }), titled('b', { state: 'draft' })], ['b']],
  ])('%s', (_what, goals, titles) => {
    expect(titlesOf(goals)).toEqual(titles);
  });

  it.each([
    ['Europe/London', '2026-11-24'],
    ['Pacific/Kiritimati', '2026-11-25'],
  ])('stand on today in %s', (zone, today) => {
    expect(timelineOf([aGoal()], { ...facts, zone })?.today).toBe(today);
  });
});

describe('a lane', () => {
  const lane = (more: Partial<Goal>, zone = 'Europe/London') => timelineOf([aGoal(more)], { ...facts, zone })?.lanes[0];

  it.each([
    ['the day it was agreed', { agreedAt: new Date('2026-11-02T23:30:00Z') }, 'Europe/London', '2026-11-02'],
    ['that day where the mentee lives', { agreedAt: new Date('2026-11-02T23:30:00Z') }, 'Asia/Kolkata', '2026-11-03'],
    ['the day it was drafted, while nobody agreed', { agreedAt: null, state: 'draft' }, 'Europe/London', '2026-11-01'],
  ] as const)('begins on %s', (_what, more, zone, from) => {
    expect(lane(more, zone)?.from).toBe(from);
  });

  const due = [aStep('a', { dueOn: '2027-03-01' }), aStep('b', { dueOn: '2026-12-01' }), aStep('c')];
  it.each([
    ['its target, also when a step is due later', '2027-02-26', due, '2027-02-26'],
    ['its last step, without a target', null, due, '2027-03-01'],
    ['today, when every step lies behind', null, [aStep('a', { dueOn: '2026-11-05' })], '2026-11-24'],
    ['today, with nothing to go by', null, [], '2026-11-24'],
  ])('ends on %s', (_what, targetOn, steps, to) => {
    expect(lane({ words: { ...WORDS, targetOn }, steps })?.to).toBe(to);
  });

  it('shows six steps in their order, says which are done, and counts the rest', () => {
    const steps = Array.from({ length: 8 }, (_, at) => aStep(`${at}`, { doneAt: at === 0 ? NOW : null }));
    const shown = lane({ steps });
    expect(shown?.steps.map(({ text, done }) => [text, done])).toEqual([
      ['Step 0', true],
      ...[1, 2, 3, 4, 5].map((at) => [`Step ${at}`, false]),
    ]);
    expect(shown?.more).toBe(2);
    expect(lane({ steps: steps.slice(0, 6) })?.more).toBe(0);
  });

  it.each([
    ['achieved', true],
    ['agreed', false],
    ['draft', false],
  ] as const)('of a goal that is %s is reached: %s', (state, reached) => {
    expect(lane({ state })?.reached).toBe(reached);
  });
});
