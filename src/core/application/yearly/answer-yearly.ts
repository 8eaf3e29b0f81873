import type { MemberId } from '../../domain/kernel/ids.ts';
import { type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import {
  decideForgetting,
  decideOpenRound,
  decideSkip,
  decideYearlyAnswer,
  type OpenRound,
  roundTime,
  type SkipRefusal,
  type YearlyRefusal,
} from '../../domain/yearly/decide-yearly-answer.ts';
import type { YearlyAnswer } from '../../domain/yearly/yearly-answer.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { RelationshipReads } from '../relationship/relationship-store.ts';
import { roleIn } from './ask-yearly.ts';
import type { YearlyReads, YearlyStore } from './yearly-store.ts';

type Reader = Pick<Member, 'id' | 'zone'>;
type RoundReads = { readonly yearly: YearlyReads; readonly relationships: RelationshipReads };
type Context = UseCaseContext<RoundReads & { readonly members: MemberStore; readonly yearly: YearlyStore }>;

/** The round a member may answer now. Whoever was not asked yet may begin one by themselves, a year after their last. */
export async function openRoundOf(
  { stores, now, calendar }: Pick<UseCaseContext<RoundReads>, 'stores' | 'now' | 'calendar'>,
  member: Reader,
): Promise<Result<OpenRound, YearlyRefusal>> {
  const time = roundTime(await stores.yearly.planOf(member.id), member, { now, calendar });
  const found = time.is === 'open' ? await stores.yearly.answerOf(member.id) : null;
  const role = time.is === 'free' ? await roleIn(stores, member, { now, calendar }) : null;
  return decideOpenRound(time, { found, role }, calendar);
}

/** Stores what a member answers, in place of what they answered in this round before. */
export async function answerYearly(
  context: Context,
  member: Reader,
  given: Pick<YearlyAnswer, 'ratings' | 'remark'>,
): Promise<Result<OpenRound, YearlyRefusal>> {
  const { stores, calendar } = context;
  await stores.members.lock([member.id]);
  const open = await openRoundOf(context, member);
  if (!open.ok) return open;
  const plan = await stores.yearly.planOf(member.id);
  const decided = decideYearlyAnswer(open.value, given, { plan, member, calendar });
  if (decided.do === 'change') {
    // Counted in this very moment: it is no longer theirs to change, and a second one would count twice.
    return (await stores.yearly.change(decided.answer)) ? open : refuse(decided.otherwise);
  }
  await stores.yearly.put(decided.answer);
  await stores.yearly.savePlan(decided.plan);
  return open;
}

/** Not this year. What was answered already stays. */
export async function skipYearly(
  context: Context,
  member: Reader,
  openedOn: LocalDay,
): Promise<Result<OpenRound, SkipRefusal>> {
  const { members, yearly } = context.stores;
  await members.lock([member.id]);
  const open = await openRoundOf(context, member);
  if (!open.ok) return open;
  const skipped = decideSkip(open.value, await yearly.planOf(member.id), openedOn);
  if (!skipped.ok) return skipped;
  await yearly.savePlan(skipped.value);
  return open;
}

/** Somebody leaves: what they answered and nobody counted yet is removed, and they are asked nothing any more. */
export async function forgetYearly(
  { stores }: UseCaseContext<{ readonly yearly: YearlyStore }>,
  id: MemberId,
): Promise<void> {
  const plan = decideForgetting(await stores.yearly.planOf(id));
  if (plan === null) return;
  await stores.yearly.remove(id);
  await stores.yearly.savePlan(plan);
}
