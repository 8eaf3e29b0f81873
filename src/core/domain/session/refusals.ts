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

/** `not-the-keeper`: the two agreed that the other one sets the agenda. */
export type AgendaRefusal = SessionRefusal | { readonly code: 'not-the-keeper' };

/** `none-free`: at every one of these times one of the two is taken, or it is too far ahead. */
export type RepeatRefusal = SessionRefusal | { readonly code: 'none-free' };

/** `arranged-already`: times are on offer between the two, or a session is fixed. */
export type OfferRefusal = SessionRefusal | { readonly code: 'arranged-already' };

/** Why an action is not noted, or not ticked off. */
export type ActionRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'over' }
  | { readonly code: 'in-the-past' }
  | { readonly code: 'done-already' };

/** Why a word about recording is not taken down. */
export type RecordingRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'over' }
  | { readonly code: 'already-settled'; readonly state: SessionState };
