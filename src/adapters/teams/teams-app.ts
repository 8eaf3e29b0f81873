import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Messenger } from '../../core/application/delivery/messenger.ts';
import type { FileRenderer } from '../../core/application/document/file-renderer.ts';
import type { Clock } from '../../core/domain/time/clock.ts';
import type { Capabilities } from '../../core/domain/view/capabilities.ts';
import type { TurnRunner } from '../../flows/engine/contract.ts';
import { failureFacts } from '../../runtime/failure-facts.ts';
import type { Log } from '../../runtime/log.ts';
import { createConnector } from './connection/teams-connector.ts';
import { checkBody, checkHead, type TeamsSettings } from './connection/teams-guard.ts';
import { paceWrites } from './connection/teams-pace.ts';
import { TeamsPeople } from './connection/teams-people.ts';
import { createTokenSource } from './connection/teams-token.ts';
import {
  CallerRefused,
  createTransport,
  type InvokeAnswer,
  type TeamsTransport,
} from './connection/teams-transport.ts';
import { TeamsFileHandover } from './inbound/teams-file-handover.ts';
import { TeamsListeners } from './inbound/teams-listeners.ts';
import { createMessenger } from './outbound/teams-messenger.ts';
import { TEAMS_CAPABILITIES, TEAMS_LIMITS } from './render/teams-limits.ts';

export type TeamsOptions = {
  readonly settings: Omit<TeamsSettings, 'gateway'>;
  /** Other places than Microsoft's: a gateway, or a test. Whoever vouches for tokens may also be the connector. */
  readonly openIdMetadataUrl?: string;
  readonly loginUrl?: string;
  readonly runner: TurnRunner;
  readonly renderer: FileRenderer;
  readonly log: Log;
  readonly clock: Clock;
};

export type TeamsAdapter = {
  /** Answers `/api/messages`. */
  readonly requestListener: RequestListener;
  readonly messenger: Messenger;
  readonly capabilities: Capabilities;
  readonly start: () => Promise<void>;
  /** Waits until every answer that is under way has been sent. */
  readonly stop: () => Promise<void>;
};

type Endpoint = {
  readonly settings: TeamsSettings;
  readonly transport: TeamsTransport;
  readonly listeners: TeamsListeners;
};

const REASONS = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  405: 'Method Not Allowed',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/** Teams as a chat platform. Throws when there is no app id and local mode was not asked for by name. */
export function createTeamsAdapter(options: TeamsOptions): TeamsAdapter {
  const { openIdMetadataUrl, loginUrl, runner, renderer, log, clock } = options;
  const { auth, appId, appPassword, tenantId } = options.settings;
  if (auth !== 'local' && (appId === '' || appPassword === ''))
    throw new RangeError('teams needs an app id and a password');
  if (tenantId === '') throw new RangeError('teams needs a tenant id');
  const settings = { ...options.settings, ...(openIdMetadataUrl === undefined ? {} : { gateway: openIdMetadataUrl }) };
  const transport = createTransport(settings, openIdMetadataUrl);
  const connector = paceWrites(createConnector(createTokenSource(settings, clock, loginUrl), settings));
  const people = new TeamsPeople(connector, clock);
  const files = new TeamsFileHandover({ connector, runner, settings, capabilities: TEAMS_CAPABILITIES, log });
  const listeners = new TeamsListeners({ connector, people, runner, renderer, files, log, tenantId });
  const endpoint: Endpoint = { settings, transport, listeners };
  return {
    requestListener: (request, response) => {
      answer(request, response, endpoint, options).catch((error: unknown) => {
        log.error(failureFacts(error), 'teams request failed');
        refuse(response, 500);
      });
    },
    messenger: createMessenger(connector),
    capabilities: TEAMS_CAPABILITIES,
    start: async () => undefined,
    stop: () => listeners.settled(),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  endpoint: Endpoint,
  { log, clock }: TeamsOptions,
): Promise<void> {
  const { method, headers, socket } = request;
  const head = checkHead({ method, headers, remoteAddress: socket.remoteAddress }, endpoint.settings, clock);
  if (!head.ok) return refuseAndLog(response, head, log);
  const text = await readBody(request);
  if (text === null) return refuseAndLog(response, { status: 413, code: 'too_large' }, log);
  const body = checkBody(text, head, endpoint.settings);
  if (!body.ok) return refuseAndLog(response, body, log);
  try {
    const hear = () => endpoint.listeners.hear(body.activity);
    reply(response, await endpoint.transport.receive(head.authorization, body.raw, hear));
  } catch (error) {
    if (!(error instanceof CallerRefused)) throw error;
    refuseAndLog(response, { status: error.unavailable ? 503 : 401, code: 'signature' }, log);
  }
}

function reply(response: ServerResponse, answer: InvokeAnswer | null): void {
  const { status, body } = answer ?? { status: 200 };
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function refuseAndLog(
  response: ServerResponse,
  refused: { readonly status: keyof typeof REASONS; readonly code: string },
  log: Log,
): void {
  log.warn({ status: refused.status, code: refused.code }, 'teams request refused');
  refuse(response, refused.status);
}

/** The caller learns no more than the status; what is left of the request is not read. */
function refuse(response: ServerResponse, status: keyof typeof REASONS): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(REASONS[status]);
}

/** The body as text; `null` as soon as it grows too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Destroying the request would cut off the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > TEAMS_LIMITS.requestBytes.max) return null;
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}
