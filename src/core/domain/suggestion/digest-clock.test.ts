import { expect, test } from 'vitest';
import { temporalCalendar } from '../../../adapters/time/temporal-calendar.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import { type DigestRules, nextDigestAt } from './digest-clock.ts';

const clock = (zone: string): DigestRules => ({
  weekday: 4,
  hours: DEFAULT_POLICY.nudges,
  quiet: [],
  zone,
  calendar: temporalCalendar,
});
const at = (text: string) => new Date(text);
const iso = (date: Date) => date.toISOString();

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

test('somebody who is never written to on that day hears on their next day, at their own hour', () => {
  const rules = { ...clock('Europe/London'), hours: { at: '14:00', from: '12:00', to: '16:00', days: [1, 2] } };
  expect(nextDigestAt(at('2026-11-24T15:00:00Z'), null, rules)).toEqual(at('2026-11-30T14:00:00Z'));
});
