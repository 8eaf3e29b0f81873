import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Profile, Side } from '../../domain/profile/profile.ts';
import type { Policy } from '../../domain/programme/policy.ts';
import { menteeCapacity, mentorCapacity } from '../../domain/relationship/capacity.ts';
import type { Reads } from '../unit-of-work/stores.ts';
import type { PlacesStanding } from './relationship-store.ts';

export type Places = { readonly of: number; readonly left: number };

/** How many relationships a member may have on this side, and how many of these places are free. */
export async function placesOf(
  stores: Pick<Reads, 'relationships'>,
  profile: Profile | null,
  member: { readonly id: MemberId; readonly as: Side },
  policy: Policy,
): Promise<Places> {
  return placesFrom(await stores.relationships.standing(member.id, member.as), profile, member.as, policy);
}

/** The same, of a standing that is known. */
export function placesFrom(
  { live, completed }: PlacesStanding,
  profile: Profile | null,
  side: Side,
  policy: Policy,
): Places {
  if (profile === null) return { of: 0, left: 0 };
  const of = side === 'mentor' ? mentorCapacity(profile, completed, policy) : menteeCapacity(completed, policy);
  return { of, left: Math.max(0, of - live) };
}
