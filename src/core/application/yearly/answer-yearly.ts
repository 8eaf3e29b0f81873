import type { MemberId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Side } from '../../domain/profile/profile.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { YearlyAnswer } from '../../domain/yearly/yearly-answer.ts';
import { lastDayOf, type RoundState, yearAfter } from '../../domain/yearly/yearly-schedule.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { Reads } from '../unit-of-work/stores.ts';
import { roleIn, withRound } from './ask-yearly.ts';

/** `later`: this year’s round is over. `never-met`: there is no relationship of the last year to speak of. */
export type YearlyRefusal = { readonly code: 'later'; readonly from: LocalDay } | { readonly code: 'never-met' };

/** A round that a member may answer now; its state is null when it begins by answering. */
export type OpenRound = {
  readonly openedOn: LocalDay;
  readonly until: LocalDay;
  readonly role: Side;
  readonly state: RoundState | null;
  /** What they answered in this round so far. */
  readonly given: YearlyAnswer | null;
};

type Reader = Pick<Member, 'id' | 'zone'>;
type Reading = Pick<Deed, 'now' | 'calendar'> & { readonly stores: Pick<Reads, 'yearly' | 'relationships'> };

/** The round a member may answer now. Whoever was not asked yet may begin one by themselves, a year after their last. */
export async function openRoundOf(
  { stores, now, calendar }: Reading,
  member: Reader,
): Promise<Result<OpenRound, YearlyRefusal>> {
  const { round } = await stores.yearly.planOf(member.id);
  if (round !== null && now < round.closesAt) {
    const found = await stores.yearly.answerOf(member.id);
    const given = found?.openedOn === round.openedOn ? found : null;
    const { openedOn, role, state } = round;
    return ok({ openedOn, role, state, given, until: lastDayOf(round, calendar) });
  }
  const today = calendar.dayOf(now, member.zone);
  const from = round === null ? today : yearAfter(round.openedOn, calendar);
  if (from > today) return refuse({ code: 'later', from });
  const role = await roleIn(stores, member, { now, calendar });
  if (role === null) return refuse({ code: 'never-met' });
  return ok({ openedOn: today, role, state: null, given: null, until: lastDayOf({ openedOn: today }, calendar) });
}

/** Stores what a member answers, in place of what they answered in this round before. */
export async function answerYearly(
  deed: Deed,
  member: Reader,
  given: Pick<YearlyAnswer, 'ratings' | 'remark'>,
): Promise<Result<OpenRound, YearlyRefusal>> {
  const { stores, calendar } = deed;
  await stores.members.lock([member.id]);
  const open = await openRoundOf(deed, member);
  if (!open.ok) return open;
  const { openedOn, role, state } = open.value;
  const plan = await stores.yearly.planOf(member.id);
  const planned = state === null ? withRound(plan, member, { openedOn, role, calendar }) : plan;
  if (planned.round === null) throw new Error('an open round is planned');
  const answer = { ...given, memberId: member.id, openedOn, role, closesAt: planned.round.closesAt };
  if (state === 'answered') {
    // Counted in this very moment: it is no longer theirs to change, and a second one would count twice.
    if (!(await stores.yearly.change(answer))) return refuse({ code: 'later', from: yearAfter(openedOn, calendar) });
    return open;
  }
  await stores.yearly.put(answer);
  await stores.yearly.savePlan({ ...planned, round: { ...planned.round, state: 'answered' } });
  return open;
}

/** `other-round`: an old card. `answered`: that stays. */
export type SkipRefusal =
  | YearlyRefusal
  | { readonly code: 'other-round' }
  | { readonly code: 'answered'; readonly until: LocalDay };

/** Not this year. What was answered already stays. */
export async function skipYearly(
  deed: Deed,
  member: Reader,
  openedOn: LocalDay,
): Promise<Result<OpenRound, SkipRefusal>> {
  const { stores } = deed;
  await stores.members.lock([member.id]);
  const open = await openRoundOf(deed, member);
  if (!open.ok) return open;
  const { state, until } = open.value;
  const plan = await stores.yearly.planOf(member.id);
  if (state === null || plan.round === null || plan.round.openedOn !== openedOn) return refuse({ code: 'other-round' });
  if (state === 'answered') return refuse({ code: 'answered', until });
  await stores.yearly.savePlan({ ...plan, round: { ...plan.round, state: 'skipped' } });
  return open;
}

/** Somebody leaves: what they answered and nobody counted yet is removed, and they are asked nothing any more. */
export async function forgetYearly({ stores }: Deed, id: MemberId): Promise<void> {
  const plan = await stores.yearly.planOf(id);
  if (plan.dueOn === null && plan.round === null) return;
  await stores.yearly.remove(id);
  const round = plan.round === null ? null : { ...plan.round, state: 'skipped' as const };
  await stores.yearly.savePlan({ ...plan, dueOn: null, nextDueAt: null, round });
}
