import type { MemberId, RelationshipId } from '../ids.ts';
import type { Relationship } from '../relationship/relationship.ts';
import type { RelationshipState } from '../relationship/transitions.ts';

export interface RelationshipReads {
  find(id: RelationshipId): Promise<Relationship | null>;
  /** Those that take a place, the oldest first. */
  liveOf(id: MemberId): Promise<readonly Relationship[]>;
  liveBetween(one: MemberId, other: MemberId): Promise<Relationship | null>;
  /** Whether the member ever completed one, as mentor or as mentee. */
  hasCompleted(id: MemberId, side: 'mentor' | 'mentee'): Promise<boolean>;
}

export interface RelationshipStore extends RelationshipReads {
  /**
   * Stores a new relationship and takes the lowest free place of each side up to the given capacities.
   * False when one side has no place left: the database's unique places, not a count, decide.
   */
  start(relationship: Relationship, capacity: { readonly mentor: number; readonly mentee: number }): Promise<boolean>;
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
