import type { MemberId, PromptId } from '../../domain/kernel/ids.ts';
import type { Member } from '../../domain/member/member.ts';
import {
  closesAt,
  type NudgeRules,
  nextMoment,
  nextMomentFrom,
  type QuietTimes,
} from '../../domain/nudge/nudge-clock.ts';
import { type NudgeSchedule, UNANSWERED_BEFORE_SILENCE } from '../../domain/nudge/nudge-schedule.ts';
import { PROMPT_KINDS, type Prompt, SAID_IN_SILENCE } from '../../domain/nudge/prompt.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import { isLive } from '../relationship/own-relationship.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { takeBack } from './take-back.ts';

/** What may be said to a member now, the most pressing first; `silence`: ask once whether to go on, and nothing else. */
export type Nudge = {
  readonly member: Member;
  readonly plan: NudgeSchedule;
  readonly day: LocalDay;
  readonly prompts: readonly Prompt[];
  readonly silence: boolean;
  /** What it says may be said until then; for an hour at most, so that nobody reads what has long been overtaken. */
  readonly goodUntil: Date;
};

/** Longer than everybody's nudges of an hour take to leave; what did not leave by then is composed anew. */
const GOOD_FOR_MS = 60 * 60_000;

/** What became of the prompts of a nudge; those in neither list wait for the next day. */
export type NudgeOutcome = { readonly said: readonly PromptId[]; readonly dropped: readonly PromptId[] };

/**
 * Looks at everything due for a member: what may not be said now is put off to when it may be, the rest is answered.
 * Null when nothing is left to say. Harmless when run twice.
 */
export async function openNudge(deed: Deed, id: MemberId): Promise<Nudge | null> {
  const { prompts } = deed.stores;
  const [member] = await deed.stores.members.lock([id]);
  if (member !== undefined) await takeBack(deed, id, 'late');
  const due = (await prompts.waitingOf(id)).filter(({ dueAt }) => dueAt !== null && dueAt <= deed.now);
  if (member === undefined || due.length === 0) return null;
  const plan = await prompts.planOf(id);
  const day = deed.calendar.dayOf(deed.now, member.zone);
  const to = { member, plan, day, last: await prompts.lastNudgeOf(id) };
  const sayable: Prompt[] = [];
  let goodUntil = new Date(deed.now.getTime() + GOOD_FOR_MS);
  for (const prompt of due) {
    const { moment, closes } = await momentOf(deed, to, prompt);
    if (moment === 'drop') await prompts.drop([prompt.id]);
    else if (moment === 'hold') await prompts.putOff([prompt.id], null);
    else if (moment > deed.now) await prompts.putOff([prompt.id], moment);
    else {
      sayable.push(prompt);
      goodUntil = closes !== undefined && closes < goodUntil ? closes : goodUntil;
    }
  }
  if (sayable.length === 0) return null;
  const silence = plan.standing === 'open' && plan.unanswered >= UNANSWERED_BEFORE_SILENCE;
  return { member, plan, day, prompts: sayable.toSorted(byPressure), silence, goodUntil };
}

/** Takes the member's day for this nudge and stores what became of it; false when the day is taken already. */
export async function closeNudge(deed: Deed, nudge: Nudge, outcome: NudgeOutcome): Promise<boolean> {
  const { member, plan, day, prompts, silence } = nudge;
  const store = deed.stores.prompts;
  await store.drop(outcome.dropped);
  if (outcome.said.length === 0 && !silence) return false;
  if (!(await store.takeDay(member.id, day, deed.now))) return false;
  await store.say(outcome.said, day);
  const rest = prompts.filter(({ id }) => !outcome.said.includes(id) && !outcome.dropped.includes(id));
  const held = silence ? rest.filter(({ kind }) => !SAID_IN_SILENCE.has(kind)) : [];
  await store.putOff(idsOf(held), null);
  const tomorrow = nextMomentFrom(deed.calendar.addDays(day, 1), rulesOf(deed, member, plan, []));
  await store.putOff(idsOf(rest.filter((one) => !held.includes(one))), tomorrow);
  await store.savePlan(silence ? { ...plan, standing: 'silent' } : { ...plan, unanswered: plan.unanswered + 1 });
  return true;
}

type To = Pick<Nudge, 'member' | 'plan' | 'day'> & { readonly last: LocalDay | null };

/** When a prompt may be said, and until when if that is now; `hold`: not before something is heard of the member; `drop`: never. */
type Moment = { readonly moment: Date | 'hold' | 'drop'; readonly closes?: Date };

async function momentOf(deed: Deed, to: To, prompt: Prompt): Promise<Moment> {
  const { member, plan, day, last } = to;
  const { calendar, now } = deed;
  if (member.state !== 'joined' || plan.muted.includes(prompt.kind)) return { moment: 'drop' };
  const between = await betweenOf(deed, prompt);
  if (between === 'over') return { moment: 'drop' };
  if (plan.standing !== 'open' && !SAID_IN_SILENCE.has(prompt.kind)) return { moment: 'hold' };
  if (between.resumesAt !== null && between.resumesAt > now) return { moment: between.resumesAt };
  const rules = rulesOf(deed, member, plan, between.quiet);
  const back = member.pausedUntil === null ? day : calendar.addDays(member.pausedUntil, 1);
  const free = last === null ? day : calendar.addDays(last, 1);
  const from = latestOf([day, back, free, plan.snoozedUntil ?? day]);
  const moment = from === day ? nextMoment(now, rules) : nextMomentFrom(from, rules);
  return moment > now ? { moment } : { moment, closes: closesAt(now, rules) };
}

const latestOf = (days: readonly LocalDay[]): LocalDay => days.toSorted().at(-1) ?? '';

/** What a relationship says about when its two may be nudged; nothing is said in one that is over. */
async function betweenOf(
  { stores }: Deed,
  { relationshipId }: Prompt,
): Promise<'over' | { readonly quiet: readonly QuietTimes[]; readonly resumesAt: Date | null }> {
  if (relationshipId === null) return { quiet: [], resumesAt: null };
  const relationship = await stores.relationships.find(relationshipId);
  if (relationship === null || !isLive(relationship)) return 'over';
  const terms = (await stores.agreements.inForce(relationshipId))?.terms;
  return {
    quiet: terms === undefined ? [] : [{ from: terms.quietFrom, to: terms.quietTo }],
    resumesAt: relationship.progress.break?.endsAt ?? null,
  };
}

function rulesOf(deed: Deed, { zone }: Member, { hours }: NudgeSchedule, quiet: readonly QuietTimes[]): NudgeRules {
  return { hours: hours ?? deed.organisation.policy.nudges, quiet, zone, calendar: deed.calendar };
}

const byPressure = (one: Prompt, other: Prompt): number =>
  PROMPT_KINDS.indexOf(one.kind) - PROMPT_KINDS.indexOf(other.kind) ||
  one.raisedAt.getTime() - other.raisedAt.getTime();

const idsOf = (prompts: readonly Prompt[]): readonly PromptId[] => prompts.map(({ id }) => id);
