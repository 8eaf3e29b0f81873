import type { MemberId, RelationshipId, RequestId } from '../../kernel/ids.ts';
import type { Member } from '../../member/member.ts';
import { type Progress, progressFrom } from '../progress.ts';
import type { LockedRelationship, Relationship } from '../relationship.ts';
import type { RelationshipState } from '../transitions.ts';

export const MENTOR = 'mentor-1' as MemberId;
export const MENTEE = 'mentee-1' as MemberId;
export const STRANGER = 'stranger-1' as MemberId;

/** The moment in which tests of the life of a relationship decide: a Tuesday morning in London. */
export const NOW = new Date('2026-11-24T10:00:00Z');
export const STARTED = new Date('2026-11-01T10:00:00Z');

export const ALL_STATES = [
  'introduced',
  'active',
  'winding-down',
  'paused',
  'completed',
  'withdrawn',
] as const satisfies readonly RelationshipState[];

/** A relationship in this state, begun some weeks ago, of which nothing was heard since. */
export const relationshipIn = (state: RelationshipState, progress: Partial<Progress> = {}): Relationship => ({
  id: 'relationship-1' as RelationshipId,
  requestId: 'request-1' as RequestId,
  mentorId: MENTOR,
  menteeId: MENTEE,
  state,
  startedAt: STARTED,
  endedAt: null,
  previousId: null,
  progress: { ...progressFrom(STARTED), ...progress },
});

/** A member in London, who takes part and is there. */
export const memberCalled = (id: MemberId, change: Partial<Member> = {}): Member => ({
  id,
  name: id,
  email: null,
  pictureUrl: null,
  zone: 'Europe/London',
  locale: 'en-GB',
  state: 'joined',
  guest: false,
  bot: false,
  conductVersion: '1',
  hidden: false,
  pausedUntil: null,
  coordinator: false,
  handles: [],
  ...change,
});

/** The relationship with its two members, as a use case has locked it. */
export const lockedPair = (
  relationship: Relationship,
  change: { readonly mentor?: Partial<Member>; readonly mentee?: Partial<Member> } = {},
): LockedRelationship => ({
  relationship,
  mentor: memberCalled(MENTOR, change.mentor),
  mentee: memberCalled(MENTEE, change.mentee),
});
