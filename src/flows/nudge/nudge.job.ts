import { closeNudge, openNudge } from '../../core/application/nudge/open-nudge.ts';
import type { Nudge } from '../../core/domain/nudge/decide-nudge.ts';
import type { Prompt } from '../../core/domain/nudge/prompt.ts';
import type { Capabilities } from '../../core/domain/view/capabilities.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { memberId } from '../../core/domain/view/id-reference.ts';
import type { Job } from '../engine/contract.ts';
import { job } from '../engine/job.ts';
import type { PromptsByKind } from '../engine/prompts.ts';
import { nudgeMessage, type Outgoing } from '../engine/replies.ts';
import type { JobTurn, ReadTurn } from '../engine/turn.ts';
import { type NudgePart, nudgeCard, silenceCard } from './nudge.views.ts';

/** Things one message can hold on every platform; more wait for the next day. */
const MAX_PARTS = 4;
/** A nudge reads well wherever it arrives. */
export const ANYWHERE: Capabilities = { formFromCommand: false, home: false, itemsPerCard: MAX_PARTS, maxOptions: 100 };

/** Says everything that waits for somebody in one message, at most one a day, at their hour. */
export const nudgeJob = (prompts: () => PromptsByKind): Job =>
  job({
    name: 'nudge.clock',
    cron: '*/5 * * * *',
    due: ({ stores, now }, limit) => stores.prompts.due(now, limit),
    id: memberId,
    run: async (id, turn) => {
      const nudge = await openNudge(turn, id);
      if (nudge === null) return [];
      return nudge.silence ? askOnce(nudge, turn) : sayAll(nudge, prompts(), turn);
    },
  });

async function askOnce(nudge: Nudge, turn: JobTurn): Promise<readonly Outgoing[]> {
  const taken = await closeNudge(turn, nudge, { said: [], dropped: [] });
  return taken ? [message(nudge, silenceCard())] : [];
}

async function sayAll(nudge: Nudge, prompts: PromptsByKind, turn: JobTurn): Promise<readonly Outgoing[]> {
  const { member } = nudge;
  const live = await partsOf(nudge.prompts, prompts, { ...turn, actor: member, capabilities: ANYWHERE });
  const shown = live.slice(0, MAX_PARTS);
  const idsOf = (chosen: (prompt: Prompt) => boolean) => nudge.prompts.filter(chosen).map(({ id }) => id);
  const taken = await closeNudge(turn, nudge, {
    said: idsOf((prompt) => shown.some((one) => isSame(one.prompt, prompt))),
    dropped: idsOf((prompt) => !live.some((one) => isSame(one.prompt, prompt))),
  });
  return taken ? [message(nudge, nudgeCard(shown, live.length - shown.length))] : [];
}

/** Each thing once, however often it was raised, as it stands by now; what was overtaken is left out. */
export async function partsOf(
  prompts: readonly Prompt[],
  words: PromptsByKind,
  turn: ReadTurn,
): Promise<readonly NudgePart[]> {
  const things = prompts.filter((one, at) => prompts.findIndex((other) => isSame(one, other)) === at);
  const parts: NudgePart[] = [];
  for (const prompt of things) {
    const brought = await words[prompt.kind]?.(prompt.subject, turn);
    if (brought != null) parts.push({ prompt, brought });
  }
  return parts;
}

type Thing = Pick<Prompt, 'kind' | 'subject'>;
const isSame = (one: Thing, other: Thing): boolean => one.kind === other.kind && one.subject === other.subject;

const message = ({ member, day, goodUntil }: Nudge, card: Card): Outgoing =>
  nudgeMessage(member.id, card, { day, goodUntil });
