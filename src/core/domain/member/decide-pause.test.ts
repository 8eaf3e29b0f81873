import { expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { backAfter, isAway } from './decide-pause.ts';
import { someMember } from './testing/member.fixture.ts';

test.each([
  ['on an ordinary day', '2026-11-05', 'Europe/London', '2026-11-06T08:00:00Z'],
  ['over the end of a year', '2026-12-31', 'Asia/Kathmandu', '2027-01-01T02:15:00Z'],
  ['over a leap day', '2028-02-28', 'UTC', '2028-02-29T08:00:00Z'],
  ['over the night in which clocks go forward', '2026-03-28', 'Europe/London', '2026-03-29T07:00:00Z'],
  ['over the night in which they go back', '2026-10-24', 'Europe/London', '2026-10-25T08:00:00Z'],
  ['beyond the date line', '2026-11-05', 'Pacific/Auckland', '2026-11-05T19:00:00Z'],
])('who pauses %s is back at eight on the next morning, where they are', (_when, until, zone, at) => {
  expect(backAfter(until, { zone }, calendar)).toEqual(new Date(at));
});

test.each([
  ['somebody on a pause', someMember('ann', { pausedUntil: '2026-11-05' }), true],
  ['somebody who is here', someMember('ann'), false],
  ['nobody', undefined, false],
])('a pause can end of %s: %s', (_who, member, away) => {
  expect(isAway(member)).toBe(away);
});
