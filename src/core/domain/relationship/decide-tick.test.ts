import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { DAY_MS } from '../time/durations.ts';
import { decideStillGoing, decideTick } from './decide-tick.ts';
import type { Progress } from './progress.ts';
import { ALL_STATES, lockedPair, NOW, relationshipIn, STARTED } from './testing/relationship.fixture.ts';
import type { RelationshipState } from './transitions.ts';

const mornings = { now: NOW, calendar, morning: '06:00' };
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);
const QUIET = { lastActivityAt: ago(35) };
const WARNED = { lastActivityAt: ago(49), warnedAt: ago(14) };
const ending = { lastDate: '2026-12-20', remindAt: NOW, closesAt: new Date('2026-12-21T06:00:00Z'), closedAt: null };
const LAST_DATE_PASSED = { lastDate: '2026-11-20', remindAt: null, closesAt: ago(3), closedAt: null };
const BREAK = { until: '2026-11-23', endsAt: NOW, from: 'active' } as const;

describe('what the clock asks or says', () => {
  it.each<[string, RelationshipState, Partial<Progress>, string, Partial<Progress>]>([
    ['how it fits', 'active', { fitAskAt: NOW, lastActivityAt: NOW }, 'ask-fit', { fitAskAt: null }],
    ['how the period was', 'active', { reviewAt: NOW, lastActivityAt: NOW }, 'review', { reviewAt: null }],
    ['that nothing was heard', 'introduced', QUIET, 'warn', { warnedAt: NOW }],
    ['that nothing was heard', 'active', QUIET, 'warn', { warnedAt: NOW }],
    ['that the end comes', 'winding-down', { ending }, 'remind', { ending: { ...ending, remindAt: null } }],
    [
      'that the last date was',
      'winding-down',
      { ending: LAST_DATE_PASSED },
      'close',
      { ending: { ...LAST_DATE_PASSED, closedAt: NOW } },
    ],
    [
      'that the last date was, and reminds of it no more, after an outage',
      'winding-down',
      { ending: { ...LAST_DATE_PASSED, remindAt: ago(10) } },
      'close',
      { ending: { ...LAST_DATE_PASSED, closedAt: NOW } },
    ],
    [
      'that the last date was when it closes in this moment',
      'winding-down',
      { ending: { ...LAST_DATE_PASSED, remindAt: ago(10), closesAt: NOW } },
      'close',
      { ending: { ...LAST_DATE_PASSED, closesAt: NOW, closedAt: NOW } },
    ],
  ])('%s (%s)', (_what, state, progress, due, change) => {
    const relationship = relationshipIn(state, progress);
    const noted = { do: 'note', due, progress: { ...relationship.progress, ...change } };
    expect(decideTick(lockedPair(relationship), mornings)).toEqual(noted);
  });
});

describe('what the clock brings about', () => {
  it('ends a break, back to where it began', () => {
    const relationship = relationshipIn('paused', { break: BREAK });
    const progress = { ...relationship.progress, break: null, lastActivityAt: NOW };
    const moved = { do: 'move', due: 'resume', to: { state: 'active', progress } };
    expect(decideTick(lockedPair(relationship), mornings)).toEqual(moved);
  });

  it.each<[RelationshipState, Partial<Progress>, string, string]>([
    ['introduced', WARNED, 'lapse', 'withdrawn'],
    ['active', WARNED, 'lapse', 'withdrawn'],
    ['winding-down', { ending: { ...LAST_DATE_PASSED, closedAt: ago(14) } }, 'complete', 'completed'],
  ])('ends one that is %s with %j: %s', (state, progress, due, to) => {
    const end = { to, at: NOW, by: null, reason: null };
    expect(decideTick(lockedPair(relationshipIn(state, progress)), mornings)).toEqual({ do: 'end', due, end });
  });
});

describe('the clock does nothing', () => {
  it.each<[string, RelationshipState, Partial<Progress>]>([
    ['a moment before the warning', 'active', { lastActivityAt: new Date(ago(35).getTime() + 1) }],
    ['a moment before the end after a warning', 'active', { ...WARNED, warnedAt: new Date(ago(14).getTime() + 1) }],
    ['while a session lies ahead', 'active', { lastActivityAt: new Date('2026-12-15T10:00:00Z') }],
    ['while the break lasts', 'paused', { break: { ...BREAK, endsAt: new Date(NOW.getTime() + 1) } }],
    ['in the two weeks of looking back', 'winding-down', { ending: { ...LAST_DATE_PASSED, closedAt: ago(13) } }],
    ['once it is over', 'withdrawn', { ...WARNED, fitAskAt: STARTED }],
    ['once it is over', 'completed', { ending: { ...LAST_DATE_PASSED, closedAt: ago(20) } }],
  ])('%s (%s)', (_when, state, progress) => {
    expect(decideTick(lockedPair(relationshipIn(state, progress)), mornings)).toBeNull();
  });
});

describe('an announced break of one of the two is no silence', () => {
  const wait = (progress: Partial<Progress>, back: string) => ({
    do: 'wait',
    progress: { ...relationshipIn('active', progress).progress, warnedAt: null, lastActivityAt: new Date(back) },
  });

  it.each([
    [
      'the mentor is away, when a warning is due',
      QUIET,
      { mentor: { pausedUntil: '2026-12-01' } },
      '2026-12-02T06:00:00Z',
    ],
    [
      'the mentee is away, when the end is due',
      WARNED,
      { mentee: { pausedUntil: '2026-12-01' } },
      '2026-12-02T06:00:00Z',
    ],
    [
      'both are, and the later one counts',
      QUIET,
      { mentor: { pausedUntil: '2026-12-24' }, mentee: { pausedUntil: '2026-12-01' } },
      '2026-12-25T06:00:00Z',
    ],
    [
      'in the zone of whoever is away',
      QUIET,
      { mentor: { pausedUntil: '2026-12-01', zone: 'America/New_York' } },
      '2026-12-02T11:00:00Z',
    ],
    [
      'until today, and back tomorrow morning',
      QUIET,
      { mentee: { pausedUntil: '2026-11-24' } },
      '2026-11-25T06:00:00Z',
    ],
  ])('%s', (_who, progress, away, back) => {
    expect(decideTick(lockedPair(relationshipIn('active', progress), away), mornings)).toEqual(wait(progress, back));
  });

  it('counts again from the morning on which they are back', () => {
    const back = lockedPair(relationshipIn('active', QUIET), { mentor: { pausedUntil: '2026-11-23' } });
    expect(decideTick(back, mornings)).toMatchObject({ do: 'note', due: 'warn' });
  });

  it('counts again in the very moment of that morning', () => {
    const back = new Date('2026-11-24T06:00:00Z');
    const quiet = relationshipIn('active', { lastActivityAt: new Date(back.getTime() - 35 * DAY_MS) });
    const locked = lockedPair(quiet, { mentee: { pausedUntil: '2026-11-23' } });
    expect(decideTick(locked, { ...mornings, now: back })).toMatchObject({ do: 'note', due: 'warn' });
  });

  it('holds up nothing else', () => {
    const away = { mentor: { pausedUntil: '2026-12-01' } };
    const due = relationshipIn('active', { lastActivityAt: NOW, fitAskAt: NOW });
    expect(decideTick(lockedPair(due, away), mornings)).toMatchObject({ do: 'note', due: 'ask-fit' });
  });
});

it.each(ALL_STATES)('either may say that they still meet before an end is planned: %s', (state) => {
  const relationship = relationshipIn(state, { warnedAt: STARTED });
  const progress = { ...relationship.progress, warnedAt: null, lastActivityAt: NOW };
  expect(decideStillGoing(relationship, NOW)).toEqual(
    state === 'introduced' || state === 'active'
      ? { ok: true, value: progress }
      : { ok: false, code: 'already-settled', state },
  );
});
