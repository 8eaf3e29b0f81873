import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallLog, TeamsCall } from '../call-log.ts';
import { parseJson } from '../json-reading.ts';
import { answerConnector, type ConnectorState, readCall } from './connector.ts';
import { type ConnectorAnswer, refuse, throttle } from './connector-errors.ts';
import { serveDrive } from './drive.ts';
import type { ConnectorCallName, Fault, Faults } from './faults.ts';
import type { TokenIssuer } from './token-issuer.ts';

/** What the HTTP side of the stand-in serves. */
export type TeamsHttp = {
  readonly prefix: string;
  readonly state: ConnectorState;
  readonly log: CallLog;
  readonly faults: Faults;
  readonly issuer: TokenIssuer;
  /** True when calls to the connector must carry a token of our login endpoint. */
  readonly authenticated: boolean;
  /** The address under which the prefix is reached, with a closing slash. */
  readonly serviceUrl: () => string;
};

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Serves the connector, the OpenID metadata with its keys, and the login endpoint. */
export async function serveTeams(http: TeamsHttp, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://stand-in');
  const path = url.pathname.slice(http.prefix.length).replace(/^\/+/, '');
  const method = request.method ?? 'GET';
  if (path.startsWith('drive/')) return serveFile(http, path.slice('drive/'.length), request, response);
  const body = await readBody(request);
  if (body === undefined) return send(response, refuse('MessageSizeTooBig'));
  const issued = answerIssuer(http, method, path, body);
  if (issued) return send(response, issued);
  return serveConnector(http, { method, path, query: url.searchParams, body }, request, response);
}

/** What the app puts into a OneDrive is seen among the calls, without what is in it. */
async function serveFile(
  { state, log }: TeamsHttp,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const begun = performance.now();
  const status = await serveDrive(state.drive, id, request, response);
  if (request.method !== 'PUT') return;
  const at = state.now().toISOString();
  const refused = status < 300 ? {} : { refused: `Upload refused: ${status}` };
  log.record({
    at,
    direction: 'from app',
    name: 'upload',
    status,
    ms: Math.round(performance.now() - begun),
    ...refused,
  });
}

async function serveConnector(
  http: TeamsHttp,
  asked: { method: string; path: string; query: URLSearchParams; body: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const begun = performance.now();
  const call = readCall(asked.method, asked.path);
  const fault = http.faults.take(call.name);
  const answer = faultAnswer(fault) ?? authorised(http, request) ?? answerConnector(http.state, asked);
  const lost = fault?.kind === 'hang' || fault?.kind === 'cut' || fault?.kind === 'drop reply';
  const person = http.state.tenant.byId(call.conversationId ?? '')?.person.key;
  const requested = parseJson(asked.body);
  http.log.record({
    at: http.state.now().toISOString(),
    direction: 'from app',
    name: nameOf(call.name, asked),
    ms: Math.round(performance.now() - begun),
    ...(lost ? { status: 0, refused: `Fault: ${fault.kind}` } : outcome(answer)),
    ...(person === undefined ? {} : { person }),
    ...(requested === undefined ? {} : { request: requested }),
  });
  if (person !== undefined) http.log.changed(person);
  if (fault?.kind === 'hang') return new Promise((resolve) => response.once('close', resolve));
  if (lost) response.destroy();
  else send(response, answer);
}

function outcome(answer: ConnectorAnswer): Pick<TeamsCall, 'status' | 'refused' | 'response' | 'warnings'> {
  return {
    status: answer.status,
    ...(answer.refused ? { refused: answer.refused } : {}),
    ...(answer.body === undefined ? {} : { response: answer.body }),
    ...(answer.warnings && answer.warnings.length > 0 ? { warnings: answer.warnings } : {}),
  };
}

function nameOf(name: ConnectorCallName, asked: { method: string; path: string }): string {
  return name === 'unknown' ? `${asked.method} ${asked.path}` : name;
}

/** The answer in place of the real one; `drop reply` has none, so that the work is done. */
function faultAnswer(fault: Fault | undefined): ConnectorAnswer | undefined {
  if (!fault || fault.kind === 'drop reply') return undefined;
  if (fault.kind === 'refuse') return refuse(fault.code);
  if (fault.kind === 'throttle') return throttle(fault.retryAfterSeconds);
  if (fault.kind === 'hang' || fault.kind === 'cut') return { status: 0 };
  const body = fault.body === undefined ? {} : { body: fault.body };
  return { status: fault.status, ...body, refused: `Fault: ${fault.status}` };
}

function authorised(http: TeamsHttp, request: IncomingMessage): ConnectorAnswer | undefined {
  return http.authenticated && !http.issuer.knows(request.headers.authorization) ? refuse('Unauthorized') : undefined;
}

function answerIssuer(http: TeamsHttp, method: string, path: string, body: string): ConnectorAnswer | undefined {
  const base = http.serviceUrl().replace(/\/$/, '');
  if (method === 'GET' && path === '.well-known/openidconfiguration') {
    return { status: 200, body: http.issuer.metadata(base) };
  }
  if (method === 'GET' && path === '.well-known/keys') return { status: 200, body: http.issuer.keySet() };
  if (method !== 'POST' || !/^[^/]+\/oauth2\/v2\.0\/token$/.test(path)) return undefined;
  const granted = http.issuer.login(new URLSearchParams(body), http.state.now());
  if (granted) return { status: 200, body: granted };
  const text = 'AADSTS7000215: Invalid client secret provided.';
  return { status: 401, body: { error: 'invalid_client', error_description: text } };
}

function send(response: ServerResponse, { status, body, headers }: ConnectorAnswer): void {
  const json = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { ...headers, ...(json ? { 'content-type': 'application/json; charset=utf-8' } : {}) });
  response.end(json);
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes <= BODY_LIMIT_BYTES) chunks.push(part);
  }
  return bytes > BODY_LIMIT_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
}
