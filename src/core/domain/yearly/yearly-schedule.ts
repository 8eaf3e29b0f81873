import type { MemberId } from '../kernel/ids.ts';
import type { Side } from '../profile/profile.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';

/** `skipped`: not this year, or not any more. */
export const ROUND_STATES = ['open', 'answered', 'skipped'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** The one time in a year in which a member may evaluate the programme. */
export type Round = {
  /** A day of the member; it names the round. */
  readonly openedOn: LocalDay;
  readonly closesAt: Date;
  /** The side they speak from. */
  readonly role: Side;
  readonly state: RoundState;
};

/** When a member is asked next, and their newest round. A relationship that begins plans it, a year ahead. */
export type YearlySchedule = {
  readonly memberId: MemberId;
  /** Not asked before that day of theirs; null when nobody asks them. */
  readonly dueOn: LocalDay | null;
  /** When the clock looks next; null when it does not. */
  readonly nextDueAt: Date | null;
  readonly round: Round | null;
};

/** A round may be answered, and the answer changed, to the end of so many days after its first. */
export const ROUND_DAYS = 30;

export const newYearlySchedule = (memberId: MemberId): YearlySchedule => ({
  memberId,
  dueOn: null,
  nextDueAt: null,
  round: null,
});

/** The last day of a round that was opened to the member and waits for them; null when none does. */
export const awaitedRound = (
  { round }: YearlySchedule,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): LocalDay | null =>
  round !== null && round.state === 'open' && now < round.closesAt ? lastDayOf(round, calendar) : null;

/** The last day of a round. */
export const lastDayOf = ({ openedOn }: Pick<Round, 'openedOn'>, calendar: Calendar): LocalDay =>
  calendar.addDays(openedOn, ROUND_DAYS);

/** The instant at which a round that opens on that day is over. */
export const closingOf = (openedOn: LocalDay, zone: string, calendar: Calendar): Date =>
  calendar.at(calendar.addDays(openedOn, ROUND_DAYS + 1), '00:00', zone);

/** The same day of the next year, and 1 March after 29 February. */
export const yearAfter = (on: LocalDay, calendar: Calendar): LocalDay => sameDayIn(on, 1, calendar);
/** The same day of the year before, and 1 March before 29 February. */
export const yearBefore = (on: LocalDay, calendar: Calendar): LocalDay => sameDayIn(on, -1, calendar);

function sameDayIn(on: LocalDay, years: 1 | -1, calendar: Calendar): LocalDay {
  const [year = '', month, day] = on.split('-');
  const same = `${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`;
  return calendar.isDay(same) ? same : `${same.slice(0, 4)}-03-01`;
}
