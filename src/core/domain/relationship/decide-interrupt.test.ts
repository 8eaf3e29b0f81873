import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { decidePause, decideResume } from './decide-interrupt.ts';
import {
  ALL_STATES,
  lockedPair,
  MENTEE,
  MENTOR,
  NOW,
  relationshipIn,
  STARTED,
  STRANGER,
} from './testing/relationship.fixture.ts';
import type { WorkingState } from './transitions.ts';

const WORKING = ['introduced', 'active', 'winding-down'];

describe('a break', () => {
  it.each(ALL_STATES.flatMap((state) => [MENTOR, MENTEE].map((by) => [state, by] as const)))(
    'of a relationship that is %s, wished by %s',
    (state, by) => {
      const relationship = relationshipIn(state, { warnedAt: NOW });
      const endsAt = new Date('2026-12-21T08:00:00Z');
      const paused = { ...relationship.progress, break: { until: '2026-12-20', endsAt, from: state } };
      expect(decidePause(lockedPair(relationship), by, '2026-12-20', calendar)).toEqual(
        WORKING.includes(state)
          ? { ok: true, value: { state: 'paused', progress: paused } }
          : { ok: false, code: 'already-settled', state },
      );
    },
  );

  it.each([
    ['the morning after, in summer time', 'Europe/London', '2026-06-30', '2026-07-01T07:00:00Z'],
    ['the last day of a year', 'Europe/London', '2026-12-31', '2027-01-01T08:00:00Z'],
    ['the day before the clocks go back', 'Europe/London', '2026-10-24', '2026-10-25T08:00:00Z'],
    ['the day before a leap day', 'Europe/London', '2028-02-28', '2028-02-29T08:00:00Z'],
    ['the mentee’s own zone, ahead of the mentor’s', 'Pacific/Auckland', '2026-12-20', '2026-12-20T19:00:00Z'],
    ['the mentee’s own zone, behind the mentor’s', 'America/New_York', '2026-12-20', '2026-12-21T13:00:00Z'],
  ])('ends in %s (%s, until %s)', (_when, zone, until, endsAt) => {
    const paused = decidePause(lockedPair(relationshipIn('active'), { mentee: { zone } }), MENTEE, until, calendar);
    expect(paused).toMatchObject({ value: { progress: { break: { until, endsAt: new Date(endsAt) } } } });
  });

  it('is not a stranger’s to take', () => {
    const refused = { ok: false, code: 'already-settled', state: 'active' };
    expect(decidePause(lockedPair(relationshipIn('active')), STRANGER, '2026-12-20', calendar)).toEqual(refused);
  });
});

describe('the end of a break', () => {
  const on = (from: WorkingState) => ({ until: '2026-11-30', endsAt: new Date('2026-12-01T08:00:00Z'), from });

  it.each(
    (['introduced', 'active', 'winding-down'] as const).flatMap((from) =>
      [MENTOR, MENTEE, 'clock' as const].map((by) => [from, by] as const),
    ),
  )('leads back to %s when %s ends it, and its silence counts against nobody', (from, by) => {
    const progress = { break: on(from), warnedAt: STARTED, reviewAt: NOW };
    const resumed = {
      ...relationshipIn('paused', progress).progress,
      break: null,
      warnedAt: null,
      lastActivityAt: NOW,
    };
    expect(decideResume(relationshipIn('paused', progress), by, NOW)).toEqual({
      ok: true,
      value: { state: from, progress: resumed },
    });
  });

  it('keeps a session that is fixed for later as the newest sign of life', () => {
    const later = new Date('2026-12-15T10:00:00Z');
    const resumed = decideResume(relationshipIn('paused', { break: on('active'), lastActivityAt: later }), MENTEE, NOW);
    expect(resumed).toMatchObject({ value: { progress: { lastActivityAt: later } } });
  });

  it.each([
    ...ALL_STATES.map((state) => ['there is no break', relationshipIn(state), MENTOR] as const),
    ['it has ended meanwhile', relationshipIn('withdrawn', { break: on('active') }), 'clock'],
    ['a stranger asks for it', relationshipIn('paused', { break: on('active') }), STRANGER],
    ['the system asks for it', relationshipIn('paused', { break: on('active') }), 'system'],
  ] as const)('does not come when %s', (_why, relationship, by) => {
    const refused = { ok: false, code: 'already-settled', state: relationship.state };
    expect(decideResume(relationship, by, NOW)).toEqual(refused);
  });
});
