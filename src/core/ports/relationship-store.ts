import type { MemberId, RelationshipId } from '../ids.ts';
import type { Side } from '../profile/profile.ts';
import type { Course } from '../relationship/course.ts';
import type { Relationship } from '../relationship/relationship.ts';
import type { RelationshipState } from '../relationship/transitions.ts';

export interface RelationshipReads {
  find(id: RelationshipId): Promise<Relationship | null>;
  /** Those that take a place, the oldest first. */
  liveOf(id: MemberId): Promise<readonly Relationship[]>;
  /** Those that are over, the newest first; at most `limit`. */
  endedOf(id: MemberId, limit: number): Promise<readonly Relationship[]>;
  liveBetween(one: MemberId, other: MemberId): Promise<Relationship | null>;
  /** How many places the member's relationships take on this side, and whether one was ever completed there. */
  standing(id: MemberId, side: Side): Promise<{ readonly live: number; readonly completed: boolean }>;
  /** The newest one that these two completed, in these roles. */
  lastCompleted(mentorId: MemberId, menteeId: MemberId): Promise<Relationship | null>;
  /** Those for which the clock has something to do; at most `limit`, the longest due first. */
  due(now: Date, limit: number): Promise<readonly RelationshipId[]>;
}

export interface RelationshipStore extends RelationshipReads {
  /**
   * Stores a new relationship and takes the lowest free place of each side up to the given capacities.
   * False when one side has no place left: the database's unique places, not a count, decide.
   */
  start(relationship: Relationship, capacity: { readonly mentor: number; readonly mentee: number }): Promise<boolean>;
  /** Writes only while the stored state is still `expected`; false means somebody was faster. Never ends it. */
  moveOn(
    id: RelationshipId,
    expected: RelationshipState,
    change: { readonly state: RelationshipState; readonly course: Course },
  ): Promise<boolean>;
  /** Writes only while the stored state is still `expected`; false means somebody was faster. `reason` is private. */
  end(
    id: RelationshipId,
    expected: RelationshipState,
    change: {
      readonly to: RelationshipState;
      readonly at: Date;
      readonly by: MemberId | null;
      readonly reason: string | null;
    },
  ): Promise<boolean>;
}
