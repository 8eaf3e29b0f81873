import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { z } from 'zod';
import type { Clock } from '../../../core/domain/time/clock.ts';
import { TEAMS_LIMITS, TEAMS_SERVICE_HOSTS } from '../render/teams-limits.ts';
import { jsonDepth, TeamsActivity, tenantOf } from './teams-parse.ts';

/** Which app we are and how callers prove to be Teams. `local` proves nothing and is for one machine only. */
export type TeamsSettings = {
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string;
  readonly auth: 'entra' | 'local';
  /** Another place than Microsoft's that vouches for tokens and serves as connector: a gateway, or a test. */
  readonly gateway?: string;
};

/** The first line of a request and what came with it, before its body is read. */
export type RequestHead = {
  readonly method: string | undefined;
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
};

/** `code` is for the log; the caller learns the status alone. */
export type Refused = { readonly ok: false; readonly status: 400 | 401 | 403 | 405 | 413 | 415; readonly code: string };

/** A request that may be read further; `claims` is `null` in local mode. */
export type HeadPassed = { readonly ok: true; readonly authorization: string; readonly claims: Claims | null };
export type BodyPassed = { readonly ok: true; readonly activity: TeamsActivity; readonly raw: unknown };

const ISSUER = 'https://api.botframework.com';

const Header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1).max(500) });
const Claims = z.object({
  iss: z.literal(ISSUER),
  aud: z.string().min(1),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().min(1),
});
type Claims = z.infer<typeof Claims>;

/** Checks what can be checked before a signature is looked at. It keeps nothing: garbage leaves no trace in memory. */
export function checkHead(head: RequestHead, settings: TeamsSettings, clock: Clock): HeadPassed | Refused {
  if (head.method !== 'POST') return refuse(405, 'method');
  if (!/^application\/json(\s*;|$)/i.test(head.headers['content-type'] ?? '')) return refuse(415, 'content_type');
  if (Number(head.headers['content-length'] ?? 0) > TEAMS_LIMITS.requestBytes.max) return refuse(413, 'too_large');
  if (settings.auth === 'local') {
    // A page in a browser of this machine could get here under a name of its own; it cannot forge the host.
    if (!isLoopback(head.remoteAddress) || !isLocalHost(head.headers.host)) return refuse(401, 'not_local');
    return { ok: true, authorization: '', claims: null };
  }
  return checkToken(head.headers.authorization ?? '', settings, clock);
}

/** Checks the body of a request whose head has passed. */
export function checkBody(body: string, head: HeadPassed, settings: TeamsSettings): BodyPassed | Refused {
  if (jsonDepth(body) > TEAMS_LIMITS.requestDepth.max) return refuse(400, 'too_deep');
  const raw = parseJson(body);
  const parsed = TeamsActivity.safeParse(raw);
  if (!parsed.success) return refuse(400, 'not_an_activity');
  const activity = parsed.data;
  if (head.claims !== null && head.claims.serviceurl !== activity.serviceUrl) return refuse(401, 'service_url_claim');
  if (!isServiceUrl(activity.serviceUrl, settings)) return refuse(401, 'service_url_host');
  if (tenantOf(activity) !== settings.tenantId) return refuse(403, 'tenant');
  return { ok: true, activity, raw };
}

/** Whether we may send our token there: a connector of Microsoft, or this very machine in local mode. */
export function isServiceUrl(url: string, settings: Pick<TeamsSettings, 'auth' | 'gateway'>): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password, origin } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (settings.auth === 'local') return hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, ''));
  if (settings.gateway !== undefined && origin === new URL(settings.gateway).origin) return true;
  if (protocol !== 'https:' || port !== '') return false;
  const { hosts, domains } = TEAMS_SERVICE_HOSTS;
  return hosts.some((host) => hostname === host) || domains.some((domain) => hostname.endsWith(domain));
}

/** `127.0.0.0/8` and `::1`, also written as IPv4 in IPv6. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  if (address === '::1') return true;
  const v4 = address.replace(/^::ffff:/i, '');
  return isIP(v4) === 4 && v4.startsWith('127.');
}

function isLocalHost(host: string | undefined): boolean {
  return host !== undefined && URL.canParse(`http://${host}`) && isServiceUrl(`http://${host}`, { auth: 'local' });
}

function checkToken(authorization: string, settings: TeamsSettings, clock: Clock): HeadPassed | Refused {
  // An empty id would match an empty audience; with nothing to compare, nobody passes.
  if (settings.appId === '') return refuse(401, 'no_app_id');
  if (authorization.length > TEAMS_LIMITS.tokenChars.max) return refuse(401, 'token_size');
  const parts = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization);
  if (parts === null) return refuse(401, 'no_token');
  const [, header = '', payload = ''] = parts;
  if (!Header.safeParse(decodePart(header)).success) return refuse(401, 'token_header');
  const claims = Claims.safeParse(decodePart(payload));
  if (!claims.success) return refuse(401, 'token_claims');
  if (claims.data.aud !== settings.appId) return refuse(401, 'audience');
  const nowMs = clock.now().getTime();
  const skewMs = TEAMS_LIMITS.clockSkew.maxMs;
  if (claims.data.exp * 1_000 <= nowMs - skewMs) return refuse(401, 'expired');
  if ((claims.data.nbf ?? 0) * 1_000 > nowMs + skewMs) return refuse(401, 'not_yet_valid');
  return { ok: true, authorization, claims: claims.data };
}

function decodePart(part: string): unknown {
  return parseJson(Buffer.from(part, 'base64url').toString('utf8'));
}

/** `undefined` for what is no JSON, which no schema accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refuse(status: Refused['status'], code: string): Refused {
  return { ok: false, status, code };
}
