import type { MemberId, PromptId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Member } from '../member/member.ts';
import type { NudgeHours } from '../programme/policy.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import { COLLECTED_AT } from '../time/collected-at.ts';
import type { NudgeSchedule } from './nudge-schedule.ts';
import { type Prompt, type PromptKind, SAID_IN_SILENCE } from './prompt.ts';

/** `over`: it was overtaken, or nobody wants to hear of it. */
export type PromptRefusal = { readonly code: 'not-found' } | { readonly code: 'over' } | SnoozeRefusal;
export type SnoozeRefusal = { readonly code: 'date-past' } | { readonly code: 'date-far' };

/** When a member wishes to be nudged, and of what never. */
export type NudgeWishes = { readonly hours: NudgeHours; readonly muted: readonly PromptKind[] };

type Snooze = {
  readonly until: LocalDay;
  readonly by: Pick<Member, 'id' | 'zone'>;
  readonly now: Date;
  readonly calendar: Calendar;
};

const LONGEST_SNOOZE_DAYS = 366;

/** A thing as the member it was brought up with may answer it; other people's and what never was read alike. */
export function decideOwnPrompt(prompt: Prompt | null, by: MemberId): Result<Prompt, PromptRefusal> {
  if (prompt === null || prompt.memberId !== by) return refuse({ code: 'not-found' });
  return prompt.state === 'dropped' ? refuse({ code: 'over' }) : ok(prompt);
}

/** The first day on which anything is brought up again: today of theirs at the earliest, within a year and a day. */
export function decideSnooze({ until, by, now, calendar }: Snooze): Result<LocalDay, SnoozeRefusal> {
  const today = calendar.dayOf(now, by.zone);
  if (until < today) return refuse({ code: 'date-past' });
  return until > calendar.addDays(today, LONGEST_SNOOZE_DAYS) ? refuse({ code: 'date-far' }) : ok(until);
}

/** From when on one thing is brought up again. */
export function decidePromptSnooze(
  prompt: Prompt | null,
  snooze: Snooze,
): Result<{ readonly prompt: Prompt; readonly dueAt: Date }, PromptRefusal> {
  const own = decideOwnPrompt(prompt, snooze.by.id);
  if (!own.ok) return own;
  const day = decideSnooze(snooze);
  if (!day.ok) return day;
  return ok({ prompt: own.value, dueAt: snooze.calendar.at(day.value, COLLECTED_AT, snooze.by.zone) });
}

/** A plan in which this kind of thing is muted, or no longer is; the others stay as they are. */
export function withMuted(plan: NudgeSchedule, kind: PromptKind, muted: boolean): NudgeSchedule {
  const others = plan.muted.filter((one) => one !== kind);
  return { ...plan, muted: muted ? [...others, kind] : others };
}

/** A plan by these wishes; what is said even in silence cannot be muted. */
export const withWishes = (plan: NudgeSchedule, { hours, muted }: NudgeWishes): NudgeSchedule => ({
  ...plan,
  hours,
  muted: muted.filter((kind) => !SAID_IN_SILENCE.has(kind)),
});

/** A plan by which everything is brought up again, as if every nudge so far had been answered. */
export const resumed = (plan: NudgeSchedule): NudgeSchedule => ({
  ...plan,
  standing: 'open',
  unanswered: 0,
  snoozedUntil: null,
});

/** What waits for an hour that may be another one by new wishes; not what is held back or lies ahead. */
export const toLookAtAgain = (waiting: readonly Prompt[], now: Date): readonly PromptId[] =>
  waiting.filter(({ dueAt, raisedAt }) => dueAt !== null && raisedAt <= now).map(({ id }) => id);

/** What waits until something is heard of its member. */
export const heldBack = (waiting: readonly Prompt[]): readonly PromptId[] =>
  waiting.filter(({ dueAt }) => dueAt === null).map(({ id }) => id);

/**
 * The plan once a nudge that had said so many things is taken back; null when nothing of it changes. `releases`: it was
 * the question whether to go on, which nobody read, so it is asked again and what it held back is released.
 */
export function decideTakenBack(
  plan: NudgeSchedule,
  saidPrompts: number,
): { readonly plan: NudgeSchedule; readonly releases: boolean } | null {
  if (saidPrompts > 0) return { plan: { ...plan, unanswered: Math.max(0, plan.unanswered - 1) }, releases: false };
  return plan.standing === 'silent' ? { plan: { ...plan, standing: 'open' }, releases: true } : null;
}
