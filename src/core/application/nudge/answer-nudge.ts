import type { MemberId, PromptId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import { COLLECTED_AT, type NudgeHours } from '../../domain/nudge/nudge-clock.ts';
import type { NudgeSchedule } from '../../domain/nudge/nudge-schedule.ts';
import { type Prompt, type PromptKind, SAID_IN_SILENCE } from '../../domain/nudge/prompt.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { releaseHeld, takeBack } from './take-back.ts';

/** `over`: it was overtaken, or nobody wants to hear of it. */
export type PromptRefusal = { readonly code: 'not-found' } | { readonly code: 'over' } | SnoozeRefusal;
export type SnoozeRefusal = { readonly code: 'date-past' } | { readonly code: 'date-far' };

type Reader = Pick<Member, 'id' | 'zone'>;

const LONGEST_SNOOZE_DAYS = 366;

/** One thing is not brought up before that day. */
export async function snoozePrompt(
  deed: Deed,
  id: PromptId,
  by: Reader,
  until: LocalDay,
): Promise<Result<Prompt, PromptRefusal>> {
  const found = await holdPrompt(deed, id, by.id);
  if (!found.ok) return found;
  const refused = dayRefused(deed, by, until);
  if (refused !== null) return refuse(refused);
  await deed.stores.prompts.putOff([id], deed.calendar.at(until, COLLECTED_AT, by.zone));
  return found;
}

/** Nothing is brought up before that day; a day that has come ends it by itself. */
export async function snoozeAll(deed: Deed, by: Reader, until: LocalDay): Promise<Result<LocalDay, SnoozeRefusal>> {
  const refused = dayRefused(deed, by, until);
  if (refused !== null) return refuse(refused);
  await changePlan(deed, by.id, { snoozedUntil: until });
  return ok(until);
}

/** This kind of thing is never brought up again, until its member says otherwise. */
export async function muteKindOf(deed: Deed, id: PromptId, by: MemberId): Promise<Result<Prompt, PromptRefusal>> {
  const found = await holdPrompt(deed, id, by);
  if (!found.ok) return found;
  await deed.stores.prompts.drop([id]);
  await muteKind(deed, by, found.value.kind, true);
  return found;
}

export async function muteKind(deed: Deed, id: MemberId, kind: PromptKind, muted: boolean): Promise<void> {
  if (SAID_IN_SILENCE.has(kind)) return;
  const plan = await holdPlan(deed, id);
  const others = plan.muted.filter((one) => one !== kind);
  await deed.stores.prompts.savePlan({ ...plan, muted: muted ? [...others, kind] : others });
}

export const stopNudges = (deed: Deed, id: MemberId): Promise<void> => changePlan(deed, id, { standing: 'stopped' });

/** After a stop, a silence or a snooze: whatever was held back may be said again. */
export async function goOn(deed: Deed, id: MemberId): Promise<void> {
  await changePlan(deed, id, { standing: 'open', unanswered: 0, snoozedUntil: null });
  await releaseHeld(deed, id);
}

export type NudgeWishes = { readonly hours: NudgeHours; readonly muted: readonly PromptKind[] };

/** What comes next keeps to these wishes; what waits is looked at again by them. */
export async function setWishes(deed: Deed, id: MemberId, { hours, muted }: NudgeWishes): Promise<void> {
  await changePlan(deed, id, { hours, muted: muted.filter((kind) => !SAID_IN_SILENCE.has(kind)) });
  const waiting = (await deed.stores.prompts.waitingOf(id)).filter(
    ({ dueAt, raisedAt }) => dueAt !== null && raisedAt <= deed.now,
  );
  await deed.stores.prompts.putOff(
    waiting.map((one) => one.id),
    deed.now,
  );
}

async function changePlan(deed: Deed, id: MemberId, change: Partial<NudgeSchedule>): Promise<void> {
  await deed.stores.prompts.savePlan({ ...(await holdPlan(deed, id)), ...change });
}

/** Locks the member, so that no nudge of theirs is planned meanwhile; one that is still on its way is planned anew. */
async function holdPlan(deed: Deed, id: MemberId): Promise<NudgeSchedule> {
  await deed.stores.members.lock([id]);
  await takeBack(deed, id, 'any');
  return deed.stores.prompts.planOf(id);
}

/** Other people's and what never was read alike. */
async function holdPrompt(deed: Deed, id: PromptId, by: MemberId): Promise<Result<Prompt, PromptRefusal>> {
  await deed.stores.members.lock([by]);
  const prompt = await deed.stores.prompts.find(id);
  if (prompt === null || prompt.memberId !== by) return refuse({ code: 'not-found' });
  return prompt.state === 'dropped' ? refuse({ code: 'over' }) : ok(prompt);
}

function dayRefused({ calendar, now }: Deed, { zone }: Reader, until: LocalDay): SnoozeRefusal | null {
  const today = calendar.dayOf(now, zone);
  if (until < today) return { code: 'date-past' };
  return until > calendar.addDays(today, LONGEST_SNOOZE_DAYS) ? { code: 'date-far' } : null;
}
