import { expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { parseDay } from './parse-day.ts';

/** A Tuesday. */
const TODAY = '2026-11-24';

test.each([
  ['2026-12-24', '2026-12-24'],
  ['until 2026-12-24', '2026-12-24'],
  ['24/12/2026', '2026-12-24'],
  ['24 December', '2026-12-24'],
  ['24th of December', '2026-12-24'],
  ['December 24, 2027', '2027-12-24'],
  ['3 jan', '2027-01-03'],
  ['today', '2026-11-24'],
  ['tomorrow', '2026-11-25'],
  ['Friday', '2026-11-27'],
  ['next tuesday', '2026-12-01'],
  ['next week', '2026-12-01'],
  ['two weeks', '2026-12-08'],
  ['a month', '2026-12-24'],
  ['10 days', '2026-12-04'],
  ['29 February 2028', '2028-02-29'],
])('reads %j as %s', (typed, on) => {
  expect(parseDay(typed, TODAY, calendar)).toBe(on);
});

test.each([
  '',
  'soon',
  '2026-02-31',
  '31 February',
  '29 February 2027',
  '32/01/2027',
  '2026-13-01',
  'next',
  'ma',
  '99 moons',
  '‮2026',
  '🙂',
])('%j is no day', (typed) => {
  expect(parseDay(typed, TODAY, calendar)).toBeNull();
});
