import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../time/durations.ts';
import {
  heard,
  LAPSES_AFTER_DAYS,
  LOOK_BACK_DAYS,
  nextDue,
  type Progress,
  progressFrom,
  WARNING_AFTER_DAYS,
} from './progress.ts';
import type { RelationshipState } from './transitions.ts';

const START = new Date('2026-01-01T10:00:00Z');
const day = (days: number): Date => new Date(START.getTime() + days * DAY_MS);
const ending = { lastDate: '2026-01-11', remindAt: day(5), closesAt: day(11), closedAt: null };
const BREAK = { until: '2026-01-20', endsAt: day(20), from: 'active' } as const;

describe('what the clock does next', () => {
  it.each<[string, RelationshipState, Partial<Progress>, string | null, Date | null]>([
    ['warns of silence', 'introduced', {}, 'warn', day(WARNING_AFTER_DAYS)],
    ['warns of silence', 'active', {}, 'warn', day(WARNING_AFTER_DAYS)],
    [
      'counts silence from a session that is fixed',
      'active',
      { lastActivityAt: day(90) },
      'warn',
      day(90 + WARNING_AFTER_DAYS),
    ],
    ['ends it after a warning', 'active', { warnedAt: day(40) }, 'lapse', day(40 + LAPSES_AFTER_DAYS)],
    ['ends it after a warning', 'introduced', { warnedAt: day(40) }, 'lapse', day(40 + LAPSES_AFTER_DAYS)],
    ['asks how it fits, before the rest', 'introduced', { fitAskAt: day(3) }, 'ask-fit', day(3)],
    ['asks how it fits, before the rest', 'active', { fitAskAt: day(3), reviewAt: day(4) }, 'ask-fit', day(3)],
    ['asks how it fits, before the rest', 'winding-down', { fitAskAt: day(3), ending }, 'ask-fit', day(3)],
    ['looks back on the agreed period', 'active', { fitAskAt: day(5), reviewAt: day(4) }, 'review', day(4)],
    ['warns first when the review is later', 'active', { reviewAt: day(60) }, 'warn', day(WARNING_AFTER_DAYS)],
    ['asks for no review before it began', 'introduced', { reviewAt: day(4) }, 'warn', day(WARNING_AFTER_DAYS)],
    ['reminds of the last date', 'winding-down', { ending }, 'remind', day(5)],
    ['closes once both were reminded', 'winding-down', { ending: { ...ending, remindAt: null } }, 'close', day(11)],
    [
      'closes first what is reminded of too late',
      'winding-down',
      { ending: { ...ending, remindAt: day(12) } },
      'close',
      day(11),
    ],
    [
      'completes without looking back',
      'winding-down',
      { ending: { ...ending, closedAt: day(11) } },
      'complete',
      day(11 + LOOK_BACK_DAYS),
    ],
    ['warns of no silence while it winds down', 'winding-down', { ending: null }, null, null],
    ['ends a break', 'paused', { break: BREAK, fitAskAt: day(1), warnedAt: day(2) }, 'resume', day(20)],
    ['leaves a break without an end alone', 'paused', { fitAskAt: day(1) }, null, null],
    [
      'does nothing once it is over',
      'completed',
      { fitAskAt: day(1), reviewAt: day(1), ending, break: BREAK },
      null,
      null,
    ],
    [
      'does nothing once it is over',
      'withdrawn',
      { fitAskAt: day(1), reviewAt: day(1), ending, break: BREAK },
      null,
      null,
    ],
  ])('%s (%s, %j)', (_what, state, progress, due, at) => {
    const next = nextDue(state, { ...progressFrom(START), ...progress });
    expect(next).toEqual(due === null ? null : { due, at });
  });

  it('keeps the order of what is due in the same moment', () => {
    expect(nextDue('active', { ...progressFrom(START), fitAskAt: day(3), reviewAt: day(3) })?.due).toBe('ask-fit');
  });
});

it('begins with nothing due but silence, and neither a break nor an end', () => {
  expect(progressFrom(START)).toStrictEqual({
    lastActivityAt: START,
    warnedAt: null,
    fitAskAt: null,
    reviewAt: null,
    break: null,
    ending: null,
  });
});

describe('something is heard', () => {
  const warned = { ...progressFrom(START), warnedAt: day(40), reviewAt: day(60) };

  it('forgets a warning, and nothing else', () => {
    expect(heard(warned, day(45))).toEqual({ ...warned, warnedAt: null, lastActivityAt: day(45) });
  });

  it.each([
    ['earlier than what is fixed', day(-1), day(0)],
    ['in the same moment', day(0), day(0)],
    ['a session that lies ahead', day(100), day(100)],
  ])('counts from the later of the two: %s', (_what, at, from) => {
    expect(heard(warned, at)).toMatchObject({ warnedAt: null, lastActivityAt: from });
  });
});
