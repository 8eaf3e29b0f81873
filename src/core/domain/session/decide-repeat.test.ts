import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { countedIds } from '../../testing/counted-ids.fixture.ts';
import type { SessionId } from '../kernel/ids.ts';
import { HOUR_MS } from '../time/durations.ts';
import { CLOCK_CHANGES, dayFrom, wall } from '../time/testing/clock-changes.fixture.ts';
import { wallTimeOf } from '../time/wall-time.ts';
import { decideRepeat, inSeries } from './decide-repeat.ts';
import { aSession, at, from, MENTEE, MENTOR, NOW, PEOPLE } from './testing/decide.fixture.ts';

const making = () => ({ now: NOW, calendar, ids: countedIds() });
const weekly = (times: number) => ({ people: PEOPLE, by: MENTEE, repetition: { cadence: 'weekly', times } as const });

describe('repeating a session', () => {
  it.each([
    ['weekly', ['2026-12-02', '2026-12-09']],
    ['fortnightly', ['2026-12-09', '2026-12-23']],
    ['monthly', ['2026-12-23', '2027-01-20']],
    ['every-two-months', ['2027-01-20', '2027-03-17']],
  ] as const)('%s', (cadence, days) => {
    const wished = decideRepeat(aSession(), { ...weekly(2), repetition: { cadence, times: 2 } }, making());
    expect(wished).toMatchObject({ ok: true, value: days.map((on) => ({ time: from(`${on}T10:00:00Z`) })) });
  });

  it('makes ordinary sessions of one series, like the first and without its agenda and sheet', () => {
    const sheet = { preparation: 'Read', summary: '', version: 3 };
    const first = aSession({ format: 'phone', venue: 'my number', topic: 'Pay', agenda: 'Budgets', moves: 4, sheet });
    const wished = decideRepeat(first, weekly(1), making());
    expect(wished).toMatchObject({
      ok: true,
      value: [
        {
          ...{ id: 'id-1', state: 'scheduled', seriesId: 'session', proposedBy: MENTEE, mentorId: MENTOR },
          ...{ format: 'phone', venue: 'my number', topic: '', agenda: '', moves: 1, lengthMinutes: 60 },
          ...{ sheet: { preparation: '', summary: '', version: 0 }, createdAt: NOW },
          ...{ promptsDone: [], nextDueAt: at('2026-11-27T06:00:00Z') },
        },
      ],
    });
  });

  it('goes on with the series that a session belongs to', () => {
    const seriesId = 'first' as SessionId;
    expect(decideRepeat(aSession({ seriesId }), weekly(1), making())).toMatchObject({ value: [{ seriesId }] });
    expect(inSeries(aSession({ seriesId })).seriesId).toBe(seriesId);
    expect(inSeries(aSession({ seriesId: null })).seriesId).toBe('session');
  });

  it.each(['proposed', 'held', 'missed', 'cancelled'] as const)('is not for a %s one', (state) => {
    const refused = { ok: false, code: 'already-settled', state };
    expect(decideRepeat(aSession({ state }), weekly(1), making())).toEqual(refused);
  });

  it('is not for one without a time', () => {
    expect(decideRepeat(aSession({ time: null }), weekly(1), making()).ok).toBe(false);
  });

  it.each(CLOCK_CHANGES.map((change) => [change.zone, change.sunday, change] as const))(
    'keeps to the mentee’s wall in %s around %s',
    (zone, sunday, change) => {
      const startsAt = wall(change, -3, '10:30');
      const session = aSession({ time: { startsAt, endsAt: new Date(startsAt.getTime() + HOUR_MS) } });
      const people = { ...PEOPLE, mentee: { ...PEOPLE.mentee, zone } };
      const wished = decideRepeat(session, { ...weekly(2), people }, { ...making(), now: startsAt });
      if (!wished.ok) throw new Error(wished.code);
      expect(wished.value.map(({ time }) => wallTimeOf(time.startsAt, zone, calendar))).toEqual([
        { on: dayFrom(sunday, 4), time: '10:30' },
        { on: dayFrom(sunday, 11), time: '10:30' },
      ]);
    },
  );

  it('begins at the first valid moment where the clocks leave the hour out', () => {
    // A Sunday meeting at half past one; on 29 March London goes from one to two.
    const session = aSession({ time: from('2026-03-22T01:30:00Z') });
    const wished = decideRepeat(session, weekly(2), { ...making(), now: at('2026-03-20T00:00:00Z') });
    expect(wished).toMatchObject({
      value: [{ time: from('2026-03-29T01:00:00Z') }, { time: from('2026-04-05T00:30:00Z') }],
    });
  });
});
