import type { PromptKind } from '../../core/domain/nudge/prompt.ts';

/** What each kind of thing is called where one chooses among them. */
export const KIND_WORDS: { readonly [K in PromptKind]: string } = {
  quiet: 'a relationship that is about to close',
  agenda: 'the agenda of a session',
  request: 'a request or an offer that waits for you',
  signature: 'an agreement that waits for your signature',
  'pick-time': 'times on offer that wait for you',
  fit: 'how a first conversation went',
  closing: 'looking back at the end',
  'last-date': 'a last date that comes near',
  review: 'the end of the time you agreed on',
  record: 'how a session went',
  'check-in': 'how it goes with your goals',
  'first-session': 'arranging a first conversation',
  'next-session': 'arranging the next session',
  resumed: 'a relationship that goes on after a break',
  'welcome-back': 'the end of your own break',
  yearly: 'how the programme serves you, once a year',
};
