import type { MemberId } from '../kernel/ids.ts';
import type { SendRefusal } from './refusals.ts';
import type { MentoringRequest } from './request.ts';

/** It goes on when the mentee is back, or has a request free again. */
const WAITS: readonly SendRefusal['code'][] = ['you-are-paused', 'too-many-open'];
/** They have found a mentor, or look for none any more. */
const OVER: readonly SendRefusal['code'][] = ['you-are-full', 'you-do-not-take-part'];

/** Whether it came to nothing in a way after which the next mentor may be asked. */
export const cameToNothing = (request: MentoringRequest | null): request is MentoringRequest =>
  request !== null && (request.state === 'declined' || request.state === 'expired');

/**
 * What becomes of the wish, by what refuses the mentee another request to the same mentor: it waits, it is over, or the
 * next mentor is looked for.
 */
export function decideAskNext(refusal: SendRefusal | null): 'wait' | 'stop' | 'ask' {
  if (refusal === null) return 'ask';
  if (WAITS.includes(refusal.code)) return 'wait';
  return OVER.includes(refusal.code) ? 'stop' : 'ask';
}

/** Whether the wish is this member's to take back: only the mentee of a request has one. */
export const mayStopAsking = (request: Pick<MentoringRequest, 'menteeId'> | null, by: MemberId): boolean =>
  request?.menteeId === by;
