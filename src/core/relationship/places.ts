import type { MemberId } from '../ids.ts';
import type { Reads } from '../ports/stores.ts';
import type { Profile, Side } from '../profile/profile.ts';
import type { Policy } from '../programme/policy.ts';
import { menteeCapacity, mentorCapacity } from './capacity.ts';

export type Places = { readonly of: number; readonly left: number };

/** How many relationships a member may have on this side, and how many of these places are free. */
export async function placesOf(
  stores: Pick<Reads, 'relationships'>,
  profile: Profile | null,
  member: { readonly id: MemberId; readonly as: Side },
  policy: Policy,
): Promise<Places> {
  if (profile === null) return { of: 0, left: 0 };
  const { live, completed } = await stores.relationships.standing(member.id, member.as);
  const of = member.as === 'mentor' ? mentorCapacity(profile, completed, policy) : menteeCapacity(completed, policy);
  return { of, left: Math.max(0, of - live) };
}
