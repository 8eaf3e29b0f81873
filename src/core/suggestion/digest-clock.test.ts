import { expect, test } from 'vitest';
import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import { type DigestClock, digestPostponedTo, nextDigestAt } from './digest-clock.ts';

const clock = (zone: string): DigestClock => ({ weekday: 4, time: '10:00', zone, calendar: temporalCalendar });
const at = (text: string) => new Date(text);
const iso = (date: Date | null) => date?.toISOString() ?? null;

test.each([
  ['before the hour of the day', 'Europe/London', '2026-11-26T08:00:00Z', null, '2026-11-26T10:00:00.000Z'],
  ['after it', 'Europe/London', '2026-11-26T10:00:00Z', null, '2026-12-03T10:00:00.000Z'],
  ['on another day', 'Europe/London', '2026-11-24T10:00:00Z', null, '2026-11-26T10:00:00.000Z'],
  [
    'a day late, still a week apart',
    'Europe/London',
    '2026-11-27T11:00:00Z',
    '2026-11-27T11:00:00Z',
    '2026-12-10T10:00:00.000Z',
  ],
  [
    'switched off and on in the same week',
    'Europe/London',
    '2026-11-26T12:00:00Z',
    '2026-11-26T10:00:00Z',
    '2026-12-03T10:00:00.000Z',
  ],
  [
    'over the end of summer time',
    'Europe/London',
    '2026-10-22T09:00:00Z',
    '2026-10-22T09:00:00Z',
    '2026-10-29T10:00:00.000Z',
  ],
  ['on the other side of the world', 'Pacific/Auckland', '2026-11-24T10:00:00Z', null, '2026-11-25T21:00:00.000Z'],
])('the next digest comes on the weekday at the hour: %s', (_when, zone, after, last, next) => {
  expect(iso(nextDigestAt(at(after), last === null ? null : at(last), clock(zone)))).toBe(next);
});

test.each([
  ['in working hours', '2026-11-26T16:59:00Z', null],
  ['in the evening', '2026-11-26T19:00:00Z', '2026-11-27T10:00:00.000Z'],
  ['on a Saturday', '2026-11-28T11:00:00Z', '2026-11-30T10:00:00.000Z'],
  ['at night', '2026-11-27T03:00:00Z', '2026-11-27T10:00:00.000Z'],
])('a digest that comes late waits for working hours: %s', (_when, now, later) => {
  expect(iso(digestPostponedTo(at(now), clock('Europe/London')))).toBe(later);
});
