import type { MentoringRequest } from '../../../core/domain/request/request.ts';
import type { RequestState } from '../../../core/domain/request/transitions.ts';
import { isOffer, isOpen } from './request-page.ts';

const STATE_WORDS: { readonly [S in RequestState]: string } = {
  pending: 'waiting for an answer',
  accepted: 'accepted',
  declined: 'declined',
  withdrawn: 'taken back',
  expired: 'lapsed',
  closed: 'closed',
};

export const nounOf = (request: Pick<MentoringRequest, 'sender'>): 'offer' | 'request' =>
  isOffer(request) ? 'offer' : 'request';

/** The state in plain words, as a list or a fact names it. */
export function stateOf(request: Pick<MentoringRequest, 'state' | 'clarification'>): string {
  const senderIsAsked = isOpen(request) && request.clarification !== null;
  return senderIsAsked ? 'waiting for an answer from the sender' : STATE_WORDS[request.state];
}

/** The label of the day on which it was settled. */
export const SETTLED_ON: { readonly [S in Exclude<RequestState, 'pending'>]: string } = {
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Taken back',
  expired: 'Lapsed',
  closed: 'Closed',
};

const STANDS: { readonly [S in RequestState]: (noun: string) => string } = {
  pending: (noun) => `This ${noun} is still open.`,
  accepted: (noun) => `This ${noun} was accepted.`,
  declined: (noun) => `This ${noun} was declined.`,
  withdrawn: (noun) => `This ${noun} was taken back.`,
  expired: (noun) => `This ${noun} has lapsed: there was no answer in time.`,
  closed: (noun) => `This ${noun} was closed, because one of the two had no place left or left the programme.`,
};

/** The state as a sentence, for somebody who has a look. */
export const howItStands = (request: Pick<MentoringRequest, 'sender' | 'state'>): string =>
  STANDS[request.state](nounOf(request));

const ALREADY: { readonly [S in RequestState]: (noun: string) => string } = {
  pending: (noun) => `This ${noun} is still open.`,
  accepted: (noun) => `This ${noun} was accepted already.`,
  declined: (noun) => `This ${noun} was declined already.`,
  withdrawn: (noun) => `This ${noun} was taken back already.`,
  expired: (noun) => `This ${noun} has lapsed already: there was no answer in time.`,
  closed: (noun) => `This ${noun} was closed already, because one of the two had no place left or left the programme.`,
};

/** The same for somebody whose press came too late. */
export const alreadySettled = (state: RequestState, noun: 'offer' | 'request'): string => ALREADY[state](noun);
