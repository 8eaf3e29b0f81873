import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../../adapters/time/temporal-calendar.ts';
import {
  ALL_STATES,
  lockedPair,
  MENTEE,
  MENTOR,
  NOW,
  relationshipIn,
  STARTED,
  STRANGER,
} from '../testing/relationship.fixture.ts';
import { decideWindDown, mayWindDown } from './decide-wind-down.ts';

const mornings = { now: NOW, calendar, morning: '06:00' };
const NONE = { open: [], daysApart: 7 };
const planned = { lastDate: '2026-12-20', remindAt: null, closesAt: new Date('2026-12-21T06:00:00Z'), closedAt: null };

describe('a last date', () => {
  it.each(ALL_STATES.flatMap((state) => [MENTOR, MENTEE].map((by) => [state, by] as const)))(
    'is fixed while %s, by %s, or refused',
    (state, by) => {
      const relationship = relationshipIn(state, { reviewAt: STARTED });
      const remindAt = new Date('2026-12-13T06:00:00Z');
      const progress = { ...relationship.progress, ending: { ...planned, remindAt } };
      expect(decideWindDown(lockedPair(relationship), { by, lastDate: '2026-12-20' }, NONE, mornings)).toEqual(
        state === 'active' || state === 'winding-down'
          ? { ok: true, value: { state: 'winding-down', progress } }
          : { ok: false, code: 'already-settled', state },
      );
    },
  );

  it('is not a stranger’s to fix', () => {
    const decided = decideWindDown(
      lockedPair(relationshipIn('active')),
      { by: STRANGER, lastDate: '2026-12-20' },
      NONE,
      mornings,
    );
    expect(decided).toEqual({ ok: false, code: 'already-settled', state: 'active' });
  });

  it('is moved, and both are reminded of the new one', () => {
    const relationship = relationshipIn('winding-down', { ending: planned });
    const decided = decideWindDown(lockedPair(relationship), { by: MENTOR, lastDate: '2027-01-31' }, NONE, mornings);
    const ending = { remindAt: new Date('2027-01-24T06:00:00Z'), closesAt: new Date('2027-02-01T06:00:00Z') };
    expect(decided).toMatchObject({ value: { progress: { ending: { lastDate: '2027-01-31', ...ending } } } });
  });

  it.each([
    ['long before', '2026-12-20', '2026-12-13T06:00:00Z'],
    ['so soon that the reminder would be today’s morning', '2026-12-01', null],
    ['today', '2026-11-24', null],
    ['tomorrow week, whose reminder is tomorrow', '2026-12-02', '2026-11-25T06:00:00Z'],
  ])('that is fixed %s is reminded of only in time', (_when, lastDate, remindAt) => {
    const decided = decideWindDown(lockedPair(relationshipIn('active')), { by: MENTEE, lastDate }, NONE, mornings);
    const at = remindAt === null ? null : new Date(remindAt);
    expect(decided).toMatchObject({ value: { progress: { ending: { remindAt: at } } } });
  });

  it('is not reminded of when the reminder would be due in this moment', () => {
    const now = new Date('2026-11-24T06:00:00Z');
    const locked = lockedPair(relationshipIn('active'));
    const decided = decideWindDown(locked, { by: MENTEE, lastDate: '2026-12-01' }, NONE, { ...mornings, now });
    expect(decided).toMatchObject({ value: { progress: { ending: { remindAt: null } } } });
  });

  it('closes on the morning after, in the mentee’s zone', () => {
    const locked = lockedPair(relationshipIn('active'), { mentee: { zone: 'Pacific/Auckland' } });
    const decided = decideWindDown(locked, { by: MENTOR, lastDate: '2026-12-20' }, NONE, mornings);
    expect(decided).toMatchObject({ value: { progress: { ending: { closesAt: new Date('2026-12-20T17:00:00Z') } } } });
  });
});

describe('once the closing card went out', () => {
  const closed = relationshipIn('winding-down', { ending: { ...planned, closedAt: NOW } });
  const refused = { ok: false, code: 'already-settled', state: 'winding-down' };

  it('the last date stands, and nothing has to be read to say so', () => {
    expect(mayWindDown(closed)).toEqual(refused);
    expect(decideWindDown(lockedPair(closed), { by: MENTEE, lastDate: '2027-01-31' }, NONE, mornings)).toEqual(refused);
  });

  it('and before, or without an end, it may be fixed', () => {
    for (const relationship of [relationshipIn('active'), relationshipIn('winding-down', { ending: planned })])
      expect(mayWindDown(relationship)).toEqual({ ok: true, value: relationship });
  });
});
