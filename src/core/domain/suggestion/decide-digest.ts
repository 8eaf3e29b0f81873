import { newQuery, type Query } from '../finding/query.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { MatchExplanation } from '../matching/ranking/reason.ts';
import type { Member } from '../member/member.ts';
import { nextMoment, nextMomentFrom } from '../nudge/nudge-clock.ts';
import type { NudgeSchedule } from '../nudge/nudge-schedule.ts';
import type { Profile, Side } from '../profile/profile.ts';
import type { Policy } from '../programme/policy.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import { DAY_MS } from '../time/durations.ts';
import type { Topic } from '../topic/topic.ts';
import { type DigestRules, nextDigestAt } from './digest-clock.ts';
import type { DigestSchedule, SavedSearch } from './suggestion.ts';

/** A search that a digest does: one somebody keeps, or the one that their profile makes. */
export type DigestSearch = { readonly query: Query; readonly isSaved: boolean };
/** Somebody new who fits, and the search that found them. */
export type Suggested = DigestSearch & { readonly account: MatchExplanation };
export type DigestTurn =
  | { readonly do: 'nothing' }
  | { readonly do: 'send'; readonly people: readonly Suggested[]; readonly topics: readonly Topic[] };

/** By which rules the digest of a member goes out, and before which day nothing does. */
export type DigestWishes = { readonly rules: DigestRules; readonly snoozedUntil: LocalDay | null };

/** Nobody is named to the same reader again before so many days. */
const NAMED_AGAIN_AFTER_DAYS = 56;
const WEEK_DAYS = 7;

/** Since when whom a digest named is not named again. */
export const namedSince = (now: Date): Date => daysBefore(now, NAMED_AGAIN_AFTER_DAYS);
/** Since when it is counted before how many readers somebody was put. */
export const shownSince = (now: Date): Date => daysBefore(now, WEEK_DAYS);

/** The weekday of the organisation, the hours of the member or, without any, of the organisation. */
export const digestRules = (
  { digest, nudges }: Pick<Policy, 'digest' | 'nudges'>,
  { hours }: Pick<NudgeSchedule, 'hours'>,
  { zone, calendar }: { readonly zone: string; readonly calendar: Calendar },
): DigestRules => ({ weekday: digest.weekday, hours: hours ?? nudges, quiet: [], zone, calendar });

/** Whether somebody is told of new people. */
export const isSwitchedOn = (plan: DigestSchedule | null): boolean => plan !== null && plan.nextDueAt !== null;

/** A plan that is switched on by these rules, or off without any. On again within the week, it still waits for the next one. */
export function decideSwitch(
  memberId: MemberId,
  plan: DigestSchedule | null,
  { rules, now }: { readonly rules: DigestRules | null; readonly now: Date },
): DigestSchedule {
  const lastSentAt = plan?.lastSentAt ?? null;
  return { memberId, nextDueAt: rules === null ? null : nextDigestAt(now, lastSentAt, rules), lastSentAt };
}

/** Whether the clock has something to do for a reader by now. */
export const isDigestDue = (plan: DigestSchedule | null, now: Date): plan is DigestSchedule =>
  plan?.nextDueAt != null && plan.nextDueAt <= now;

/**
 * What a digest that is due comes to before anybody is looked for; `wishes` are null for somebody who takes no part any
 * more and hears no more. A break or a snooze puts it off to its end, a late tick to the member's next hour.
 */
export function decideDigestStart(
  plan: DigestSchedule,
  { pausedUntil }: Pick<Member, 'pausedUntil'>,
  wishes: DigestWishes | null,
  now: Date,
): { readonly do: 'wait'; readonly plan: DigestSchedule } | { readonly do: 'look'; readonly rules: DigestRules } {
  if (wishes === null) return { do: 'wait', plan: { ...plan, nextDueAt: null } };
  const { rules, snoozedUntil } = wishes;
  const today = rules.calendar.dayOf(now, rules.zone);
  const backOn = pausedUntil === null ? today : rules.calendar.addDays(pausedUntil, 1);
  const quietUntil = [snoozedUntil ?? today, backOn].toSorted().at(-1) ?? today;
  const moment = quietUntil > today ? nextMomentFrom(quietUntil, rules) : nextMoment(now, rules);
  return moment > now ? { do: 'wait', plan: { ...plan, nextDueAt: moment } } : { do: 'look', rules };
}

/** The searches somebody keeps, and the one that their profile makes. */
export function digestSearches(
  saved: readonly Pick<SavedSearch, 'query'>[],
  profile: Pick<Profile, 'asMentor' | 'asMentee'> | null,
): readonly DigestSearch[] {
  const kept = saved.map(({ query }) => ({ query, isSaved: true }));
  const side = profile?.asMentee === true ? 'mentors' : profile?.asMentor === true ? 'mentees' : null;
  return side === null ? kept : [...kept, { query: newQuery(side), isSaved: false }];
}

/** One after the other from each list, the best of all first; everybody once, as the first search that found them. */
export function inTurn(lists: readonly (readonly Suggested[])[]): readonly Suggested[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const all = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return all.filter((one, at) => all.findIndex((first) => idOf(first) === idOf(one)) === at);
}

/** Who was not put before too many readers within the week already. */
export const notShownTooOften = (
  people: readonly Suggested[],
  timesShown: ReadonlyMap<MemberId, number>,
  { maxShownPerWeek }: Pick<Policy['digest'], 'maxShownPerWeek'>,
): readonly Suggested[] => people.filter((one) => (timesShown.get(idOf(one)) ?? 0) < maxShownPerWeek);

/** The side a reader would ask these people from. */
export const asksAs = ({ query }: Pick<Suggested, 'query'>): Side => (query.side === 'mentors' ? 'mentee' : 'mentor');

/** The plan once somebody was looked for: a week passes after a digest that named somebody, not after one that did not. */
export function decideDigest(
  plan: DigestSchedule,
  people: readonly Suggested[],
  { rules, now }: { readonly rules: DigestRules; readonly now: Date },
): { readonly plan: DigestSchedule; readonly named: readonly MemberId[] } {
  const lastSentAt = people.length > 0 ? now : plan.lastSentAt;
  return { plan: { ...plan, nextDueAt: nextDigestAt(now, lastSentAt, rules), lastSentAt }, named: people.map(idOf) };
}

/** Whom a suggestion is about. */
export const idOf = ({ account }: Pick<Suggested, 'account'>): MemberId => account.memberId;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);
