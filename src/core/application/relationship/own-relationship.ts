import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Side } from '../../domain/profile/profile.ts';
import {
  type LockedRelationship,
  partnerOf,
  partyOf,
  type Relationship,
} from '../../domain/relationship/relationship.ts';
import type { MemberReads } from '../member/member-store.ts';
import type { RelationshipReads } from './relationship-store.ts';

export { isLive } from '../../domain/relationship/relationship.ts';

/** A relationship as one of its two parties sees it. */
export type OwnRelationship = {
  readonly relationship: Relationship;
  readonly partner: Member;
  readonly side: Side;
};

/** Null for what does not exist and for other people's alike. */
export async function ownRelationship(
  stores: { readonly relationships: RelationshipReads; readonly members: MemberReads },
  id: RelationshipId,
  member: MemberId,
): Promise<OwnRelationship | null> {
  const relationship = await stores.relationships.find(id);
  if (relationship === null) return null;
  const side = partyOf(relationship, member);
  if (side !== 'mentor' && side !== 'mentee') return null;
  const partner = await stores.members.find(partnerOf(relationship, member));
  return partner === null ? null : { relationship, partner, side };
}

/** A locked relationship as each of the two sees it, the mentee first. */
export function bothSides({
  relationship,
  mentor,
  mentee,
}: LockedRelationship): readonly [mentee: Sided, mentor: Sided] {
  return [
    { reader: mentee, relationship, partner: mentor, side: 'mentee' },
    { reader: mentor, relationship, partner: mentee, side: 'mentor' },
  ];
}

export type Sided = OwnRelationship & { readonly reader: Member };

/** A locked relationship as this one of the two sees it. */
export const sideOf = (locked: LockedRelationship, member: MemberId): Sided => {
  const [mentee, mentor] = bothSides(locked);
  return mentor.reader.id === member ? mentor : mentee;
};
