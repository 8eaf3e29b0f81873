import type { SessionState } from './transitions.ts';

/** Why something about a session changes nothing. */
export type SessionRefusal =
  | { readonly code: 'not-found' }
  /** The relationship has ended: everything in it can only be read. */
  | { readonly code: 'over' }
  /** Only the other one picks among the times on offer. */
  | { readonly code: 'not-yours' }
  | { readonly code: 'already-settled'; readonly state: SessionState }
  /** Its time has come: it was held or missed, and is not called off any more. */
  | { readonly code: 'begun' }
  | TimeRefusal;

/** Why a time is not taken. */
export type TimeRefusal =
  | { readonly code: 'no-slot' }
  | { readonly code: 'too-many-slots'; readonly max: number }
  | { readonly code: 'in-the-past' }
  | { readonly code: 'too-far-ahead' }
  | { readonly code: 'ends-before-start' }
  | { readonly code: 'too-long'; readonly maxHours: number }
  | { readonly code: 'you-are-booked' }
  | { readonly code: 'they-are-booked' }
  /** That time is no longer on offer. */
  | { readonly code: 'not-on-offer' };

/** Why what happened cannot be written down so. */
export type RecordRefusal =
  | SessionRefusal
  | { readonly code: 'not-yet' }
  | { readonly code: 'before-you-met' }
  /** Somebody saved the sheet after this form was opened. */
  | { readonly code: 'changed-meanwhile' };
