import type { Calendar, LocalDay } from './calendar.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const LEADING = /^(?:until|till|on|the|in|for)\s+/u;
const SHORTEST_NAME = 3;
const DAYS_PER = { day: 1, week: 7, month: 30 } as const;

/**
 * Reads a day as people type it: `2026-12-24`, `24/12/2026`, `24 Dec`, `December 24`, `tomorrow`, `next tuesday`,
 * `2 weeks`. A day without a year is the next one to come. Null when it cannot be read or does not exist.
 */
export function parseDay(typed: string, today: LocalDay, calendar: Calendar): LocalDay | null {
  const words = stripLeading(typed.trim().toLowerCase().replace(/[,.]/gu, ' ').replace(/\s+/gu, ' '));
  return numericDay(words, calendar) ?? relativeDay(words, today, calendar) ?? namedDay(words, today, calendar);
}

function stripLeading(words: string): string {
  const rest = words.replace(LEADING, '');
  return rest === words ? words : stripLeading(rest);
}

function numericDay(words: string, calendar: Calendar): LocalDay | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(words);
  if (iso !== null) return existing(iso[1], iso[2], iso[3], calendar);
  const british = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(words);
  return british === null ? null : existing(british[3], british[2], british[1], calendar);
}

function relativeDay(words: string, today: LocalDay, calendar: Calendar): LocalDay | null {
  if (words === 'today') return today;
  if (words === 'tomorrow') return calendar.addDays(today, 1);
  if (words === 'next week') return calendar.addDays(today, DAYS_PER.week);
  if (words === 'next month') return calendar.addDays(today, DAYS_PER.month);
  const span = /^(\d{1,3}|an?|one|two|three|four) (day|week|month)s?$/u.exec(words);
  if (span !== null) {
    const unit = span[2] === 'day' || span[2] === 'week' ? span[2] : 'month';
    return calendar.addDays(today, countOf(span[1] ?? '') * DAYS_PER[unit]);
  }
  const weekday = startsName(WEEKDAYS, words.replace(/^next /u, ''));
  if (weekday === null) return null;
  const ahead = (weekday + 1 - calendar.weekday(today) + 7) % 7;
  return calendar.addDays(today, ahead === 0 ? 7 : ahead);
}

function namedDay(words: string, today: LocalDay, calendar: Calendar): LocalDay | null {
  const parts = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)(?: (\d{4}))?$/u.exec(words);
  const turned = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(words);
  const [dayText, monthText, year] = parts
    ? [parts[1], parts[2], parts[3]]
    : turned
      ? [turned[2], turned[1], turned[3]]
      : [];
  const month = monthText === undefined ? null : startsName(MONTHS, monthText);
  if (month === null) return null;
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined) return existing(year, String(month + 1), dayText, calendar);
  const soon = existing(String(thisYear), String(month + 1), dayText, calendar);
  return soon !== null && soon >= today ? soon : existing(String(thisYear + 1), String(month + 1), dayText, calendar);
}

function existing(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  calendar: Calendar,
): LocalDay | null {
  const on = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return calendar.isDay(on) ? on : null;
}

function startsName(names: readonly string[], word: string): number | null {
  if (word.length < SHORTEST_NAME) return null;
  const at = names.findIndex((name) => name.startsWith(word));
  return at === -1 ? null : at;
}

function countOf(word: string): number {
  const named = ['a', 'an', 'one', 'two', 'three', 'four'].indexOf(word);
  if (named === -1) return Number(word);
  return Math.max(1, named - 1);
}
