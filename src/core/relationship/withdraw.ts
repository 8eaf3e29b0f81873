import type { Deed } from '../deed.ts';
import type { MemberId, RelationshipId } from '../ids.ts';
import type { Member } from '../member/member.ts';
import { ok, type Result, refuse } from '../result.ts';
import { move } from '../transition.ts';
import { partnerOf, type Relationship } from './relationship.ts';
import {
  RELATIONSHIP_TRANSITIONS,
  type RelationshipEvent,
  type RelationshipParty,
  type RelationshipState,
} from './transitions.ts';

export type WithdrawRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'already-settled'; readonly state: RelationshipState };

export type Withdrawn = { readonly relationship: Relationship; readonly partner: Member };

/** Either party ends it, at any time, in one step; not on their own wish when they left or lost their account. */
export async function withdrawFrom(
  deed: Deed,
  id: RelationshipId,
  by: { readonly member: MemberId; readonly onOwnWish: boolean },
  reason: string | null,
): Promise<Result<Withdrawn, WithdrawRefusal>> {
  const seen = await deed.stores.relationships.find(id);
  if (seen === null || partyIn(seen, by.member) === 'stranger') return refuse({ code: 'not-found' });
  const members = await deed.stores.members.lock([seen.mentorId, seen.menteeId]);
  const relationship = await deed.stores.relationships.find(id);
  const partner = members.find((one) => one.id === partnerOf(seen, by.member));
  if (relationship === null || partner === undefined) return refuse({ code: 'not-found' });
  const party = by.onOwnWish ? partyIn(relationship, by.member) : 'system';
  const moved = move<RelationshipState, RelationshipEvent, RelationshipParty>(
    RELATIONSHIP_TRANSITIONS,
    'withdraw',
    party,
    relationship.state,
  );
  if (!moved.ok) return refuse({ code: 'already-settled', state: relationship.state });
  const written = await deed.stores.relationships.end(id, relationship.state, {
    to: moved.to,
    at: deed.now,
    by: by.onOwnWish ? by.member : null,
    reason,
  });
  if (!written) return refuse({ code: 'already-settled', state: relationship.state });
  return ok({ relationship: { ...relationship, state: moved.to, endedAt: deed.now }, partner });
}

export function partyIn(
  relationship: Pick<Relationship, 'mentorId' | 'menteeId'>,
  member: MemberId,
): RelationshipParty {
  if (relationship.mentorId === member) return 'mentor';
  return relationship.menteeId === member ? 'mentee' : 'stranger';
}
