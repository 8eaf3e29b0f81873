import type { MemberId, RelationshipId, RequestId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Side } from '../profile/profile.ts';
import type { Places } from '../relationship/capacity.ts';
import { progressFrom } from '../relationship/progress.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { decideMove, type FoundRequest, type LockedRequest } from './decide-move.ts';
import type { AnswerRefusal } from './refusals.ts';
import { type MentoringRequest, senderOf } from './request.ts';

/** Whoever says yes, or the system, which introduces the two without asking. */
type Accepter = MemberId | 'system';

/** How the places of both stand under lock, and the relationship of the same two that this one goes on from. */
export type AcceptFacts = {
  readonly places: Readonly<Record<Side, Places>>;
  readonly previousId: RelationshipId | null;
};

/** A yes: the request as it then stands, the relationship that begins, and whose last place it takes. */
export type Acceptance = {
  readonly request: MentoringRequest;
  readonly relationship: Omit<Relationship, 'id'>;
  readonly takesLastOf: Readonly<Record<Side, boolean>>;
};

/** Requests that no longer fit beside a yes. `toTell`: their senders hear of it by a job, because they are not of the two. */
export type Surplus = { readonly requests: readonly MentoringRequest[]; readonly toTell: readonly RequestId[] };

/** Whether this yes, or this introduction, is theirs to give now. */
export const mayAccept = (found: FoundRequest, by: Accepter): Result<LockedRequest, AnswerRefusal> =>
  decideMove(found, by === 'system' ? 'introduce' : 'accept', by);

/** Whether both have a place for it, and what begins then. The mentor's places are looked at first. */
export function decideAccept(
  { request, to }: LockedRequest,
  { places, previousId }: AcceptFacts,
  { by, now }: { readonly by: Accepter; readonly now: Date },
): Result<Acceptance, AnswerRefusal> {
  const full = fullSide(places);
  if (full !== null) return refuse({ code: by === request[`${full}Id`] ? 'you-are-full' : 'they-are-full', as: full });
  return ok({
    request: { ...request, state: to, settledAt: now },
    relationship: {
      requestId: request.id,
      mentorId: request.mentorId,
      menteeId: request.menteeId,
      state: 'introduced',
      startedAt: now,
      endedAt: null,
      previousId,
      progress: progressFrom(now),
    },
    takesLastOf: { mentor: places.mentor.left === 1, mentee: places.mentee.left === 1 },
  });
}

/** Of what is pending of each who has no place left now: what would need another one on that side. */
export function decideSurplus(
  { request: { id, mentorId, menteeId } }: Pick<LockedRequest, 'request'>,
  pending: Readonly<Record<Side, readonly MentoringRequest[]>>,
): Surplus {
  const requests = [
    ...pending.mentor.filter((one) => one.mentorId === mentorId),
    ...pending.mentee.filter((one) => one.menteeId === menteeId),
  ].filter((one) => one.id !== id);
  const ofOthers = requests.filter((one) => ![mentorId, menteeId].includes(senderOf(one)));
  return { requests, toTell: ofOthers.map((one) => one.id) };
}

function fullSide(places: AcceptFacts['places']): Side | null {
  if (places.mentor.left <= 0) return 'mentor';
  return places.mentee.left <= 0 ? 'mentee' : null;
}
