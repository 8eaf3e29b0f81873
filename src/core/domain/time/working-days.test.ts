import { expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

it('Monday to Friday are working days', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
  expect(week.filter((on) => !isWorkingDay(on, calendar))).toEqual(['2026-11-28', '2026-11-29']);
});

it.each([
  ['Monday', '2026-11-23', 1, '2026-11-24'],
  ['Friday, over the weekend', '2026-11-27', 1, '2026-11-30'],
  ['Saturday', '2026-11-28', 1, '2026-11-30'],
  ['Sunday', '2026-11-29', 1, '2026-11-30'],
  ['Friday, a working week', '2026-11-27', 5, '2026-12-04'],
  ['Wednesday, three working weeks', '2026-11-25', 15, '2026-12-16'],
  ['New Year’s Eve', '2026-12-31', 1, '2027-01-01'],
  ['the day before 29 February', '2028-02-28', 2, '2028-03-01'],
])('from %s (%s) %i working days on is %s, and as many lie between', (_when, from, count, to) => {
  expect(addWorkingDays(from, count, calendar)).toBe(to);
  expect(workingDaysBetween(from, to, calendar)).toBe(count);
});

it.each([
  ['the same day', '2026-11-24', '2026-11-24', 0],
  ['an earlier day', '2026-11-24', '2026-11-20', 0],
  ['a Sunday, from Friday', '2026-11-27', '2026-11-29', 0],
  ['a Sunday, from Thursday', '2026-11-26', '2026-11-29', 1],
])('to %s it is', (_when, from, to, count) => {
  expect(workingDaysBetween(from, to, calendar)).toBe(count);
});
