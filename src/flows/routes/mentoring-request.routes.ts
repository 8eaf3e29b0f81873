import { memberId, requestId } from '../../core/domain/view/id-reference.ts';
import { nothing, reference } from '../../core/domain/view/reference.ts';
import { action, form } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

const oneRequest = reference({ request: requestId });

/** Requests and offers. */
export const requestRoutes = {
  list: action('mentoring-request.list', nothing),
  show: action('mentoring-request.show', oneRequest),
  accept: action('mentoring-request.accept', oneRequest),
  withdraw: action('mentoring-request.withdraw', oneRequest),
  /** The note of a request that came to nothing goes to another mentor. */
  again: action('mentoring-request.again', reference({ request: requestId, mentor: memberId }, '/')),
  stopAsking: action('mentoring-request.stop-asking', oneRequest),
  ask: form('mentoring-request.ask', reference({ mentor: memberId })),
  offer: form('mentoring-request.offer', reference({ mentee: memberId })),
  decline: form('mentoring-request.decline', oneRequest),
  askForMore: form('mentoring-request.ask-for-more', oneRequest),
  clarify: form('mentoring-request.clarify', oneRequest),
  waiting: prompt('request', oneRequest),
};
