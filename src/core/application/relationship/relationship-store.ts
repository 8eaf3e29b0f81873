import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import type { Side } from '../../domain/profile/profile.ts';
import type { PlacesStanding } from '../../domain/relationship/capacity.ts';
import type { Progress } from '../../domain/relationship/progress.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import type { RelationshipState } from '../../domain/relationship/transitions.ts';

export interface RelationshipReads {
  find(id: RelationshipId): Promise<Relationship | null>;
  /** Those that take a place, the oldest first. */
  liveOf(id: MemberId): Promise<readonly Relationship[]>;
  /** Those that are over, the newest first; at most `limit`. */
  endedOf(id: MemberId, limit: number): Promise<readonly Relationship[]>;
  liveBetween(one: MemberId, other: MemberId): Promise<Relationship | null>;
  standing(id: MemberId, side: Side): Promise<PlacesStanding>;
  /** How both stand on their sides, and the newest one that these two completed, in these roles. */
  standingOfBoth(
    mentorId: MemberId,
    menteeId: MemberId,
  ): Promise<Readonly<Record<Side, PlacesStanding>> & { readonly previousId: RelationshipId | null }>;
  /** Those for which the clock has something to do; at most `limit`, the longest due first. */
  due(now: Date, limit: number): Promise<readonly RelationshipId[]>;
}

export interface RelationshipStore extends RelationshipReads {
  /**
   * Stores a new relationship and takes the lowest free place of each side up to the given capacities.
   * False when one side has no place left: the database's unique places, not a count, decide.
   */
  start(relationship: Relationship, capacity: { readonly mentor: number; readonly mentee: number }): Promise<boolean>;
  /** Writes only while the stored state is still `expected`; false: another transaction wrote first. Never ends it. */
  moveOn(
    id: RelationshipId,
    expected: RelationshipState,
    change: { readonly state: RelationshipState; readonly progress: Progress },
  ): Promise<boolean>;
  /** Writes only while the stored state is still `expected`; false: another transaction wrote first. `reason` is private. */
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
