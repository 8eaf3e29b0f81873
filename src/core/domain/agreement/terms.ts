import type { Calendar, LocalDay } from '../time/calendar.ts';

export const CADENCES = ['weekly', 'fortnightly', 'monthly', 'every-two-months'] as const;
export type Cadence = (typeof CADENCES)[number];
export const AGENDA_SETTERS = ['mentee', 'mentor', 'in-turn'] as const;
export type AgendaBy = (typeof AGENDA_SETTERS)[number];
export const AGREED_FORMATS = ['online', 'in-person', 'phone', 'mixed'] as const;
export type AgreedFormat = (typeof AGREED_FORMATS)[number];

/** What two people agree on. Words are theirs; the rest drives prompts and the clock. */
export type Terms = {
  readonly goals: string;
  readonly expectations: string;
  readonly agendaBy: AgendaBy;
  readonly feedback: string;
  readonly cadence: Cadence;
  /** 1 to 36. */
  readonly months: number;
  readonly reviewOn: LocalDay;
  readonly format: AgreedFormat;
  readonly channel: string;
  readonly times: string;
  readonly confidentiality: string;
  readonly places: string;
  readonly contact: string;
  /** Wall times `HH:MM` between which nobody is written to, each in their own zone; the night may lie between. */
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly money: string;
};

export const MAX_MONTHS = 36;
const DEFAULT_MONTHS = 6;
const LONGEST_MONTH = 31;

/** Days from one session to the next. */
export const CADENCE_DAYS: { readonly [C in Cadence]: number } = {
  weekly: 7,
  fortnightly: 14,
  monthly: 28,
  'every-two-months': 56,
};

/** What an agreement starts from, so that nobody faces an empty page. `hopes` are the mentee's own words. */
export function defaultTerms(hopes: string, today: LocalDay, calendar: Calendar): Terms {
  return {
    goals: hopes === '' ? 'We find our goals in the first two sessions and write them down here.' : hopes,
    expectations: 'We come prepared, do what we said we would do, and are honest when something does not work.',
    agendaBy: 'mentee',
    feedback: 'At the end of each session each of us says what helped and what to do differently.',
    cadence: 'monthly',
    months: DEFAULT_MONTHS,
    reviewOn: afterMonths(today, DEFAULT_MONTHS, calendar),
    format: 'online',
    channel: 'A video call; the mentee sends the link.',
    times: 'About an hour. We start and end on time, and move a session at least a day before.',
    confidentiality: 'What we say to each other stays between us.',
    places: 'Online, or somewhere public.',
    contact: 'Short questions in chat are fine; an answer may take a few working days.',
    quietFrom: '18:00',
    quietTo: '08:00',
    money: 'No payment and no gifts, in either direction.',
  };
}

/** The same day so many months later, or the last day of a month that has no such day. */
export function afterMonths(from: LocalDay, months: number, calendar: Calendar): LocalDay {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const counted = year * 12 + (month - 1) + months;
  const prefix = `${Math.floor(counted / 12)}-${two((counted % 12) + 1)}`;
  for (let last = Math.min(day, LONGEST_MONTH); last > 0; last -= 1) {
    if (calendar.isDay(`${prefix}-${two(last)}`)) return `${prefix}-${two(last)}`;
  }
  throw new RangeError(`not a day: ${from}`);
}

const two = (number: number): string => String(number).padStart(2, '0');
