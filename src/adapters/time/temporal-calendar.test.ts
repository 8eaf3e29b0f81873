import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '../../core/domain/time/durations.ts';
import { temporalCalendar as calendar } from './temporal-calendar.ts';

const iso = (at: Date) => at.toISOString();

test.each([
  ['2026-06-30T18:14:59.999Z', 'Asia/Kathmandu', '2026-06-30'],
  ['2026-06-30T18:15:00.000Z', 'Asia/Kathmandu', '2026-07-01'],
  ['2026-01-01T03:29:59.999Z', 'America/St_Johns', '2025-12-31'],
  ['2026-01-01T03:30:00.000Z', 'America/St_Johns', '2026-01-01'],
  ['2026-01-01T10:00:00.000Z', 'Pacific/Kiritimati', '2026-01-02'],
  ['2026-01-01T10:59:59.999Z', 'Pacific/Pago_Pago', '2025-12-31'],
  ['2024-02-29T23:59:59.999Z', 'UTC', '2024-02-29'],
])('at %s it is, in %s, the day %s', (at, zone, day) => {
  expect(calendar.dayOf(new Date(at), zone)).toBe(day);
});

test.each([
  ['2026-03-11', '09:00', 'Asia/Kathmandu', '2026-03-11T03:15:00.000Z'],
  ['2026-01-15', '09:00', 'America/St_Johns', '2026-01-15T12:30:00.000Z'],
  ['2026-07-15', '09:00', 'America/St_Johns', '2026-07-15T11:30:00.000Z'],
  ['2026-01-15', '09:00', 'Australia/Lord_Howe', '2026-01-14T22:00:00.000Z'],
  ['2026-07-15', '09:00', 'Australia/Lord_Howe', '2026-07-14T22:30:00.000Z'],
  ['2026-01-15', '00:00', 'Europe/London', '2026-01-15T00:00:00.000Z'],
  ['2026-12-31', '23:59', 'Pacific/Chatham', '2026-12-31T10:14:00.000Z'],
])('%s %s in %s is %s', (day, time, zone, at) => {
  expect(iso(calendar.at(day, time, zone))).toBe(at);
});

describe('a wall time that does not exist means the first instant after it', () => {
  test.each([
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-03-08', '02:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-03-08', '02:59', 'America/St_Johns', '2026-03-08T05:30:00.000Z'],
    ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:00:00.000Z'],
    // Lord Howe moves by half an hour only: 02:00 becomes 02:30.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    // Midnight itself is skipped.
    ['2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    // Samoa skipped a whole day when it crossed the date line.
    ['2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s %s in %s', (day, time, zone, at) => {
    expect(iso(calendar.at(day, time, zone))).toBe(at);
  });
});

describe('a wall time that exists twice means the first', () => {
  test.each([
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01', '01:15', 'America/St_Johns', '2026-11-01T03:45:00.000Z'],
    ['2026-10-25', '01:59', 'Europe/London', '2026-10-25T00:59:00.000Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  ])('%s %s in %s', (day, time, zone, at) => {
    expect(iso(calendar.at(day, time, zone))).toBe(at);
  });
});

test('in every zone and on every day of a year, a wall time becomes an instant of that day, later times later instants', () => {
  for (const zone of Intl.supportedValuesOf('timeZone').filter((_, index) => index % 12 === 0)) {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = calendar.addDays(day, 1)) {
      const instants = ['00:00', '01:30', '02:30', '09:00'].map((time) => calendar.at(day, time, zone));
      expect(instants, zone).toEqual([...instants].sort((a, b) => a.getTime() - b.getTime()));
      expect(calendar.dayOf(calendar.at(day, '09:00', zone), zone), zone).toBe(day);
    }
  }
});

test('two mornings lie 23, 24 or 25 hours apart where clocks change by the hour', () => {
  const hours = (from: string, to: string) =>
    (calendar.at(to, '09:00', 'Europe/Paris').getTime() - calendar.at(from, '09:00', 'Europe/Paris').getTime()) /
    HOUR_MS;
  expect(hours('2026-03-28', '2026-03-29')).toBe(23);
  expect(hours('2026-06-28', '2026-06-29')).toBe(24);
  expect(hours('2026-10-24', '2026-10-25')).toBe(25);
});

test('days are added over month ends, leap days and backwards', () => {
  expect(calendar.addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(calendar.addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(calendar.addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(calendar.addDays('2026-03-01', 0)).toBe('2026-03-01');
});

test('weekdays run from 1 Monday to 7 Sunday', () => {
  expect(calendar.weekday('2026-01-05')).toBe(1);
  expect(calendar.weekday('2026-01-11')).toBe(7);
});

test.each(['2026-02-31', '2025-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', ' 2026-01-01', '20260101', ''])(
  '%j is not a day',
  (text) => {
    expect(calendar.isDay(text)).toBe(false);
  },
);

test('a day that exists is a day', () => {
  expect(calendar.isDay('2024-02-29')).toBe(true);
});

test.each(['Mars/Olympus', '', '+05:30', 'Europe/', 'Europe/London; DROP'])('%j is not a zone', (name) => {
  expect(calendar.isZone(name)).toBe(false);
});

test.each(['Europe/London', 'Asia/Kathmandu', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is a zone', (name) => {
  expect(calendar.isZone(name)).toBe(true);
});

test('offsets follow the season and may be odd quarters of an hour', () => {
  expect(calendar.offsetMinutes(new Date('2026-01-01T00:00:00Z'), 'Asia/Kathmandu')).toBe(345);
  expect(calendar.offsetMinutes(new Date('2026-01-01T00:00:00Z'), 'America/St_Johns')).toBe(-210);
  expect(calendar.offsetMinutes(new Date('2026-07-01T00:00:00Z'), 'America/St_Johns')).toBe(-150);
  expect(calendar.offsetMinutes(new Date('2026-01-01T00:00:00Z'), 'Australia/Lord_Howe')).toBe(660);
  expect(calendar.offsetMinutes(new Date('2026-07-01T00:00:00Z'), 'Australia/Lord_Howe')).toBe(630);
});

test('what is no day, time or zone throws a RangeError', () => {
  expect(() => calendar.dayOf(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
  expect(() => calendar.at('2026-02-31', '09:00', 'UTC')).toThrow(RangeError);
  expect(() => calendar.at('2026-02-28', '25:00', 'UTC')).toThrow(RangeError);
  expect(() => calendar.at('2026-02-28', '9', 'UTC')).toThrow(RangeError);
  expect(() => calendar.addDays('tomorrow', 1)).toThrow(RangeError);
});
