import type { Lifecycle } from '../kernel/transition.ts';

export type RelationshipState = 'introduced' | 'active' | 'winding-down' | 'paused' | 'completed' | 'withdrawn';

export type RelationshipEvent = keyof typeof RELATIONSHIP_TRANSITIONS;

/** `system` acts when a member left, was erased, a session was recorded, or a concern ends the relationship. */
export type RelationshipParty = 'mentor' | 'mentee' | 'clock' | 'system' | 'stranger';

/** States that a break interrupts, and to which its end leads back. */
export const WORKING_STATES = ['introduced', 'active', 'winding-down'] as const satisfies readonly RelationshipState[];
export type WorkingState = (typeof WORKING_STATES)[number];

/** States in which a relationship takes a place of its mentor and of its mentee. */
export const LIVE_STATES = [...WORKING_STATES, 'paused'] as const satisfies readonly RelationshipState[];

/** Whether the two work with each other now: neither on a break nor at an end. */
export const isWorking = (state: RelationshipState): state is WorkingState =>
  WORKING_STATES.some((working) => working === state);

/** The whole life of a relationship. A break remembers where it began, and each way back is a row of its own. */
export const RELATIONSHIP_TRANSITIONS = {
  /** The agreement is signed by both, or the first session was held. */
  begin: { from: ['introduced'], to: 'active', by: ['mentor', 'mentee', 'system'] },
  /** A last date is fixed, or moved. */
  'wind-down': { from: ['active', 'winding-down'], to: 'winding-down', by: ['mentor', 'mentee'] },
  /** Both have signed that they go on beyond the last date. */
  'go-on': { from: ['winding-down'], to: 'active', by: ['system'] },
  complete: { from: ['winding-down'], to: 'completed', by: ['mentor', 'mentee', 'clock'] },
  pause: { from: WORKING_STATES, to: 'paused', by: ['mentor', 'mentee'] },
  'resume-introduced': { from: ['paused'], to: 'introduced', by: ['mentor', 'mentee', 'clock'] },
  'resume-active': { from: ['paused'], to: 'active', by: ['mentor', 'mentee', 'clock'] },
  'resume-winding-down': { from: ['paused'], to: 'winding-down', by: ['mentor', 'mentee', 'clock'] },
  /** Nothing was heard for a long time, nor after a warning. */
  lapse: { from: ['introduced', 'active'], to: 'withdrawn', by: ['clock'] },
  withdraw: { from: LIVE_STATES, to: 'withdrawn', by: ['mentor', 'mentee', 'system'] },
} as const satisfies Lifecycle<RelationshipState, string, RelationshipParty>;
