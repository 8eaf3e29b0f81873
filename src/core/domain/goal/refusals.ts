import type { CheckInAnswer } from './check-in.ts';
import type { GoalState } from './transitions.ts';

/** Why something about a goal changes nothing. */
export type GoalRefusal =
  /** Never was, or not theirs: both read the same. */
  | { readonly code: 'not-found' }
  /** The relationship has ended: everything in it stays as it is. */
  | { readonly code: 'ended' }
  | { readonly code: 'already-settled'; readonly state: GoalState }
  /** Whoever drafted a goal cannot agree to it in the other's name. */
  | { readonly code: 'not-yours' }
  | { readonly code: 'date-past' }
  | { readonly code: 'too-many-goals' }
  | { readonly code: 'too-many-steps' };

/** Why an answer to a check-in changes nothing. */
export type CheckInRefusal =
  | GoalRefusal
  /** Only the mentee of a goal answers for it; the partner sees the answers. */
  | { readonly code: 'not-the-mentee' }
  | { readonly code: 'answered-already'; readonly answer: CheckInAnswer };
