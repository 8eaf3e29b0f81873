import type { Lifecycle } from '../transition.ts';

export type RelationshipState = 'introduced' | 'active' | 'winding-down' | 'paused' | 'completed' | 'withdrawn';

export type RelationshipEvent = keyof typeof RELATIONSHIP_TRANSITIONS;

/** `system` acts when a member left, was erased, or a concern ends the relationship. */
export type RelationshipParty = 'mentor' | 'mentee' | 'clock' | 'system' | 'stranger';

/** States in which a relationship takes a place of its mentor and of its mentee. */
export const LIVE_STATES = [
  'introduced',
  'active',
  'winding-down',
  'paused',
] as const satisfies readonly RelationshipState[];

/** The whole life of a relationship, as far as this release carries it: introduced, and ended early by either party. */
export const RELATIONSHIP_TRANSITIONS = {
  withdraw: { from: LIVE_STATES, to: 'withdrawn', by: ['mentor', 'mentee', 'system'] },
} as const satisfies Lifecycle<RelationshipState, string, RelationshipParty>;
