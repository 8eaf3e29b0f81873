import type { MemberId, RelationshipId, RequestId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Side } from '../../domain/profile/profile.ts';
import { progressFrom } from '../../domain/relationship/progress.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import type { AnswerRefusal } from '../../domain/request/refusals.ts';
import { type MentoringRequest, senderOf } from '../../domain/request/request.ts';
import { type Places, placesFrom } from '../relationship/places.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { type LockedRequest, lockRequest } from './lock-request.ts';

export type Accepted = {
  readonly request: MentoringRequest;
  readonly relationship: Relationship;
  readonly mentor: Member;
  readonly mentee: Member;
  /** Requests that were closed because one of the two has no place left now. */
  readonly surplus: readonly MentoringRequest[];
  /** How each can be reached: from now on the other may know. */
  readonly contacts: ReadonlyMap<MemberId, string>;
};

/**
 * The receiver says yes, or the system introduces the two: a relationship begins, and whatever no longer fits beside it is
 * closed, all in one transaction.
 */
export async function acceptRequest(
  deed: Deed,
  id: RequestId,
  by: MemberId | 'system',
): Promise<Result<Accepted, AnswerRefusal>> {
  const held = await lockRequest(deed, id, by === 'system' ? 'introduce' : 'accept', by);
  if (!held.ok) return held;
  const { request, mentor, mentee } = held.value;
  const profiles = await deed.stores.profiles.findMany([mentor.id, mentee.id]);
  const standing = await deed.stores.relationships.standingOfBoth(mentor.id, mentee.id);
  const placesOn = (side: Side) => {
    const profile = profiles.find(({ memberId }) => memberId === held.value[side].id) ?? null;
    return placesFrom(standing[side], profile, side, deed.organisation.policy);
  };
  const places = { mentor: placesOn('mentor'), mentee: placesOn('mentee') };
  const full = fullSide(places);
  if (full !== null) return refuse({ code: by === request[`${full}Id`] ? 'you-are-full' : 'they-are-full', as: full });
  const relationship = beginning(deed, request, standing.previousId);
  const settled = await deed.stores.requests.settle(id, request.state, { to: held.value.to, at: deed.now });
  if (!settled) return refuse({ code: 'already-settled', state: request.state });
  const started = await deed.stores.relationships.start(relationship, {
    mentor: places.mentor.of,
    mentee: places.mentee.of,
  });
  // The places were counted under the lock: the database disagreeing means a broken invariant, not a slow click.
  if (!started) throw new Error('a counted place was taken');
  const surplus = await closeSurplus(deed, held.value, places);
  return ok({
    request: { ...request, state: held.value.to, settledAt: deed.now },
    relationship,
    mentor,
    mentee,
    surplus,
    contacts: new Map(profiles.map(({ memberId, contact }) => [memberId, contact])),
  });
}

function fullSide(places: Readonly<Record<Side, Places>>): Side | null {
  if (places.mentor.left <= 0) return 'mentor';
  return places.mentee.left <= 0 ? 'mentee' : null;
}

function beginning(
  { ids, now }: Deed,
  { id, mentorId, menteeId }: MentoringRequest,
  previousId: RelationshipId | null,
): Relationship {
  return {
    id: ids.next() as RelationshipId,
    requestId: id,
    mentorId,
    menteeId,
    state: 'introduced',
    startedAt: now,
    endedAt: null,
    previousId,
    progress: progressFrom(now),
  };
}

/** One place is taken now; whoever had just one left can take nobody else. Others than these two hear of it by a job. */
async function closeSurplus(
  { stores, now }: Deed,
  { request, mentor, mentee }: LockedRequest,
  places: Readonly<Record<Side, Places>>,
): Promise<readonly MentoringRequest[]> {
  const ofMentor = places.mentor.left === 1 ? await stores.requests.pendingOf(mentor.id) : [];
  const ofMentee = places.mentee.left === 1 ? await stores.requests.pendingOf(mentee.id) : [];
  const surplus = [
    ...ofMentor.filter((one) => one.mentorId === mentor.id),
    ...ofMentee.filter((one) => one.menteeId === mentee.id),
  ].filter(({ id }) => id !== request.id);
  const toTell = surplus.filter((one) => ![mentor.id, mentee.id].includes(senderOf(one))).map(({ id }) => id);
  const closed = new Set(
    await stores.requests.closeAll(
      surplus.map(({ id }) => id),
      { at: now, toTell },
    ),
  );
  return surplus.filter(({ id }) => closed.has(id)).map((one) => ({ ...one, state: 'closed', settledAt: now }));
}
