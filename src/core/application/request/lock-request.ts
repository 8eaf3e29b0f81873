import type { MemberId, RequestId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { move } from '../../domain/kernel/transition.ts';
import type { Member } from '../../domain/member/member.ts';
import type { AnswerRefusal } from '../../domain/request/refusals.ts';
import { type MentoringRequest, receiverOf, senderOf } from '../../domain/request/request.ts';
import {
  REQUEST_TRANSITIONS,
  type RequestEvent,
  type RequestParty,
  type RequestState,
} from '../../domain/request/transitions.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** A request whose both members are locked, with the state a move leads to. */
export type LockedRequest = {
  readonly request: MentoringRequest;
  readonly mentor: Member;
  readonly mentee: Member;
  readonly to: RequestState;
};

/** Locks both members, reads the request and asks the lifecycle. A stranger learns nothing but "not found". */
export async function lockRequest(
  deed: Deed,
  id: RequestId,
  event: RequestEvent,
  by: MemberId | 'clock' | 'system',
): Promise<Result<LockedRequest, AnswerRefusal>> {
  const members = await deed.stores.requests.lockParties(id);
  const request = await deed.stores.requests.find(id);
  if (request === null || partyOf(request, by) === 'stranger') return refuse({ code: 'not-found' });
  const mentor = members.find((one) => one.id === request.mentorId);
  const mentee = members.find((one) => one.id === request.menteeId);
  if (mentor === undefined || mentee === undefined) return refuse({ code: 'not-found' });
  const moved = move<RequestState, RequestEvent, RequestParty>(
    REQUEST_TRANSITIONS,
    event,
    partyOf(request, by),
    request.state,
  );
  if (moved.ok) return ok({ request, mentor, mentee, to: moved.to });
  return moved.code === 'not-yours'
    ? refuse({ code: 'not-yours' })
    : refuse({ code: 'already-settled', state: request.state });
}

export function partyOf(request: MentoringRequest, by: MemberId | 'clock' | 'system'): RequestParty {
  if (by === 'clock') return 'clock';
  if (by === 'system') return 'system';
  if (by === senderOf(request)) return 'sender';
  return by === receiverOf(request) ? 'receiver' : 'stranger';
}
