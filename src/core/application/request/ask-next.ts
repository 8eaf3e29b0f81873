import type { MemberId, RequestId } from '../../domain/kernel/ids.ts';
import type { SendRefusal } from '../../domain/request/refusals.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { sendRequest, wouldBeRefused } from './send-request.ts';

/** It goes on when the mentee is back, or has a request free again. */
const WAITS: readonly SendRefusal['code'][] = ['you-are-paused', 'too-many-open'];
/** They have found a mentor, or look for none any more. */
const OVER: readonly SendRefusal['code'][] = ['you-are-full', 'you-do-not-take-part'];

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
  deed: Deed,
  id: RequestId,
  findAlternatives: FindAlternatives,
): Promise<AskedNext | null> {
  const { requests } = deed.stores;
  const before = await requests.find(id);
  if (before === null || (before.state !== 'declined' && before.state !== 'expired')) return null;
  const { menteeId, mentorId, note } = before;
  const barred = await wouldBeRefused(deed, { from: menteeId, to: mentorId, sender: 'mentee' });
  if (barred !== null && WAITS.includes(barred.code)) return null;
  if (!(await requests.setAskNext(id, false)) || (barred !== null && OVER.includes(barred.code))) return null;
  const [best] = await findAlternatives(menteeId, mentorId);
  if (best === undefined) return { before, next: null };
  const asked = { from: menteeId, to: best.memberId, sender: 'mentee', note, askNext: true } as const;
  const sent = await sendRequest(deed, asked);
  if (sent.ok) return { before, next: sent.value.request };
  await requests.setAskNext(id, true);
  return null;
}

/** The mentee would rather choose themselves. False when it is not theirs, or went on to nobody anyway. */
export async function stopAsking(deed: Deed, id: RequestId, by: MemberId): Promise<boolean> {
  const request = await deed.stores.requests.find(id);
  if (request?.menteeId !== by) return false;
  return deed.stores.requests.setAskNext(id, false);
}
