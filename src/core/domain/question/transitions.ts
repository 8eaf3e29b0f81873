import type { Lifecycle } from '../kernel/transition.ts';

export type QuestionState = 'open' | 'stopped';

export type QuestionEvent = keyof typeof QUESTION_TRANSITIONS;

/** `system` acts when a member left or a concern stops what the bot relays between two people. */
export type QuestionParty = 'asker' | 'asked' | 'system' | 'stranger';

/** A private thread before any request. Writing keeps it open; either side can stop it, once and for all. */
export const QUESTION_TRANSITIONS = {
  write: { from: ['open'], to: 'open', by: ['asker', 'asked'] },
  stop: { from: ['open'], to: 'stopped', by: ['asker', 'asked', 'system'] },
} as const satisfies Lifecycle<QuestionState, string, QuestionParty>;
