import type { LocalDay } from '../time/calendar.ts';
import type { RequestState } from './transitions.ts';

/** Why a request or an offer is not sent. Being excluded reads exactly like not being there. */
export type SendRefusal =
  | { readonly code: 'yourself' }
  | { readonly code: 'not-there' }
  | { readonly code: 'you-are-paused'; readonly until: LocalDay }
  | { readonly code: 'you-do-not-take-part'; readonly as: 'mentor' | 'mentee' }
  | { readonly code: 'they-do-not-take-part'; readonly as: 'mentor' | 'mentee' }
  | { readonly code: 'away'; readonly until: LocalDay }
  | { readonly code: 'already-open'; readonly byYou: boolean }
  | { readonly code: 'already-partners' }
  | { readonly code: 'too-many-open'; readonly limit: number }
  | { readonly code: 'you-are-full'; readonly as: 'mentor' | 'mentee' }
  | { readonly code: 'they-are-full'; readonly as: 'mentor' | 'mentee' }
  | { readonly code: 'inbox-full' }
  | { readonly code: 'cooling-off'; readonly until: LocalDay };

/** Why an answer to a request changes nothing. */
export type AnswerRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'not-yours' }
  | { readonly code: 'already-settled'; readonly state: RequestState }
  | { readonly code: 'you-are-full'; readonly as: 'mentor' | 'mentee' }
  | { readonly code: 'they-are-full'; readonly as: 'mentor' | 'mentee' }
  | { readonly code: 'nothing-asked' };
