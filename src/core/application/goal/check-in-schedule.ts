import { CADENCE_DAYS } from '../../domain/agreement/terms.ts';
import type { CheckIn } from '../../domain/goal/check-in.ts';
import { type CheckInClockRules, dueFrom, nextDueAt, type Rhythm } from '../../domain/goal/check-in-clock.ts';
import type { Goal } from '../../domain/goal/goal.ts';
import type { CheckInId } from '../../domain/kernel/ids.ts';
import type { Member } from '../../domain/member/member.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { Deed } from '../unit-of-work/deed.ts';

type Reader = Pick<Member, 'id' | 'zone'>;

/** Goals in one nudge; more are counted, never left out in silence. */
export const MAX_GOALS_PER_CHECK_IN = 4;
const DAYS_PER_WEEK = 7;

/** Begins to ask somebody who has a goal to be asked about and is not asked yet. */
export async function planCheckIns(deed: Deed, member: Reader): Promise<void> {
  const planned = (await deed.stores.checkIns.planOf(member.id))?.nextDueAt ?? null;
  if (planned === null) await planAnew(deed, member);
}

/** The rhythm has changed: whoever is asked is asked by the new one from now on. */
export async function replanCheckIns(deed: Deed, member: Reader): Promise<void> {
  const planned = (await deed.stores.checkIns.planOf(member.id))?.nextDueAt ?? null;
  if (planned !== null) await planAnew(deed, member);
}

/** What the clock does for a member who may be due: the day whose check-ins it raised, or null. Harmless when run twice. */
export async function tickCheckIn(deed: Deed, id: Member['id']): Promise<LocalDay | null> {
  const { stores, now, calendar } = deed;
  const [member] = await stores.members.lock([id]);
  const plan = await stores.checkIns.planOf(id);
  if (member === undefined || plan?.nextDueAt == null || plan.nextDueAt > now) return null;
  const rules = await rulesFor(deed, member);
  const today = calendar.dayOf(now, member.zone);
  if (member.pausedUntil !== null && member.pausedUntil >= today) {
    const back = dueFrom(calendar.addDays(member.pausedUntil, 1), rules);
    await stores.checkIns.savePlan({ memberId: id, nextDueAt: back });
    return null;
  }
  const goals = member.state === 'joined' ? await stores.goals.underWayOf(id) : [];
  // A relationship on a break goes on one day, and its goals with it.
  const goesOn = goals.length > 0 || (await stores.relationships.liveOf(id)).some(({ menteeId }) => menteeId === id);
  await stores.checkIns.savePlan({ memberId: id, nextDueAt: goesOn ? nextDueAt(now, rules) : null });
  return (await isAsked(deed, id)) ? ask(deed, id, today, goals) : null;
}

/** Whoever stopped it, or fell silent, is asked nothing; a silence ends by itself, and then the next day of asking counts. */
async function isAsked({ stores }: Deed, id: Member['id']): Promise<boolean> {
  const { standing, muted } = await stores.prompts.planOf(id);
  return standing === 'open' && !muted.includes('check-in');
}

async function ask(deed: Deed, id: Member['id'], today: LocalDay, goals: readonly Goal[]): Promise<LocalDay | null> {
  const awake = goals.filter(({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= today);
  const already = await deed.stores.checkIns.askedOn(id, today);
  if (awake.length === 0 || already.length > 0) return null;
  const checkIns = awake.slice(0, MAX_GOALS_PER_CHECK_IN).map(
    (goal): CheckIn => ({
      id: deed.ids.next() as CheckInId,
      goalId: goal.id,
      memberId: id,
      askedOn: today,
      answer: null,
      note: '',
      answeredAt: null,
    }),
  );
  await deed.stores.checkIns.insert(checkIns);
  return today;
}

async function planAnew(deed: Deed, member: Reader): Promise<void> {
  const next = nextDueAt(deed.now, await rulesFor(deed, member));
  await deed.stores.checkIns.savePlan({ memberId: member.id, nextDueAt: next });
}

const rulesFor = async (deed: Deed, member: Reader): Promise<CheckInClockRules> => ({
  rhythm: await rhythmOf(deed, member),
  zone: member.zone,
  calendar: deed.calendar,
});

/** As often as the two agreed to meet; with several agreements the closest rhythm, without one the organisation's. */
async function rhythmOf({ stores, organisation }: Deed, { id }: Reader): Promise<Rhythm> {
  const { checkIn } = organisation.policy;
  const own = (await stores.relationships.liveOf(id)).filter(({ menteeId }) => menteeId === id);
  const weeks: number[] = [];
  for (const one of own) {
    const inForce = await stores.agreements.inForce(one.id);
    if (inForce !== null) weeks.push(CADENCE_DAYS[inForce.terms.cadence] / DAYS_PER_WEEK);
  }
  return weeks.length === 0 ? checkIn : { ...checkIn, everyWeeks: Math.min(...weeks) };
}
