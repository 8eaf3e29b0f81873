import type { RequestId } from '../../core/domain/kernel/ids.ts';
import type { Result } from '../../core/domain/kernel/result.ts';
import type { AnswerRefusal } from '../../core/domain/request/refusals.ts';
import { type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { pageFor } from './read-request-pages.ts';
import { answerRefused, refusedCard } from './views/refusals.views.ts';
import { tooLateCard } from './views/request.views.ts';

/** A press that came too late shows how things stand; a stranger's learns nothing. */
export async function refusedPress(
  id: RequestId,
  refusal: Extract<Result<never, AnswerRefusal>, { ok: false }>,
  turn: ReadTurn,
): Promise<readonly Reply[]> {
  const page = refusal.code === 'already-settled' ? await pageFor(id, turn.actor.id, turn) : null;
  const card = page === null ? refusedCard(answerRefused(refusal)) : tooLateCard(page, turn.actor.id);
  return refusal.code === 'you-are-full' || refusal.code === 'they-are-full' ? [respond(card)] : [replaceClicked(card)];
}
