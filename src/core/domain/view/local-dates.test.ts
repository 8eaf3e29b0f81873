import { expect, it } from 'vitest';
import { dayInWords, isDay, momentInWords } from './local-dates.ts';

const at = new Date('2026-07-01T09:00:00Z');

it('tells moments in the reader’s zone and language, with the zone', () => {
  expect(momentInWords(at, 'day-time', { zone: 'Europe/Lisbon', locale: 'en-GB' })).toBe('Wed, 1 Jul 2026, 10:00 WEST');
  expect(momentInWords(at, 'time', { zone: 'America/New_York', locale: 'en-GB' })).toBe('05:00 GMT-4');
  expect(momentInWords(at, 'day', { zone: 'Europe/Berlin', locale: 'de-DE' })).toBe('Mi., 1. Juli 2026');
});

it('reads zones and locales that do not exist as UTC and British English, whatever the machine speaks', () => {
  expect(momentInWords(at, 'time', { zone: 'Mars/Olympus', locale: 'xx-invalid-locale-name' })).toBe('09:00 UTC');
  expect(momentInWords(at, 'day', { zone: 'Asia/Kathmandu', locale: 'zz' })).toBe('Wed, 1 Jul 2026');
});

it('tells a day the same in every zone, and leaves alone what is none', () => {
  const reader = { locale: 'en-GB' };
  expect(dayInWords('2026-02-28', 'short', reader)).toBe('Sat, 28 Feb 2026');
  expect(dayInWords('2026-02-28', 'long', reader)).toBe('Saturday, 28 February 2026');
  expect(dayInWords('soon', 'short', reader)).toBe('soon');
  expect(['2026-02-31', '2026-2-3', '20260203', ''].map(isDay)).toEqual([false, false, false, false]);
});
