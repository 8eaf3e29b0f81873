import type { Profile } from '../profile/profile.ts';
import type { Policy } from '../programme/policy.ts';

/** How many mentees somebody may have at once. A first-timer starts small; afterwards it is their own number. */
export function mentorCapacity(profile: Pick<Profile, 'places'>, hasCompleted: boolean, policy: Policy): number {
  const limit = hasCompleted ? policy.maxCapacityOfMentor : policy.firstCapacityOfMentor;
  return Math.max(0, Math.min(profile.places, limit));
}

/** How many mentors somebody may have at once. */
export function menteeCapacity(hasCompleted: boolean, policy: Policy): number {
  return hasCompleted ? policy.maxMentorsOfMentee : policy.maxMentorsOfNewMentee;
}
