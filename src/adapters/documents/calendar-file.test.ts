import { expect, test } from 'vitest';
import type { CalendarEntry } from '../../core/domain/document/calendar-entries.ts';
import { calendarFile } from './calendar-file.ts';
import { readCalendar } from './testing/read-calendar.fixture.ts';

const stampedAt = new Date('2026-11-24T10:00:00Z');
const ENTRY: CalendarEntry = {
  uid: 'session-1@rapport',
  sequence: 1,
  state: 'confirmed',
  startsAt: new Date('2026-11-26T10:00:00Z'),
  endsAt: new Date('2026-11-26T11:00:00Z'),
  title: 'Session with Ada',
  description: 'Arranged in the chat.',
  place: 'https://meet.example/1',
  organiser: { name: 'Ada Lovelace', email: 'ada@example.org' },
  guest: { name: 'Grace Hopper', email: 'grace@example.org' },
};
const one = (entry: Partial<CalendarEntry>) => calendarFile({ stampedAt, entries: [{ ...ENTRY, ...entry }] });

test('an invitation is this text, byte for byte', () => {
  expect(one({}).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapport//Mentoring//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:session-1@rapport',
    'SEQUENCE:1',
    'DTSTAMP:20261124T100000Z',
    'DTSTART:20261126T100000Z',
    'DTEND:20261126T110000Z',
    'SUMMARY:Session with Ada',
    'LOCATION:https://meet.example/1',
    'DESCRIPTION:Arranged in the chat.',
    'ORGANIZER;CN="Ada Lovelace":mailto:ada@example.org',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Ada Lovelac',
    ' e":MAILTO:ada@example.org',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Grace Hoppe',
    ' r":MAILTO:grace@example.org',
    'STATUS:CONFIRMED',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('one that is taken back says so in its method and its status, under the same name', () => {
  const read = readCalendar(one({ state: 'cancelled', sequence: 3 }));
  expect(read).toMatchObject({
    method: 'CANCEL',
    events: [{ UID: 'session-1@rapport', STATUS: 'CANCELLED', SEQUENCE: '3' }],
  });
});

test('several that are all taken back are one file that takes them back', () => {
  const entries = [1, 2, 3].map((at) => ({ ...ENTRY, uid: `session-${at}@rapport`, state: 'cancelled' as const }));
  const read = readCalendar(calendarFile({ stampedAt, entries }));
  expect(read.method).toBe('CANCEL');
  expect(read.events.map(({ UID, STATUS }) => `${UID} ${STATUS}`)).toEqual(
    entries.map(({ uid }) => `${uid} CANCELLED`),
  );
  expect(read.events.every(({ ATTENDEE, ORGANIZER }) => ATTENDEE !== undefined && ORGANIZER !== undefined)).toBe(true);
});

test('several entries are a list without guests, since an invitation names one', () => {
  const entries = [ENTRY, { ...ENTRY, uid: 'session-2@rapport', state: 'cancelled' as const }];
  const read = readCalendar(calendarFile({ stampedAt, entries }));
  expect(read.method).toBe('PUBLISH');
  expect(read.events.map(({ UID, STATUS }) => [UID, STATUS])).toEqual([
    ['session-1@rapport', 'CONFIRMED'],
    ['session-2@rapport', 'CANCELLED'],
  ]);
  expect(read.events.some(({ ATTENDEE }) => ATTENDEE !== undefined)).toBe(false);
});

test.each([
  ['marks of the format', 'a, b; c \\ d'],
  ['lines of the format', 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil'],
  ['five lines', 'five\nlines\nof\na\nname'],
  ['quotes and parameters', '"quoted"; CN=evil:mailto:evil@example.org'],
  ['right to left', 'שלום מנטור العربية'],
  ['emoji', '👩🏽‍🚀 and 🦊'],
  ['hidden marks', '\u202Eevil\u2066 hidden\u0000'],
  ['50,000 characters', 'x'.repeat(50_000)],
])('hostile words stay words: %s', (_, words) => {
  const text = one({ title: words, place: words, organiser: { name: words, email: `${words}@example.org` } });
  const { events } = readCalendar(text);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ UID: 'session-1@rapport', STATUS: 'CONFIRMED' });
  expect(text.length).toBeLessThan(6_000);
  expect(text).not.toMatch(/[\p{Cf}--[\u200D\u200C]]/v);
  expect(text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
});
