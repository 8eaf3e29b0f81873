import type { Json } from '../../side.ts';
import { isObject, listAt, objectAt, parseJson, textAt } from '../json-reading.ts';
import { postMessage, removeMessage, replaceMessage } from '../messages.ts';
import { memberOf, type TeamsConversation, type Tenant } from '../tenant.ts';
import { checkActivity } from './activity-check.ts';
import { type ConnectorAnswer, refuse, throttle } from './connector-errors.ts';
import type { Drive } from './drive.ts';
import type { ConnectorCallName } from './faults.ts';
import type { RateLimiter } from './rate-limit.ts';

/** One request to the connector, already read. `path` begins after the service URL: `v3/conversations/…`. */
export type ConnectorRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
};

/** What the path asks for. */
export type ConnectorCall = {
  readonly name: ConnectorCallName;
  readonly conversationId?: string;
  readonly activityId?: string;
  readonly memberId?: string;
};

/** The state the connector works on. */
export type ConnectorState = {
  readonly tenant: Tenant;
  readonly drive: Drive;
  readonly now: () => Date;
  /** What messages carry. */
  readonly shownNow: () => Date;
  readonly nextMessageId: () => string;
  /** Undefined when rates are switched off. */
  readonly rates: RateLimiter | undefined;
};

const ROUTES: readonly { method: string; path: RegExp; name: ConnectorCallName }[] = [
  { method: 'POST', path: /^v3\/conversations$/, name: 'createConversation' },
  { method: 'POST', path: /^v3\/conversations\/([^/]+)\/activities$/, name: 'sendToConversation' },
  { method: 'POST', path: /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, name: 'replyToActivity' },
  { method: 'PUT', path: /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, name: 'updateActivity' },
  { method: 'DELETE', path: /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, name: 'deleteActivity' },
  { method: 'GET', path: /^v3\/conversations\/([^/]+)\/members\/([^/]+)$/, name: 'getConversationMember' },
  { method: 'GET', path: /^v3\/conversations\/([^/]+)\/pagedmembers$/, name: 'getConversationPagedMembers' },
];

/** Names the operation a path and method stand for. */
export function readCall(method: string, path: string): ConnectorCall {
  for (const route of ROUTES) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (!match) continue;
    const [, first, second] = match.map((part) => decodeURIComponent(part));
    const last = route.name === 'getConversationMember' ? { memberId: second ?? '' } : { activityId: second ?? '' };
    return { name: route.name, ...(first ? { conversationId: first } : {}), ...(second ? last : {}) };
  }
  return { name: 'unknown' };
}

/** Answers one connector request as Teams would. */
export function answerConnector(state: ConnectorState, request: ConnectorRequest): ConnectorAnswer {
  const call = readCall(request.method, request.path);
  if (call.name === 'unknown') return refuse('MethodNotAllowed');
  if (call.name === 'createConversation') return createConversation(state, parseJson(request.body));
  const conversation = state.tenant.byId(call.conversationId ?? '');
  if (!conversation) return refuse('ConversationNotFound');
  if (call.name === 'getConversationMember' || call.name === 'getConversationPagedMembers') {
    return getMembers(state, conversation, call);
  }
  const targeted = request.query.get('isTargetedActivity') === 'true';
  const unreachable = reachable(conversation, targeted);
  if (unreachable) return unreachable;
  const wait = overRate(state, 'send', conversation.id);
  if (wait > 0) return throttle(wait);
  if (call.name === 'deleteActivity') return removeMessage(conversation, call.activityId ?? '');
  return writeActivity(state, conversation, call, parseJson(request.body), targeted);
}

function writeActivity(
  state: ConnectorState,
  conversation: TeamsConversation,
  call: ConnectorCall,
  body: Json | undefined,
  targeted: boolean,
): ConnectorAnswer {
  const update = call.name === 'updateActivity';
  const recipient = textAt(objectAt(body, 'recipient'), 'id');
  if (targeted && !update && !recipient)
    return refuse('BadArgument', 'Missing recipient when creating targeted message.');
  if (targeted && update && recipient) return refuse('BadArgument', 'Recipient passed on update or delete.');
  const checked = checkActivity(body, state.drive);
  if (!checked.ok) return checked.answer;
  if (update) return replaceMessage(conversation, call.activityId ?? '', checked, state.shownNow());
  return postMessage(conversation, checked, { now: state.shownNow(), nextId: state.nextMessageId, targeted });
}

function createConversation(state: ConnectorState, body: Json | undefined): ConnectorAnswer {
  if (!isObject(body)) return refuse('BadSyntax', 'The body is not a conversation');
  const [member, ...others] = listAt(body, 'members');
  if (body.isGroup === true || others.length > 0) return refuse('BadSyntax', 'Bots cannot create group chats');
  const tenantId = textAt(objectAt(objectAt(body, 'channelData'), 'tenant'), 'id') ?? textAt(body, 'tenantId');
  if (tenantId !== state.tenant.tenantId) return refuse('BadArgument', 'Unknown tenant, or tenant id missing');
  const conversation = state.tenant.byUser(textAt(member, 'id') ?? '');
  if (!conversation) return refuse('BadArgument', 'Failed to find the member by its id');
  if (!conversation.installed) return refuse('ForbiddenOperationException');
  if (conversation.blocked) return refuse('ConversationBlockedByUser');
  const wait = overRate(state, 'create', conversation.id);
  if (wait > 0) return throttle(wait);
  if (body.activity === undefined) return { status: 201, body: { id: conversation.id } };
  const sent = writeActivity(state, conversation, { name: 'sendToConversation' }, body.activity, false);
  if (sent.refused) return sent;
  return { ...sent, body: { id: conversation.id, activityId: textAt(sent.body, 'id') ?? '' } };
}

function getMembers(state: ConnectorState, conversation: TeamsConversation, call: ConnectorCall): ConnectorAnswer {
  const unreachable = reachable(conversation, false);
  if (unreachable) return unreachable;
  const wait = overRate(state, 'members', conversation.id);
  if (wait > 0) return throttle(wait);
  const member = memberOf(conversation, state.tenant.tenantId);
  if (call.name === 'getConversationPagedMembers') return { status: 200, body: { members: [member] } };
  const asked = state.tenant.byUser(call.memberId ?? '');
  return asked === conversation ? { status: 200, body: member } : refuse('MemberNotFoundInConversation');
}

function reachable(conversation: TeamsConversation, targeted: boolean): ConnectorAnswer | undefined {
  if (!conversation.installed) {
    const refusal = refuse('BotNotInConversationRoster');
    return targeted ? { ...refusal, status: 404 } : refusal;
  }
  return conversation.blocked ? refuse('ConversationBlockedByUser') : undefined;
}

function overRate(state: ConnectorState, family: 'send' | 'create' | 'members', conversationId: string): number {
  if (!state.rates) return 0;
  const tenantWait = state.rates.admit('tenant', state.tenant.tenantId);
  return tenantWait > 0 ? tenantWait : state.rates.admit(family, conversationId);
}
