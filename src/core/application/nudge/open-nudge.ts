import type { MemberId } from '../../domain/kernel/ids.ts';
import {
  composeNudge,
  decidePrompt,
  isDue,
  isWanted,
  type Nudge,
  type NudgeClock,
  type Pace,
  type PromptDecision,
} from '../../domain/nudge/decide-nudge.ts';
import { decideRest, type NudgeOutcome, takesItsDay } from '../../domain/nudge/decide-rest.ts';
import type { Prompt } from '../../domain/nudge/prompt.ts';
import { isLive } from '../../domain/relationship/relationship.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { TermsInForce } from '../relationship/meetings.ts';
import type { RelationshipReads } from '../relationship/relationship-store.ts';
import type { PromptStore } from './prompt-store.ts';
import { takeBack } from './take-back.ts';

type PaceReads = { readonly relationships: RelationshipReads; readonly agreements: TermsInForce };

/**
 * Looks at everything due for a member: what may not be said now is put off to when it may be, the rest is answered.
 * Null when nothing is left to say. Harmless when run twice.
 */
export async function openNudge(
  context: UseCaseContext<PaceReads & { readonly members: MemberStore; readonly prompts: PromptStore }>,
  id: MemberId,
): Promise<Nudge | null> {
  const { stores, now, calendar } = context;
  const [member] = await stores.members.lock([id]);
  if (member !== undefined) await takeBack(context, id, 'late');
  const due = (await stores.prompts.waitingOf(id)).filter((prompt) => isDue(prompt, now));
  if (member === undefined || due.length === 0) return null;
  const plan = await stores.prompts.planOf(id);
  const reader = { member, plan, day: calendar.dayOf(now, member.zone), last: await stores.prompts.lastNudgeOf(id) };
  const sayable: { readonly prompt: Prompt; readonly closes: Date }[] = [];
  for (const prompt of due) {
    const pace = isWanted(prompt, reader) ? await paceOf(stores, prompt) : 'over';
    const decision = decidePrompt(prompt, pace, reader, clockOf(context));
    await settle(stores.prompts, prompt, decision);
    if (decision.do === 'say') sayable.push({ prompt, closes: decision.closes });
  }
  return composeNudge(sayable, reader, now);
}

/** Takes the member's day for this nudge and stores what became of it; false when the day is taken already. */
export async function closeNudge(
  context: UseCaseContext<{ readonly prompts: PromptStore }>,
  nudge: Nudge,
  outcome: NudgeOutcome,
): Promise<boolean> {
  const { prompts } = context.stores;
  await prompts.drop(outcome.dropped);
  if (!takesItsDay(nudge, outcome)) return false;
  if (!(await prompts.takeDay(nudge.member.id, nudge.day, context.now))) return false;
  await prompts.say(outcome.said, nudge.day);
  const { held, postponed, until, plan } = decideRest(nudge, outcome, clockOf(context));
  await prompts.putOff(held, null);
  await prompts.putOff(postponed, until);
  await prompts.savePlan(plan);
  return true;
}

async function settle(prompts: PromptStore, { id }: Prompt, decision: PromptDecision): Promise<void> {
  switch (decision.do) {
    case 'drop':
      return prompts.drop([id]);
    case 'hold':
      return prompts.putOff([id], null);
    case 'put-off':
      return prompts.putOff([id], decision.until);
    case 'say':
      return;
  }
}

async function paceOf({ relationships, agreements }: PaceReads, { relationshipId }: Prompt): Promise<Pace> {
  if (relationshipId === null) return { quiet: [], resumesAt: null };
  const relationship = await relationships.find(relationshipId);
  if (relationship === null || !isLive(relationship)) return 'over';
  const terms = (await agreements.inForce(relationshipId))?.terms;
  return {
    quiet: terms === undefined ? [] : [{ from: terms.quietFrom, to: terms.quietTo }],
    resumesAt: relationship.progress.break?.endsAt ?? null,
  };
}

const clockOf = ({ organisation, calendar, now }: UseCaseContext<unknown>): NudgeClock => ({
  usualHours: organisation.policy.nudges,
  calendar,
  now,
});
