import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Side } from '../../domain/profile/profile.ts';
import type { Calendar, LocalDay } from '../../domain/time/calendar.ts';
import { decideYearlyRound, isRoundDue, sideWithinYear } from '../../domain/yearly/decide-yearly-round.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { PromptReads } from '../nudge/prompt-store.ts';
import type { RelationshipReads } from '../relationship/relationship-store.ts';
import type { YearlyStore } from './yearly-store.ts';

type AskingStores = {
  readonly members: MemberStore;
  readonly yearly: YearlyStore;
  readonly relationships: RelationshipReads;
  readonly prompts: PromptReads;
};

/** What the clock does for a member who may be due: the day on which their round opened, or null. Harmless when run twice. */
export async function tickYearly(
  { stores, now, calendar }: UseCaseContext<AskingStores>,
  id: MemberId,
): Promise<LocalDay | null> {
  const [member] = await stores.members.lock([id]);
  const before = await stores.yearly.planOf(id);
  if (member === undefined || !isRoundDue(before, now)) return null;
  const role = member.state === 'joined' ? await roleIn(stores, member, { now, calendar }) : null;
  const wishes = role === null ? null : await stores.prompts.planOf(id);
  const { plan, askedOn } = decideYearlyRound(before, { member, role, wishes }, { now, calendar });
  await stores.yearly.savePlan(plan);
  return askedOn;
}

/** The side of the newest relationship somebody was in within the last year; null when they were in none. */
export async function roleIn(
  { relationships }: { readonly relationships: RelationshipReads },
  member: Pick<Member, 'id' | 'zone'>,
  clock: { readonly now: Date; readonly calendar: Calendar },
): Promise<Side | null> {
  const ended = await relationships.endedOf(member.id, 1);
  return sideWithinYear(member, { live: await relationships.liveOf(member.id), ended }, clock);
}
