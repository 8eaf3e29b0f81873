import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Member } from '../../domain/member/member.ts';
import { COLLECTED_AT } from '../../domain/nudge/nudge-clock.ts';
import type { Side } from '../../domain/profile/profile.ts';
import type { Calendar, LocalDay } from '../../domain/time/calendar.ts';
import { closingOf, type YearlySchedule, yearAfter, yearBefore } from '../../domain/yearly/yearly-schedule.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { Reads } from '../unit-of-work/stores.ts';

type Reader = Pick<Member, 'id' | 'zone'>;

/** What the clock does for a member who may be due: the day on which their round opened, or null. Harmless when run twice. */
export async function tickYearly(deed: Deed, id: MemberId): Promise<LocalDay | null> {
  const { stores, now, calendar } = deed;
  const [member] = await stores.members.lock([id]);
  const plan = await stores.yearly.planOf(id);
  if (member === undefined || plan.dueOn === null || plan.nextDueAt === null || plan.nextDueAt > now) return null;
  const today = calendar.dayOf(now, member.zone);
  const role = member.state === 'joined' ? await roleIn(stores, member, { now, calendar }) : null;
  if (role === null) {
    await stores.yearly.savePlan({ ...plan, dueOn: null, nextDueAt: null });
    return null;
  }
  const { muted, snoozedUntil } = await stores.prompts.planOf(id);
  const back = member.pausedUntil === null ? today : calendar.addDays(member.pausedUntil, 1);
  const [earliest = today] = [plan.dueOn, back, snoozedUntil ?? today].sort().slice(-1);
  if (earliest > today) {
    await stores.yearly.savePlan({ ...plan, nextDueAt: calendar.at(earliest, COLLECTED_AT, member.zone) });
    return null;
  }
  const opened = withRound(plan, member, { openedOn: today, role, calendar });
  const asks = !muted.includes('yearly');
  await stores.yearly.savePlan(asks ? opened : { ...opened, round: plan.round });
  return asks ? today : null;
}

/** A plan whose round opens that day, and whose next one does a year later. */
export function withRound(
  plan: YearlySchedule,
  { zone }: Reader,
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

/** The side of the newest relationship somebody was in within the last year; null when they were in none. */
export async function roleIn(
  { relationships }: Pick<Reads, 'relationships'>,
  { id, zone }: Reader,
  { now, calendar }: Pick<Deed, 'now' | 'calendar'>,
): Promise<Side | null> {
  const since = calendar.at(yearBefore(calendar.dayOf(now, zone), calendar), '00:00', zone);
  const ended = await relationships.endedOf(id, 1);
  const within = ended.filter(({ endedAt }) => endedAt !== null && endedAt >= since);
  const [newest] = [...(await relationships.liveOf(id)), ...within].toSorted(
    (one, other) => other.startedAt.getTime() - one.startedAt.getTime(),
  );
  if (newest === undefined) return null;
  return newest.mentorId === id ? 'mentor' : 'mentee';
}
