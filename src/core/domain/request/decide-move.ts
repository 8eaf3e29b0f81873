import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { move } from '../kernel/transition.ts';
import type { Member } from '../member/member.ts';
import type { AnswerRefusal } from './refusals.ts';
import { type MentoringRequest, receiverOf, senderOf } from './request.ts';
import { REQUEST_TRANSITIONS, type RequestEvent, type RequestParty, type RequestState } from './transitions.ts';

/** Who acts on a request: a member, the expiry job, or the programme itself. */
export type RequestActor = MemberId | 'clock' | 'system';

/** What was read under the lock of both members; `request` is null when there is none. */
export type FoundRequest = { readonly request: MentoringRequest | null; readonly members: readonly Member[] };

/** A request whose both members are locked, with the state a move leads to. */
export type LockedRequest = {
  readonly request: MentoringRequest;
  readonly mentor: Member;
  readonly mentee: Member;
  readonly to: RequestState;
};

/** Whether `by` may bring `event` about on what was found. A stranger learns nothing but "not found". */
export function decideMove(
  { request, members }: FoundRequest,
  event: RequestEvent,
  by: RequestActor,
): Result<LockedRequest, AnswerRefusal> {
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

function partyOf(request: MentoringRequest, by: RequestActor): RequestParty {
  if (by === 'clock') return 'clock';
  if (by === 'system') return 'system';
  if (by === senderOf(request)) return 'sender';
  return by === receiverOf(request) ? 'receiver' : 'stranger';
}
