import type { MemberId, RelationshipId, RequestId } from '../kernel/ids.ts';
import type { Progress } from './progress.ts';
import type { RelationshipState } from './transitions.ts';

export type Relationship = {
  readonly id: RelationshipId;
  readonly requestId: RequestId;
  readonly mentorId: MemberId;
  readonly menteeId: MemberId;
  readonly state: RelationshipState;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** The completed relationship of the same two that this one goes on from. */
  readonly previousId: RelationshipId | null;
  readonly progress: Progress;
};

export const partnerOf = (relationship: Pick<Relationship, 'mentorId' | 'menteeId'>, member: MemberId): MemberId =>
  relationship.mentorId === member ? relationship.menteeId : relationship.mentorId;
