import type { MemberId, PromptId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import {
  decideOwnPrompt,
  decidePromptSnooze,
  decideSnooze,
  type NudgeWishes,
  type PromptRefusal,
  resumed,
  type SnoozeRefusal,
  toLookAtAgain,
  withMuted,
  withWishes,
} from '../../domain/nudge/decide-nudge-answer.ts';
import type { NudgeSchedule } from '../../domain/nudge/nudge-schedule.ts';
import { type Prompt, type PromptKind, SAID_IN_SILENCE } from '../../domain/nudge/prompt.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { PromptStore } from './prompt-store.ts';
import { releasePrompts, takeBack } from './take-back.ts';

type Context = UseCaseContext<{ readonly members: MemberStore; readonly prompts: PromptStore }>;
type Reader = Pick<Member, 'id' | 'zone'>;

/** One thing is not brought up before that day. */
export async function snoozePrompt(
  context: Context,
  id: PromptId,
  by: Reader,
  until: LocalDay,
): Promise<Result<Prompt, PromptRefusal>> {
  const prompt = await lockedPrompt(context, id, by.id);
  const snoozed = decidePromptSnooze(prompt, { until, by, now: context.now, calendar: context.calendar });
  if (!snoozed.ok) return snoozed;
  await context.stores.prompts.putOff([id], snoozed.value.dueAt);
  return ok(snoozed.value.prompt);
}

/** Nothing is brought up before that day; a day that has come ends it by itself. */
export async function snoozeAll(
  context: Context,
  by: Reader,
  until: LocalDay,
): Promise<Result<LocalDay, SnoozeRefusal>> {
  const snoozed = decideSnooze({ until, by, now: context.now, calendar: context.calendar });
  if (snoozed.ok) await changePlan(context, by.id, (plan) => ({ ...plan, snoozedUntil: until }));
  return snoozed;
}

/** This kind of thing is never brought up again, until its member says otherwise. */
export async function muteKindOf(context: Context, id: PromptId, by: MemberId): Promise<Result<Prompt, PromptRefusal>> {
  const found = decideOwnPrompt(await lockedPrompt(context, id, by), by);
  if (!found.ok) return found;
  await context.stores.prompts.drop([id]);
  await muteKind(context, by, found.value.kind, true);
  return found;
}

/** Mutes a kind of thing, or lets it be brought up again; nothing happens to what is said even in silence. */
export async function muteKind(context: Context, id: MemberId, kind: PromptKind, muted: boolean): Promise<void> {
  if (SAID_IN_SILENCE.has(kind)) return;
  await changePlan(context, id, (plan) => withMuted(plan, kind, muted));
}

/** Nothing is brought up any more, until the member goes on. */
export const stopNudges = (context: Context, id: MemberId): Promise<void> =>
  changePlan(context, id, (plan) => ({ ...plan, standing: 'stopped' }));

/** After a stop, a silence or a snooze: whatever was held back may be said again. */
export async function goOn(context: Context, id: MemberId): Promise<void> {
  await changePlan(context, id, resumed);
  await releasePrompts(context, id);
}

/** What comes next keeps to these wishes; what waits is looked at again by them. */
export async function setWishes(context: Context, id: MemberId, wishes: NudgeWishes): Promise<void> {
  const { prompts } = context.stores;
  await changePlan(context, id, (plan) => withWishes(plan, wishes));
  await prompts.putOff(toLookAtAgain(await prompts.waitingOf(id), context.now), context.now);
}

/** Locks the member, so that no nudge of theirs is planned meanwhile; one that is still on its way is planned anew. */
async function changePlan(
  context: Context,
  id: MemberId,
  change: (plan: NudgeSchedule) => NudgeSchedule,
): Promise<void> {
  const { members, prompts } = context.stores;
  await members.lock([id]);
  await takeBack(context, id, 'any');
  await prompts.savePlan(change(await prompts.planOf(id)));
}

async function lockedPrompt({ stores }: Context, id: PromptId, by: MemberId): Promise<Prompt | null> {
  await stores.members.lock([by]);
  return stores.prompts.find(id);
}
