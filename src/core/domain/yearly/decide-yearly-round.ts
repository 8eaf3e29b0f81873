import type { MemberId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import type { NudgeSchedule } from '../nudge/nudge-schedule.ts';
import type { Side } from '../profile/profile.ts';
import type { Relationship } from '../relationship/relationship.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import { COLLECTED_AT } from '../time/collected-at.ts';
import { closingOf, type YearlySchedule, yearAfter, yearBefore } from './yearly-schedule.ts';

type Clock = { readonly now: Date; readonly calendar: Calendar };

/** Whether the clock has something to do for a member by now. */
export const isRoundDue = ({ dueOn, nextDueAt }: Pick<YearlySchedule, 'dueOn' | 'nextDueAt'>, now: Date): boolean =>
  dueOn !== null && nextDueAt !== null && nextDueAt <= now;

/**
 * What a round that is due comes to: the plan from now on, and the day on which they are asked, or null. Whoever was in no
 * relationship is not asked again until one begins, whoever is away or snoozed is later; whoever muted it waits a year.
 */
export function decideYearlyRound(
  plan: YearlySchedule,
  {
    member,
    role,
    wishes,
  }: {
    readonly member: Pick<Member, 'zone' | 'pausedUntil'>;
    readonly role: Side | null;
    readonly wishes: Pick<NudgeSchedule, 'muted' | 'snoozedUntil'> | null;
  },
  { now, calendar }: Clock,
): { readonly plan: YearlySchedule; readonly askedOn: LocalDay | null } {
  if (role === null || wishes === null) return { plan: { ...plan, dueOn: null, nextDueAt: null }, askedOn: null };
  const today = calendar.dayOf(now, member.zone);
  const back = member.pausedUntil === null ? today : calendar.addDays(member.pausedUntil, 1);
  const [earliest = today] = [plan.dueOn ?? today, back, wishes.snoozedUntil ?? today].toSorted().slice(-1);
  if (earliest > today) {
    return { plan: { ...plan, nextDueAt: calendar.at(earliest, COLLECTED_AT, member.zone) }, askedOn: null };
  }
  const opened = withRound(plan, member, { openedOn: today, role, calendar });
  if (wishes.muted.includes('yearly')) return { plan: { ...opened, round: plan.round }, askedOn: null };
  return { plan: opened, askedOn: today };
}

/** A plan whose round opens that day, and whose next one does a year later. */
export function withRound(
  plan: YearlySchedule,
  { zone }: Pick<Member, 'zone'>,
  { openedOn, role, calendar }: { readonly openedOn: LocalDay; readonly role: Side; readonly calendar: Calendar },
): YearlySchedule {
  const dueOn = yearAfter(openedOn, calendar);
  return {
    ...plan,
    dueOn,
    nextDueAt: calendar.at(dueOn, COLLECTED_AT, zone),
    round: { openedOn, closesAt: closingOf(openedOn, zone, calendar), role, state: 'open' },
  };
}

/** The side of the newest of these relationships that lasted into the last year; null when they were in none. */
export function sideWithinYear(
  { id, zone }: { readonly id: MemberId; readonly zone: string },
  { live, ended }: { readonly live: readonly Lasting[]; readonly ended: readonly Lasting[] },
  { now, calendar }: Clock,
): Side | null {
  const since = calendar.at(yearBefore(calendar.dayOf(now, zone), calendar), '00:00', zone);
  const within = ended.filter(({ endedAt }) => endedAt !== null && endedAt >= since);
  const [newest] = [...live, ...within].toSorted((one, other) => other.startedAt.getTime() - one.startedAt.getTime());
  if (newest === undefined) return null;
  return newest.mentorId === id ? 'mentor' : 'mentee';
}

type Lasting = Pick<Relationship, 'mentorId' | 'startedAt' | 'endedAt'>;
