import type { Deed } from '../deed.ts';
import type { CheckInId } from '../ids.ts';
import type { Member } from '../member/member.ts';
import type { LocalDay } from '../ports/calendar.ts';
import { type CheckIn, type CheckInPlan, UNANSWERED_BEFORE_SILENCE } from './check-in.ts';
import { type ClockRules, dueFrom, nextDueAt, postponedTo } from './check-in-clock.ts';
import type { Goal } from './goal.ts';

type Reader = Pick<Member, 'id' | 'zone'>;

/** What one nudge asks: the goals it can hold, how many more there are. */
export type Asked = {
  readonly do: 'ask';
  readonly day: LocalDay;
  readonly checkIns: readonly CheckIn[];
  readonly goals: readonly Goal[];
  readonly more: number;
};
/** `fall-silent`: too many went unanswered; we ask once whether to stop. */
export type CheckInTurn = Asked | { readonly do: 'fall-silent' } | { readonly do: 'nothing' };

/** Goals in one nudge; more are counted, never left out in silence. */
export const MAX_GOALS_PER_CHECK_IN = 4;

/** Begins to ask somebody who has a goal to be asked about and is not asked yet. */
export async function planCheckIns(deed: Deed, member: Reader): Promise<void> {
  const plan = await planOf(deed, member);
  if (plan.silent || plan.nextDueAt !== null) return;
  await deed.stores.checkIns.savePlan({ ...plan, nextDueAt: nextDueAt(deed.now, rulesFor(deed, member)) });
}

/** Whoever answers is heard: the count of unanswered nudges begins anew, and a silence ends. */
export async function heardFrom(deed: Deed, member: Reader): Promise<void> {
  const plan = await planOf(deed, member);
  const next = plan.nextDueAt ?? nextDueAt(deed.now, rulesFor(deed, member));
  await deed.stores.checkIns.savePlan({ ...plan, unanswered: 0, silent: false, nextDueAt: next });
}

/** Nothing is asked before that day. */
export async function snoozeAll(deed: Deed, member: Reader, until: LocalDay): Promise<void> {
  const next = dueFrom(until, rulesFor(deed, member));
  await deed.stores.checkIns.savePlan({ memberId: member.id, nextDueAt: next, unanswered: 0, silent: false });
}

/** Nothing is asked until the member says otherwise; somebody who is never asked needs no plan for it. */
export async function stopAsking(deed: Deed, member: Reader): Promise<void> {
  if ((await deed.stores.checkIns.planOf(member.id)) === null) return;
  await deed.stores.checkIns.savePlan({ memberId: member.id, nextDueAt: null, unanswered: 0, silent: true });
}

/** What the clock does for a member who may be due. Harmless when run twice: the plan has moved on by then. */
export async function tickCheckIn(deed: Deed, id: Member['id']): Promise<CheckInTurn> {
  const { stores, now, calendar } = deed;
  const [member] = await stores.members.lock([id]);
  const plan = await stores.checkIns.planOf(id);
  if (member === undefined || plan?.nextDueAt == null || plan.nextDueAt > now) return { do: 'nothing' };
  const rules = rulesFor(deed, member);
  const today = calendar.dayOf(now, member.zone);
  const away = member.pausedUntil !== null && member.pausedUntil >= today ? member.pausedUntil : null;
  const later = away === null ? postponedTo(now, rules) : dueFrom(calendar.addDays(away, 1), rules);
  if (later !== null) {
    await stores.checkIns.savePlan({ ...plan, nextDueAt: later });
    return { do: 'nothing' };
  }
  const goals = member.state === 'joined' ? await stores.goals.underWayOf(id) : [];
  if (goals.length === 0) {
    // A relationship on a break goes on one day, and its goals with it.
    const goesOn = (await stores.relationships.liveOf(id)).some(({ menteeId }) => menteeId === id);
    await stores.checkIns.savePlan({ ...plan, nextDueAt: goesOn ? nextDueAt(now, rules) : null });
    return { do: 'nothing' };
  }
  if (plan.unanswered >= UNANSWERED_BEFORE_SILENCE) {
    await stores.checkIns.savePlan({ ...plan, nextDueAt: null, silent: true });
    return { do: 'fall-silent' };
  }
  return ask(deed, member, { plan, today, goals });
}

async function ask(
  deed: Deed,
  member: Member,
  { plan, today, goals }: { readonly plan: CheckInPlan; readonly today: LocalDay; readonly goals: readonly Goal[] },
): Promise<CheckInTurn> {
  const next = nextDueAt(deed.now, rulesFor(deed, member));
  const awake = goals.filter(({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= today);
  const already = await deed.stores.checkIns.askedOn(member.id, today);
  if (awake.length === 0 || already.length > 0) {
    await deed.stores.checkIns.savePlan({ ...plan, nextDueAt: next });
    return { do: 'nothing' };
  }
  const asked = awake.slice(0, MAX_GOALS_PER_CHECK_IN);
  const checkIns = asked.map(
    ({ id }): CheckIn => ({
      id: deed.ids.next() as CheckInId,
      goalId: id,
      memberId: member.id,
      askedOn: today,
      answer: null,
      note: '',
      answeredAt: null,
    }),
  );
  await deed.stores.checkIns.insert(checkIns);
  await deed.stores.checkIns.savePlan({ ...plan, unanswered: plan.unanswered + 1, nextDueAt: next });
  return { do: 'ask', day: today, checkIns, goals: asked, more: awake.length - asked.length };
}

async function planOf({ stores }: Deed, { id }: Reader): Promise<CheckInPlan> {
  const none = { memberId: id, nextDueAt: null, unanswered: 0, silent: false };
  return (await stores.checkIns.planOf(id)) ?? none;
}

const rulesFor = ({ organisation, calendar }: Deed, { zone }: Reader): ClockRules => ({
  rhythm: organisation.policy.checkIn,
  zone,
  calendar,
});
