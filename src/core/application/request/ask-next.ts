import type { MemberId, RequestId } from '../../domain/kernel/ids.ts';
import { cameToNothing, decideAskNext, mayStopAsking } from '../../domain/request/decide-ask-next.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { RequestStore } from './request-store.ts';
import { type SendStores, sendRequest, wouldBeRefused } from './send-request.ts';

/** `before` came to nothing; `next` is the request that went out in its place, or null when nobody else fits. */
export type AskedNext = { readonly before: MentoringRequest; readonly next: MentoringRequest | null };

/** The best others whom a mentee could ask in place of this mentor, the best first. */
export type FindAlternatives = (
  menteeId: MemberId,
  mentorId: MemberId,
) => Promise<readonly { readonly memberId: MemberId }[]>;

/**
 * Sends a mentee's note to the next mentor who fits and has room, by all the rules of a request they send themselves. Null:
 * nothing is to be done, or a limit stands in the way for now; then it stays due.
 */
export async function askNext(
  context: UseCaseContext<SendStores>,
  id: RequestId,
  findAlternatives: FindAlternatives,
): Promise<AskedNext | null> {
  const { requests } = context.stores;
  const before = await requests.find(id);
  if (!cameToNothing(before)) return null;
  const { menteeId, mentorId, note } = before;
  const refusal = await wouldBeRefused(context, { from: menteeId, to: mentorId, sender: 'mentee' });
  const decided = decideAskNext(refusal);
  if (decided === 'wait' || !(await requests.setAskNext(id, false)) || decided === 'stop') return null;
  const [best] = await findAlternatives(menteeId, mentorId);
  if (best === undefined) return { before, next: null };
  const asked = { from: menteeId, to: best.memberId, sender: 'mentee', note, askNext: true } as const;
  const sent = await sendRequest(context, asked);
  if (sent.ok) return { before, next: sent.value.request };
  await requests.setAskNext(id, true);
  return null;
}

/** The mentee would rather choose themselves. False when it is not theirs, or went on to nobody anyway. */
export async function stopAsking(
  { stores }: UseCaseContext<{ readonly requests: RequestStore }>,
  id: RequestId,
  by: MemberId,
): Promise<boolean> {
  return mayStopAsking(await stores.requests.find(id), by) ? stores.requests.setAskNext(id, false) : false;
}
