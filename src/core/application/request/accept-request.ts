import type { MemberId, RelationshipId, RequestId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Side } from '../../domain/profile/profile.ts';
import { placesFrom } from '../../domain/relationship/capacity.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { closedAmong } from '../../domain/request/closed-requests.ts';
import { type Acceptance, decideAccept, decideSurplus, mayAccept } from '../../domain/request/decide-accept.ts';
import type { LockedRequest } from '../../domain/request/decide-move.ts';
import type { AnswerRefusal } from '../../domain/request/refusals.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { ProfileReads } from '../profile/profile-store.ts';
import type { RelationshipStore } from '../relationship/relationship-store.ts';
import { lockRequest } from './lock-request.ts';
import type { RequestStore } from './request-store.ts';

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

type Context = UseCaseContext<{
  readonly requests: RequestStore;
  readonly relationships: RelationshipStore;
  readonly profiles: ProfileReads;
}>;

/**
 * The receiver says yes, or the system introduces the two: a relationship begins, and whatever no longer fits beside it is
 * closed, all in one transaction.
 */
export async function acceptRequest(
  context: Context,
  id: RequestId,
  by: MemberId | 'system',
): Promise<Result<Accepted, AnswerRefusal>> {
  const { stores, now } = context;
  const locked = mayAccept(await lockRequest(context, id), by);
  if (!locked.ok) return locked;
  const { mentor, mentee, request } = locked.value;
  const { contacts, places, previousId } = await loadBoth(context, locked.value);
  const decided = decideAccept(locked.value, { places, previousId }, { by, now });
  if (!decided.ok) return decided;
  const relationship = { ...decided.value.relationship, id: context.ids.next() as RelationshipId };
  const settled = await stores.requests.settle(id, request.state, { to: locked.value.to, at: now });
  if (!settled) return refuse({ code: 'already-settled', state: request.state });
  const capacity = { mentor: places.mentor.of, mentee: places.mentee.of };
  // The places were counted under the lock: the database disagreeing means a broken invariant, not a slow click.
  if (!(await stores.relationships.start(relationship, capacity))) throw new Error('a counted place was taken');
  const surplus = await closeSurplus(context, locked.value, decided.value);
  return ok({ request: decided.value.request, relationship, mentor, mentee, surplus, contacts });
}

/** How to reach both, and how the places of each stand on their side. */
async function loadBoth({ stores, organisation }: Context, { mentor, mentee }: LockedRequest) {
  const profiles = await stores.profiles.findMany([mentor.id, mentee.id]);
  const { previousId, ...standing } = await stores.relationships.standingOfBoth(mentor.id, mentee.id);
  const placesOn = (side: Side, { id }: Member) => {
    const profile = profiles.find(({ memberId }) => memberId === id) ?? null;
    return placesFrom(standing[side], profile, side, organisation.policy);
  };
  const contacts = new Map(profiles.map(({ memberId, contact }) => [memberId, contact]));
  return { contacts, previousId, places: { mentor: placesOn('mentor', mentor), mentee: placesOn('mentee', mentee) } };
}

/** One place is taken now; whoever had just one left can take nobody else. Others than these two hear of it by a job. */
async function closeSurplus(
  { stores, now }: Context,
  locked: LockedRequest,
  { takesLastOf }: Acceptance,
): Promise<readonly MentoringRequest[]> {
  const { requests, toTell } = decideSurplus(locked, {
    mentor: takesLastOf.mentor ? await stores.requests.pendingOf(locked.mentor.id) : [],
    mentee: takesLastOf.mentee ? await stores.requests.pendingOf(locked.mentee.id) : [],
  });
  const ids = requests.map(({ id }) => id);
  return closedAmong(requests, await stores.requests.closeAll(ids, { at: now, toTell }), now);
}
