import type { Lifecycle } from '../kernel/transition.ts';

export type RequestState = 'pending' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'closed';

export type RequestEvent = keyof typeof REQUEST_TRANSITIONS;

/** `clock` is the expiry job; `system` acts when a mentor is full, a member left or a concern was raised. */
export type RequestParty = 'sender' | 'receiver' | 'clock' | 'system' | 'stranger';

/** The whole life of a mentoring request. `ask-for-more` and `clarify` keep it pending and stop or start its expiry clock. */
export const REQUEST_TRANSITIONS = {
  accept: { from: ['pending'], to: 'accepted', by: ['receiver'] },
  /** The coordinators introduce the two: nobody is asked first. */
  introduce: { from: ['pending'], to: 'accepted', by: ['system'] },
  decline: { from: ['pending'], to: 'declined', by: ['receiver'] },
  'ask-for-more': { from: ['pending'], to: 'pending', by: ['receiver'] },
  clarify: { from: ['pending'], to: 'pending', by: ['sender'] },
  remind: { from: ['pending'], to: 'pending', by: ['clock'] },
  withdraw: { from: ['pending'], to: 'withdrawn', by: ['sender'] },
  expire: { from: ['pending'], to: 'expired', by: ['clock'] },
  close: { from: ['pending'], to: 'closed', by: ['system'] },
} as const satisfies Lifecycle<RequestState, string, RequestParty>;
