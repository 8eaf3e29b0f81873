import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Profile, Side } from '../../domain/profile/profile.ts';
import type { Policy } from '../../domain/programme/policy.ts';
import { type Places, placesFrom } from '../../domain/relationship/capacity.ts';
import type { RelationshipReads } from './relationship-store.ts';

/** How many relationships a member may have on this side, and how many of these places are free now. */
export async function placesOf(
  stores: { readonly relationships: RelationshipReads },
  profile: Profile | null,
  member: { readonly id: MemberId; readonly as: Side },
  policy: Policy,
): Promise<Places> {
  return placesFrom(await stores.relationships.standing(member.id, member.as), profile, member.as, policy);
}
