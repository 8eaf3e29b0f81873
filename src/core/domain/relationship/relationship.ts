import type { MemberId, RelationshipId, RequestId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import type { Progress } from './progress.ts';
import { LIVE_STATES, type RelationshipParty, type RelationshipState } from './transitions.ts';

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

/** A relationship whose two members are locked until the turn ends. */
export type LockedRelationship = {
  readonly relationship: Relationship;
  readonly mentor: Member;
  readonly mentee: Member;
};

/** Who brings something about: one of the two, the clock, or the system on somebody's behalf. */
export type Actor = MemberId | 'clock' | 'system';

export const partnerOf = (relationship: Pick<Relationship, 'mentorId' | 'menteeId'>, member: MemberId): MemberId =>
  relationship.mentorId === member ? relationship.menteeId : relationship.mentorId;

/** Which part somebody has in it; everybody else is a stranger. */
export function partyOf(relationship: Pick<Relationship, 'mentorId' | 'menteeId'>, by: Actor): RelationshipParty {
  if (by === 'clock') return 'clock';
  if (by === 'system') return 'system';
  if (relationship.mentorId === by) return 'mentor';
  return relationship.menteeId === by ? 'mentee' : 'stranger';
}

/** Whether it takes a place of both: it has not ended. */
export const isLive = ({ state }: Pick<Relationship, 'state'>): boolean => LIVE_STATES.some((live) => live === state);
