import type { Member } from '../member/member.ts';
import type { NudgeHours } from '../programme/policy.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import { HOUR_MS } from '../time/durations.ts';
import { closesAt, type NudgeRules, nextMoment, nextMomentFrom, type QuietTimes } from './nudge-clock.ts';
import { type NudgeSchedule, UNANSWERED_BEFORE_SILENCE } from './nudge-schedule.ts';
import { PROMPT_KINDS, type Prompt, SAID_IN_SILENCE } from './prompt.ts';

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

/** By which hours, in the organisation of whoever did not choose their own, and by which clock. */
export type NudgeClock = { readonly usualHours: NudgeHours; readonly calendar: Calendar; readonly now: Date };

/** Whom a nudge is for, on which day of theirs, and the newest day on which they had one. */
export type NudgeReader = Pick<Nudge, 'member' | 'plan' | 'day'> & { readonly last: LocalDay | null };

/** When the relationship that a prompt is about lets its two be nudged; nothing is said in one that is `over`. */
export type Pace = 'over' | { readonly quiet: readonly QuietTimes[]; readonly resumesAt: Date | null };

/** `hold`: not before something is heard of the member; `drop`: never; `say`: now, and until it closes. */
export type PromptDecision =
  | { readonly do: 'drop' | 'hold' }
  | { readonly do: 'put-off'; readonly until: Date }
  | { readonly do: 'say'; readonly closes: Date };

/** Longer than everybody's nudges of an hour take to leave; what did not leave by then is composed anew. */
const GOOD_FOR_MS = HOUR_MS;

/** What is looked at by now, put off and held back left out. */
export const isDue = ({ dueAt }: Pick<Prompt, 'dueAt'>, now: Date): boolean => dueAt !== null && dueAt <= now;

/** Whether the member takes part and did not mute it: only then does its relationship have a say. */
export const isWanted = ({ kind }: Pick<Prompt, 'kind'>, { member, plan }: NudgeReader): boolean =>
  member.state === 'joined' && !plan.muted.includes(kind);

/** What becomes of one thing that is due to be brought up. */
export function decidePrompt(prompt: Prompt, pace: Pace, reader: NudgeReader, clock: NudgeClock): PromptDecision {
  const { member, plan, day, last } = reader;
  const { calendar, now } = clock;
  if (!isWanted(prompt, reader) || pace === 'over') return { do: 'drop' };
  if (plan.standing !== 'open' && !SAID_IN_SILENCE.has(prompt.kind)) return { do: 'hold' };
  if (pace.resumesAt !== null && pace.resumesAt > now) return { do: 'put-off', until: pace.resumesAt };
  const rules = rulesOf(member, plan, pace.quiet, clock);
  const back = member.pausedUntil === null ? day : calendar.addDays(member.pausedUntil, 1);
  const free = last === null ? day : calendar.addDays(last, 1);
  const from = latestOf([day, back, free, plan.snoozedUntil ?? day]);
  const moment = from === day ? nextMoment(now, rules) : nextMomentFrom(from, rules);
  return moment > now ? { do: 'put-off', until: moment } : { do: 'say', closes: closesAt(now, rules) };
}

/** One nudge of all that may be said now, good until the first of it no longer is; null when that is nothing. */
export function composeNudge(
  sayable: readonly { readonly prompt: Prompt; readonly closes: Date }[],
  { member, plan, day }: NudgeReader,
  now: Date,
): Nudge | null {
  if (sayable.length === 0) return null;
  const silence = plan.standing === 'open' && plan.unanswered >= UNANSWERED_BEFORE_SILENCE;
  const goodUntil = Math.min(now.getTime() + GOOD_FOR_MS, ...sayable.map(({ closes }) => closes.getTime()));
  const prompts = sayable.map(({ prompt }) => prompt).toSorted(byPressure);
  return { member, plan, day, prompts, silence, goodUntil: new Date(goodUntil) };
}

/** The rules of when this member is nudged: hours of their own, else those of the organisation. */
export const rulesOf = (
  { zone }: Pick<Member, 'zone'>,
  { hours }: Pick<NudgeSchedule, 'hours'>,
  quiet: readonly QuietTimes[],
  { usualHours, calendar }: NudgeClock,
): NudgeRules => ({ hours: hours ?? usualHours, quiet, zone, calendar });

const latestOf = (days: readonly LocalDay[]): LocalDay => days.toSorted().at(-1) ?? '';

const byPressure = (one: Prompt, other: Prompt): number =>
  PROMPT_KINDS.indexOf(one.kind) - PROMPT_KINDS.indexOf(other.kind) ||
  one.raisedAt.getTime() - other.raisedAt.getTime();
