import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { partnerOf, partyOf } from '../../domain/relationship/relationship.ts';
import type { OwnRelationship } from '../../domain/relationship/sides.ts';
import type { MemberReads } from '../member/member-store.ts';
import type { RelationshipReads } from './relationship-store.ts';

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
