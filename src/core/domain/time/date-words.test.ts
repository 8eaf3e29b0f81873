import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { dayWords, momentWords } from './date-words.ts';

describe('a day in a file', () => {
  it.each([
    ['2026-11-24', '24 November 2026'],
    ['2026-01-01', '1 January 2026'],
    ['2028-02-29', '29 February 2028'],
    ['2026-12-31', '31 December 2026'],
  ])('%s reads %s', (on, words) => {
    expect(dayWords(on)).toBe(words);
  });

  it('of a month that does not exist keeps its number', () => {
    expect(dayWords('2026-13-01')).toBe('1 13 2026');
  });
});

describe('a moment in a file', () => {
  it.each([
    ['2026-11-24T10:32:00Z', 'Europe/London', '24 November 2026, 10:32 (Europe/London)'],
    ['2026-07-01T09:05:59Z', 'Europe/London', '1 July 2026, 10:05 (Europe/London)'],
    ['2026-12-31T23:30:00Z', 'Asia/Kathmandu', '1 January 2027, 05:15 (Asia/Kathmandu)'],
    ['2026-01-01T03:00:00Z', 'America/New_York', '31 December 2025, 22:00 (America/New York)'],
    ['2026-03-29T00:59:59Z', 'Europe/London', '29 March 2026, 00:59 (Europe/London)'],
    ['2026-03-29T01:00:00Z', 'Europe/London', '29 March 2026, 02:00 (Europe/London)'],
    ['2026-10-25T00:30:00Z', 'Europe/London', '25 October 2026, 01:30 (Europe/London)'],
    ['2026-10-25T01:30:00Z', 'Europe/London', '25 October 2026, 01:30 (Europe/London)'],
  ])('at %s in %s reads %s', (at, zone, words) => {
    expect(momentWords(new Date(at), zone, calendar)).toBe(words);
  });
});
