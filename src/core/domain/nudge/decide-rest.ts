import type { PromptId } from '../kernel/ids.ts';
import { type Nudge, type NudgeClock, rulesOf } from './decide-nudge.ts';
import { nextMomentFrom } from './nudge-clock.ts';
import type { NudgeSchedule } from './nudge-schedule.ts';
import { type Prompt, SAID_IN_SILENCE } from './prompt.ts';

/** What became of the prompts of a nudge; those in neither list wait for the next day. */
export type NudgeOutcome = { readonly said: readonly PromptId[]; readonly dropped: readonly PromptId[] };

/** Whether a nudge is sent at all: it says something, or asks whether to go on. */
export const takesItsDay = ({ silence }: Pick<Nudge, 'silence'>, { said }: NudgeOutcome): boolean =>
  said.length > 0 || silence;

/** How a day ends on which a nudge was sent: what is held back, what waits until when, and the plan from now on. */
export function decideRest(
  { member, plan, day, prompts, silence }: Nudge,
  { said, dropped }: NudgeOutcome,
  clock: NudgeClock,
): {
  readonly held: readonly PromptId[];
  readonly postponed: readonly PromptId[];
  readonly until: Date;
  readonly plan: NudgeSchedule;
} {
  const rest = prompts.filter(({ id }) => !said.includes(id) && !dropped.includes(id));
  const held = silence ? rest.filter(({ kind }) => !SAID_IN_SILENCE.has(kind)) : [];
  return {
    held: idsOf(held),
    postponed: idsOf(rest.filter((one) => !held.includes(one))),
    until: nextMomentFrom(clock.calendar.addDays(day, 1), rulesOf(member, plan, [], clock)),
    plan: silence ? { ...plan, standing: 'silent' } : { ...plan, unanswered: plan.unanswered + 1 },
  };
}

const idsOf = (prompts: readonly Prompt[]): readonly PromptId[] => prompts.map(({ id }) => id);
