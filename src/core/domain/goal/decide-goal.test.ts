import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { countedIds } from '../../testing/counted-ids.fixture.ts';
import type { GoalStepId } from '../kernel/ids.ts';
import {
  decideAddStep,
  decideDraft,
  decideMoveGoal,
  decideSnooze,
  decideStep,
  decideWords,
  isPast,
  withStep,
} from './decide-goal.ts';
import { MAX_OPEN_GOALS, MAX_STEPS } from './goal.ts';
import { aGoal, aStep, MENTEE, MENTOR, NOW, RELATIONSHIP, WORDS } from './testing/decide.fixture.ts';
import type { GoalState } from './transitions.ts';

const moment = { now: NOW, calendar, zone: 'Europe/London' };
const making = () => ({ ...moment, ids: countedIds() });
const codeOf = (result: { readonly ok: boolean; readonly code?: string }) => (result.ok ? 'yes' : result.code);
const goals = (count: number, state: GoalState) => Array.from({ length: count }, () => aGoal({ state }));
const steps = (count: number) => Array.from({ length: count }, (_, at) => aStep(`s${at}`));

describe('a day is over', () => {
  it.each([
    ['Europe/London', '2026-11-24T23:59:59Z', '2026-11-24', false],
    ['Europe/London', '2026-11-25T00:00:00Z', '2026-11-24', true],
    ['America/New_York', '2026-11-25T04:59:59Z', '2026-11-24', false],
    ['America/New_York', '2026-11-25T05:00:00Z', '2026-11-24', true],
    ['Pacific/Kiritimati', '2026-11-24T09:59:59Z', '2026-11-24', false],
    ['Pacific/Kiritimati', '2026-11-24T10:00:00Z', '2026-11-24', true],
    ['Europe/London', '2026-11-24T12:00:00Z', null, false],
  ])('in %s at %s: %s', (zone, now, on, over) => {
    expect(isPast(on, { now: new Date(now), calendar, zone })).toBe(over);
  });
});

describe('drafting a goal', () => {
  const asked = { relationshipId: RELATIONSHIP, by: MENTOR, goals: [] };

  it('has it wait for the other one, with its steps in order', () => {
    const { id: _, ...step } = aStep('s', { text: 'Ask three' });
    expect(decideDraft({ words: WORDS, steps: [step, step] }, asked, making())).toEqual({
      ok: true,
      value: {
        ...{ id: 'id-1', relationshipId: RELATIONSHIP, draftedById: MENTOR, words: WORDS, state: 'draft' },
        ...{ draftedAt: NOW, agreedAt: null, closedAt: null, snoozedUntil: null },
        steps: [
          { ...step, id: 'id-2' },
          { ...step, id: 'id-3' },
        ],
      },
    });
  });

  it.each([
    ['with the last open goal there is room for', '2026-11-24', goals(MAX_OPEN_GOALS - 1, 'agreed'), 0, 'yes'],
    ['with one more', '2026-11-24', goals(MAX_OPEN_GOALS, 'draft'), 0, 'too-many-goals'],
    ['after many that are closed', null, [...goals(20, 'achieved'), ...goals(20, 'dropped')], 0, 'yes'],
    ['with as many steps as fit', null, [], MAX_STEPS, 'yes'],
    ['with one step more', null, [], MAX_STEPS + 1, 'too-many-steps'],
    ['for yesterday', '2026-11-23', [], 0, 'date-past'],
    ['for yesterday, as one goal too many', '2026-11-23', goals(MAX_OPEN_GOALS, 'draft'), 0, 'date-past'],
    ['as one goal too many, with too many steps', null, goals(MAX_OPEN_GOALS, 'draft'), 21, 'too-many-goals'],
  ])('%s', (_what, targetOn, open, count, expected) => {
    const draft = { words: { ...WORDS, targetOn }, steps: steps(count) };
    expect(codeOf(decideDraft(draft, { ...asked, goals: open }, making()))).toBe(expected);
  });
});

describe('other words for a goal', () => {
  it.each([
    ['draft', 'yes'],
    ['agreed', 'yes'],
    ['achieved', 'already-settled'],
    ['dropped', 'already-settled'],
  ] as const)('that is %s', (state, expected) => {
    const goal = aGoal({ state });
    const changed = decideWords(goal, { ...WORDS, title: 'Another' }, moment);
    expect(codeOf(changed)).toBe(expected);
    if (changed.ok) expect(changed.value).toEqual({ ...goal, words: { ...WORDS, title: 'Another' } });
  });

  it.each([
    ['keep a day that has passed', '2026-11-01', '2026-11-01', 'yes'],
    ['cannot choose a day that has passed', '2026-11-01', '2026-11-23', 'date-past'],
    ['may choose today', '2026-11-01', '2026-11-24', 'yes'],
    ['may take the day away', '2026-11-01', null, 'yes'],
  ])('%s', (_what, before, targetOn, expected) => {
    const goal = aGoal({ words: { ...WORDS, targetOn: before } });
    expect(codeOf(decideWords(goal, { ...WORDS, targetOn }, moment))).toBe(expected);
  });
});

describe('moving a goal', () => {
  it.each([
    ['agree', MENTOR, 'draft', { state: 'agreed', agreedAt: NOW, closedAt: null }],
    ['achieve', MENTEE, 'agreed', { state: 'achieved', closedAt: NOW }],
    ['achieve', MENTOR, 'agreed', { state: 'achieved', closedAt: NOW }],
    ['drop', MENTEE, 'agreed', { state: 'dropped', closedAt: NOW }],
    ['drop', MENTOR, 'draft', { state: 'dropped', closedAt: NOW, agreedAt: null }],
  ] as const)('%s, by the %s, when it is %s', (event, by, state, change) => {
    const goal = aGoal({ state, agreedAt: state === 'draft' ? null : aGoal().agreedAt });
    expect(decideMoveGoal(goal, event, by, NOW)).toEqual({ ok: true, value: { ...goal, ...change } });
  });

  it.each([
    ['agree', MENTEE, 'draft', { code: 'not-yours' }],
    ['agree', MENTEE, 'achieved', { code: 'not-yours' }],
    ['agree', MENTOR, 'agreed', { code: 'already-settled', state: 'agreed' }],
    ['achieve', MENTEE, 'draft', { code: 'already-settled', state: 'draft' }],
    ['achieve', MENTEE, 'achieved', { code: 'already-settled', state: 'achieved' }],
    ['drop', MENTOR, 'dropped', { code: 'already-settled', state: 'dropped' }],
    ['drop', MENTOR, 'achieved', { code: 'already-settled', state: 'achieved' }],
  ] as const)('never: %s, by the %s, when it is %s', (event, by, state, refusal) => {
    expect(decideMoveGoal(aGoal({ state }), event, by, NOW)).toEqual({ ok: false, ...refusal });
  });
});

describe('a step more', () => {
  const { id: _, ...step } = aStep('s', { dueOn: '2026-11-24' });

  it.each([
    ['on an open goal', aGoal({ steps: steps(MAX_STEPS - 1) }), step, 'yes'],
    ['on a draft', aGoal({ state: 'draft' }), step, 'yes'],
    ['on one that is full', aGoal({ steps: steps(MAX_STEPS) }), step, 'too-many-steps'],
    [
      'on one that is full, for yesterday',
      aGoal({ steps: steps(MAX_STEPS) }),
      { ...step, dueOn: '2026-11-23' },
      'too-many-steps',
    ],
    ['for yesterday', aGoal(), { ...step, dueOn: '2026-11-23' }, 'date-past'],
    ['without a day', aGoal(), { ...step, dueOn: null }, 'yes'],
    ['on one that is achieved', aGoal({ state: 'achieved' }), step, 'already-settled'],
    [
      'on one that was dropped and is full',
      aGoal({ state: 'dropped', steps: steps(MAX_STEPS) }),
      step,
      'already-settled',
    ],
  ])('%s', (_what, goal, wanted, expected) => {
    const added = decideAddStep(goal, wanted, making());
    expect(codeOf(added)).toBe(expected);
    if (added.ok) expect(added.value).toEqual({ ...wanted, id: 'id-1' });
  });
});

describe('a step of a goal', () => {
  const [one, two] = [aStep('one', { dueOn: '2026-11-01' }), aStep('two')];
  const goal = aGoal({ steps: [one, two] });

  it.each([
    ['is ticked off, though its day has passed', { doneAt: NOW }, 'yes'],
    ['gets a day to come', { dueOn: '2026-11-24' }, 'yes'],
    ['cannot get one that has passed', { dueOn: '2026-11-23' }, 'date-past'],
    ['loses its day', { dueOn: null }, 'yes'],
  ])('%s', (_what, change, expected) => {
    const changed = decideStep(goal, one.id, (step) => ({ ...step, ...change }), moment);
    expect(codeOf(changed)).toBe(expected);
    if (changed.ok) expect(changed.value).toEqual({ ...one, ...change });
  });

  it('goes when nothing is left of it', () => {
    expect(decideStep(goal, one.id, () => null, moment)).toEqual({ ok: true, value: null });
  });

  it('is not found once it was taken away', () => {
    const gone = decideStep(goal, 'gone' as GoalStepId, (step) => step, moment);
    expect(gone).toEqual({ ok: false, code: 'not-found' });
  });

  it('stays as it is when the goal is achieved', () => {
    const achieved = decideStep(aGoal({ state: 'achieved' }), one.id, (step) => step, moment);
    expect(achieved).toEqual({ ok: false, code: 'already-settled', state: 'achieved' });
  });

  it.each([
    ['in its place', { ...two, doneAt: NOW }, [one, { ...two, doneAt: NOW }]],
    ['away', null, [one]],
  ])('is put %s, and the others stay', (_what, changed, left) => {
    expect(withStep(goal, two.id, changed)).toEqual({ ...goal, steps: left });
  });
});

describe('a snooze', () => {
  it.each([
    ['until tomorrow', '2026-11-25', 'yes'],
    ['until today', '2026-11-24', 'yes'],
    ['until yesterday', '2026-11-23', 'date-past'],
  ])('%s', (_what, until, expected) => {
    const snoozed = decideSnooze(aGoal(), until, moment);
    expect(codeOf(snoozed)).toBe(expected);
    if (snoozed.ok) expect(snoozed.value).toEqual(aGoal({ snoozedUntil: until }));
  });
});
