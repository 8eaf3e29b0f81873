import type { Profile, Side } from '../profile/profile.ts';
import type { Policy } from '../programme/policy.ts';

/** How many places a member's relationships take on one side, and whether one was ever completed there. */
export type PlacesStanding = { readonly live: number; readonly completed: boolean };

export type Places = { readonly of: number; readonly left: number };

/** How many relationships a member may have on this side, and how many of these places are free. */
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

/** How many mentees somebody may have at once. A first-timer starts small; afterwards it is their own number. */
export function mentorCapacity(profile: Pick<Profile, 'places'>, hasCompleted: boolean, policy: Policy): number {
  const limit = hasCompleted ? policy.maxCapacityOfMentor : policy.firstCapacityOfMentor;
  return Math.max(0, Math.min(profile.places, limit));
}

/** How many mentors somebody may have at once. */
export function menteeCapacity(hasCompleted: boolean, policy: Policy): number {
  return hasCompleted ? policy.maxMentorsOfMentee : policy.maxMentorsOfNewMentee;
}
