import type { Side } from '../profile/profile.ts';
import type { RelationshipState } from './transitions.ts';

/** What one party does next in a relationship; the words belong to views. */
export type NextStep = 'arrange-first' | 'expect-first' | 'keep-meeting' | 'close-well' | 'wait-for-resume' | 'none';

/** The mentee arranges the first conversation; from then on both do the same. */
export function nextStepOf(state: RelationshipState, side: Side): NextStep {
  switch (state) {
    case 'introduced':
      return side === 'mentee' ? 'arrange-first' : 'expect-first';
    case 'active':
      return 'keep-meeting';
    case 'winding-down':
      return 'close-well';
    case 'paused':
      return 'wait-for-resume';
    case 'completed':
    case 'withdrawn':
      return 'none';
  }
}
