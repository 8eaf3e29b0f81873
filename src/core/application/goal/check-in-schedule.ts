import type { Cadence } from '../../domain/agreement/terms.ts';
import {
  afterPause,
  type CheckInClockRules,
  decideCheckIns,
  isDue,
  mayAsk,
  nextDueAt,
  rhythmOf,
} from '../../domain/goal/check-in-clock.ts';
import type { Member } from '../../domain/member/member.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { PromptReads } from '../nudge/prompt-store.ts';
import type { TermsInForce } from '../relationship/meetings.ts';
import type { RelationshipReads } from '../relationship/relationship-store.ts';
import type { CheckInStore } from './check-in-store.ts';
import type { GoalReads } from './goal-store.ts';

/** What planning the next check-in takes. */
export type PlanStores = {
  readonly checkIns: CheckInStore;
  readonly relationships: RelationshipReads;
  readonly agreements: TermsInForce;
};
type Plans = UseCaseContext<PlanStores>;
type Ticks = UseCaseContext<
  PlanStores & { readonly members: MemberStore; readonly goals: GoalReads; readonly prompts: PromptReads }
>;
type Reader = Pick<Member, 'id' | 'zone'>;

/** Begins to ask somebody who has a goal to be asked about and is not asked yet. */
export async function planCheckIns(context: Plans, member: Reader): Promise<void> {
  const planned = (await context.stores.checkIns.planOf(member.id))?.nextDueAt ?? null;
  if (planned === null) await planAnew(context, member);
}

/** The rhythm has changed: whoever is asked is asked by the new one from now on. */
export async function replanCheckIns(context: Plans, member: Reader): Promise<void> {
  const planned = (await context.stores.checkIns.planOf(member.id))?.nextDueAt ?? null;
  if (planned !== null) await planAnew(context, member);
}

/** What the clock does for a member who may be due: the day whose check-ins it raised, or null. Harmless when run twice. */
export async function tickCheckIn(context: Ticks, id: Member['id']): Promise<LocalDay | null> {
  const { stores, now, calendar, ids } = context;
  const [member] = await stores.members.lock([id]);
  const plan = await stores.checkIns.planOf(id);
  if (member === undefined || !isDue(plan, now)) return null;
  const rules = await rulesFor(context, member);
  const back = afterPause(member, now, rules);
  if (back !== null) {
    await stores.checkIns.savePlan({ memberId: id, nextDueAt: back });
    return null;
  }
  const goals = member.state === 'joined' ? await stores.goals.underWayOf(id) : [];
  // A relationship on a break goes on one day, and its goals with it.
  const goesOn = goals.length > 0 || (await stores.relationships.liveOf(id)).some(({ menteeId }) => menteeId === id);
  await stores.checkIns.savePlan({ memberId: id, nextDueAt: goesOn ? nextDueAt(now, rules) : null });
  if (!mayAsk(await stores.prompts.planOf(id))) return null;
  const today = calendar.dayOf(now, member.zone);
  const checkIns = decideCheckIns(goals, await stores.checkIns.askedOn(id, today), { memberId: id, today, ids });
  if (checkIns.length === 0) return null;
  await stores.checkIns.insert(checkIns);
  return today;
}

async function planAnew(context: Plans, member: Reader): Promise<void> {
  const next = nextDueAt(context.now, await rulesFor(context, member));
  await context.stores.checkIns.savePlan({ memberId: member.id, nextDueAt: next });
}

async function rulesFor({ stores, organisation, calendar }: Plans, { id, zone }: Reader): Promise<CheckInClockRules> {
  const agreed: Cadence[] = [];
  for (const { id: relationship, menteeId } of await stores.relationships.liveOf(id)) {
    const inForce = menteeId === id ? await stores.agreements.inForce(relationship) : null;
    if (inForce !== null) agreed.push(inForce.terms.cadence);
  }
  return { rhythm: rhythmOf(agreed, organisation.policy.checkIn), zone, calendar };
}
