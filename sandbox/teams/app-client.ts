import type { Json } from '../side.ts';
import { type ActivityFields, teamsActivity } from './activities.ts';
import type { CallLog } from './call-log.ts';
import { TEAMS_LIMITS } from './connector/limits.ts';
import { type JsonObject, parseJson, textAt } from './json-reading.ts';
import type { TeamsConversation, Tenant } from './tenant.ts';

/** What came back for one activity. `status` is 0 when nothing came; `late` says the time limit passed. */
export type Delivery = { readonly status: number; readonly body?: Json; readonly ms: number; readonly late: boolean };

/** Brings activities to the app's `/api/messages`. */
export type AppClient = {
  deliver(conversation: TeamsConversation, fields: ActivityFields, bearer?: string): Promise<Delivery>;
  /** Sends the very same activity once more, as a network may. */
  again(activity: JsonObject, person: string): Promise<Delivery>;
  /** Ends requests that are still out. */
  close(): void;
};

/** What the client needs to know. Times in milliseconds; both addresses may change. */
export type AppClientOptions = {
  readonly tenant: Tenant;
  readonly log: CallLog;
  readonly now: () => Date;
  readonly appBaseUrl: () => string;
  readonly serviceUrl: () => string;
  /** The bearer token for a request, or undefined in the unauthenticated local mode. */
  readonly token: () => string | undefined;
  readonly invokeLimitMs?: number;
  readonly messageLimitMs?: number;
};

/** A client on `fetch`, which follows no redirects and gives up at Teams' time limit. */
export function createAppClient(options: AppClientOptions): AppClient {
  const closing = new AbortController();
  const send = async (activity: JsonObject, person: string, bearer: string | undefined): Promise<Delivery> => {
    const at = options.now().toISOString();
    const type = textAt(activity, 'type') ?? '';
    const limit = timeLimit(type, options);
    const delivery = await post(options, activity, bearer ?? options.token(), limit, closing.signal);
    options.log.record({
      at,
      direction: 'to app',
      name: textAt(activity, 'name') ?? type,
      person,
      status: delivery.status,
      ms: delivery.ms,
      request: activity,
      ...(delivery.body === undefined ? {} : { response: delivery.body }),
      ...findings(type, delivery, limit),
    });
    return delivery;
  };
  return {
    deliver(conversation, fields, bearer) {
      const { tenant, serviceUrl, now } = options;
      const activity = teamsActivity({ tenant, conversation, serviceUrl: serviceUrl(), now: now() }, fields);
      return send(activity, conversation.person.key, bearer);
    },
    again: (activity, person) => send(activity, person, undefined),
    close: () => closing.abort(),
  };
}

function timeLimit(type: string, options: AppClientOptions): number {
  if (type === 'invoke') return options.invokeLimitMs ?? TEAMS_LIMITS.invokeLimitMs;
  return options.messageLimitMs ?? TEAMS_LIMITS.messageLimitMs;
}

async function post(
  options: AppClientOptions,
  activity: JsonObject,
  bearer: string | undefined,
  limitMs: number,
  closing: AbortSignal,
): Promise<Delivery> {
  const begun = performance.now();
  const elapsed = () => Math.round(performance.now() - begun);
  const limit = AbortSignal.timeout(limitMs);
  try {
    const response = await fetch(new URL('/api/messages', options.appBaseUrl()), {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      body: JSON.stringify(activity),
      signal: AbortSignal.any([limit, closing]),
    });
    const text = await response.text();
    const body = text === '' ? undefined : (parseJson(text) ?? text);
    return { status: response.status, ms: elapsed(), late: false, ...(body === undefined ? {} : { body }) };
  } catch {
    return { status: 0, ms: elapsed(), late: limit.aborted };
  }
}

function findings(
  type: string,
  { status, ms, late }: Delivery,
  limit: number,
): { refused?: string; warnings?: readonly string[] } {
  if (late) return { refused: `Timeout: no answer in ${limit} ms` };
  if (status === 0) return { refused: 'Unreachable: the app did not answer' };
  if (status >= 300) return { refused: `HttpStatus: the app answered ${status}` };
  const slow = type === 'invoke' && ms > TEAMS_LIMITS.invokeAimMs;
  return slow ? { warnings: [`answered in ${ms} ms: aim below ${TEAMS_LIMITS.invokeAimMs}`] } : {};
}
