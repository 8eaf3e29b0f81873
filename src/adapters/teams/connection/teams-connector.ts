import { z } from 'zod';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import { TEAMS_LIMITS } from '../render/teams-limits.ts';
import { isServiceUrl, type TeamsSettings } from './teams-guard.ts';
import type { TeamsAddress } from './teams-parse.ts';
import type { TokenSource } from './teams-token.ts';

/** A conversation at the connector that serves it. */
export type ConversationReference = { readonly serviceUrl: string; readonly conversationId: string };

/** What the connector knows of a person. */
export const TeamsMember = z.object({
  name: z.string().max(1_000).nullish(),
  email: z.string().max(320).nullish(),
  userPrincipalName: z.string().max(320).nullish(),
  userRole: z.string().max(100).nullish(),
});
export type TeamsMember = z.infer<typeof TeamsMember>;

/**
 * The Bot Connector's REST API, each call tried once and with a time limit. The SDK's own client would repeat a send
 * three times after a lost connection, and so write twice. Every method throws `DeliveryFailed`.
 */
export interface TeamsConnector {
  /** Sends and gives back the activity's id. */
  send(place: ConversationReference, activity: object): Promise<string>;
  update(place: ConversationReference, activityId: string, activity: object): Promise<void>;
  delete(place: ConversationReference, activityId: string): Promise<void>;
  /** Begins the 1:1 chat with a person, or finds the one there is; gives back its id. */
  createConversation(address: TeamsAddress): Promise<string>;
  member(place: ConversationReference, userId: string): Promise<TeamsMember>;
}

type ConnectorSettings = Pick<TeamsSettings, 'auth' | 'gateway'>;

type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: readonly string[];
  readonly body?: object;
  readonly timeoutMs?: number;
  /** A call that may be repeated has no unknown outcome: it is simply tried again. */
  readonly repeatable?: true;
};

const Created = z.object({ id: z.string().min(1) });
const Refusal = z.object({ error: z.object({ code: z.string().max(200) }) });

const RETRY_STATUS = new Set([408, 412, 429, 502, 503, 504]);
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
const GONE_CODES = new Set(['BotNotInConversationRoster', 'ConversationNotFound', 'MemberNotFoundInConversation']);

export function createConnector(
  source: TokenSource,
  settings: ConnectorSettings,
  timeoutMs: number = TEAMS_LIMITS.sendTimeout.maxMs,
): TeamsConnector {
  const call = (serviceUrl: string, one: Call) => callOnce(source, settings, serviceUrl, { timeoutMs, ...one });
  return {
    send: async ({ serviceUrl, conversationId }, activity) => {
      const path = [conversationId, 'activities'];
      return createdId(await call(serviceUrl, { method: 'POST', path, body: activity }), 'uncertain');
    },
    update: async ({ serviceUrl, conversationId }, activityId, activity) => {
      const path = [conversationId, 'activities', activityId];
      await call(serviceUrl, { method: 'PUT', path, body: activity, repeatable: true });
    },
    delete: async ({ serviceUrl, conversationId }, activityId) => {
      await call(serviceUrl, { method: 'DELETE', path: [conversationId, 'activities', activityId], repeatable: true });
    },
    createConversation: async ({ serviceUrl, botId, userId, tenantId }) => {
      const body = {
        isGroup: false,
        bot: { id: botId },
        members: [{ id: userId }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      return createdId(await call(serviceUrl, { method: 'POST', path: [], body, repeatable: true }), 'retry');
    },
    member: async ({ serviceUrl, conversationId }, userId) => {
      const memberTimeoutMs = TEAMS_LIMITS.memberTimeout.maxMs;
      const path = [conversationId, 'members', userId];
      const one = { method: 'GET', path, timeoutMs: memberTimeoutMs, repeatable: true } as const;
      const member = TeamsMember.safeParse(await call(serviceUrl, one));
      if (!member.success) throw new DeliveryFailed('rejected', 'BadMember');
      return member.data;
    },
  };
}

/** `unknown`: what it means when the call went well and yet no id came back. */
function createdId(answer: unknown, unknown: 'uncertain' | 'retry'): string {
  const created = Created.safeParse(answer);
  if (!created.success) throw new DeliveryFailed(unknown, 'NoIdCameBack');
  return created.data.id;
}

async function callOnce(
  source: TokenSource,
  settings: ConnectorSettings,
  serviceUrl: string,
  call: Call & { readonly timeoutMs: number },
): Promise<unknown> {
  // Our token goes to Microsoft's connectors alone, whatever an address says.
  if (!isServiceUrl(serviceUrl, settings)) throw new DeliveryFailed('rejected', 'ServiceUrlNotAllowed');
  const signal = AbortSignal.timeout(call.timeoutMs);
  if (call.path.some((part) => /^\.{1,2}$/.test(part))) throw new DeliveryFailed('rejected', 'BadId');
  const path = ['v3', 'conversations', ...call.path.map(encodeURIComponent)].join('/');
  const url = new URL(path, withSlash(serviceUrl));
  try {
    const first = await attempt(url, call, await source.token(signal), signal);
    if (first.response.status !== 401) return read(first, call);
    // A refused token did nothing, so a fresh one may try again.
    source.forget();
    return read(await attempt(url, call, await source.token(signal), signal), call);
  } catch (error) {
    throw error instanceof DeliveryFailed ? error : lost(error, call);
  }
}

type Attempt = { readonly response: Response; readonly answer: unknown };

async function attempt(url: URL, call: Call, token: string | null, signal: AbortSignal): Promise<Attempt> {
  const headers = {
    accept: 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
  const response = await fetch(url, { method: call.method, headers, signal, redirect: 'error', ...body });
  return { response, answer: readAnswer(await response.text()) };
}

function read({ response, answer }: Attempt, call: Call): unknown {
  if (response.ok) return answer;
  throw refusal(response, answer, call);
}

function refusal(response: Response, answer: unknown, call: Call): DeliveryFailed {
  const { status } = response;
  const code = Refusal.safeParse(answer).data?.error.code ?? `http_${status}`;
  if (RETRY_STATUS.has(status)) return new DeliveryFailed('retry', code, retryAfter(response));
  if (status >= 500) return new DeliveryFailed(call.repeatable ? 'retry' : 'uncertain', code);
  if (status === 401) return new DeliveryFailed('revoked', code);
  if (status === 403 || GONE_CODES.has(code)) return new DeliveryFailed('unreachable', code);
  return new DeliveryFailed('rejected', code);
}

/** Nobody answered: whether it arrived is unknown, unless it cannot have left or does no harm twice. */
function lost(error: unknown, call: Call): DeliveryFailed {
  const code = causeCode(error);
  const kind = call.repeatable || NEVER_SENT.has(code) ? 'retry' : 'uncertain';
  return new DeliveryFailed(kind, code, { cause: error });
}

function causeCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : causeCode(error.cause);
}

function retryAfter(response: Response): { readonly retryAfterMs?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1_000 } : {};
}

/** `undefined` for an empty answer or one that is no JSON; the schemas refuse it where an answer is needed. */
function readAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
