import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { checkBody, checkHead, isLoopback, isServiceUrl, type RequestHead, type TeamsSettings } from './teams-guard.ts';
import { jsonDepth } from './teams-parse.ts';

const now = new Date('2026-11-22T10:00:00Z');
const clock = { now: () => now };
const settings: TeamsSettings = { appId: 'app-1', appPassword: 'secret', tenantId: 'tenant-1', auth: 'entra' };
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const seconds = Math.floor(now.getTime() / 1_000);
const claims = {
  iss: 'https://api.botframework.com',
  aud: 'app-1',
  exp: seconds + 600,
  nbf: seconds - 60,
  serviceurl: serviceUrl,
};
const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
const token = (payload: object, header: object = { alg: 'RS256', kid: 'key-1' }) =>
  `Bearer ${encode(header)}.${encode(payload)}.c2lnbmF0dXJl`;
const headWith = (authorization: string): RequestHead => ({
  method: 'POST',
  remoteAddress: '203.0.113.7',
  headers: { 'content-type': 'application/json; charset=utf-8', host: '127.0.0.1:3000', authorization },
});
const codeOf = (head: RequestHead, as: TeamsSettings = settings) => {
  const checked = checkHead(head, as, clock);
  return checked.ok ? 'passed' : checked.code;
};
const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:ada', aadObjectId: 'aad-ada' },
  recipient: { id: '28:app-1' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant-1' },
  channelData: { tenant: { id: 'tenant-1' } },
  text: 'help',
};
const bodyCode = (body: unknown, as: TeamsSettings = settings) => {
  const head = { ok: true, authorization: '', claims: { ...claims, iss: 'https://api.botframework.com' } } as const;
  const checked = checkBody(typeof body === 'string' ? body : JSON.stringify(body), head, as);
  return checked.ok ? 'passed' : checked.code;
};

describe('the head of a request', () => {
  it('passes with a token that says the right things', () => {
    expect(codeOf(headWith(token(claims)))).toBe('passed');
  });

  it.each([
    ['no token', '', 'no_token'],
    ['another scheme', `Basic ${encode('ada:secret')}`, 'no_token'],
    ['two parts only', 'Bearer e30.e30', 'no_token'],
    ['no signature', `Bearer ${encode({ alg: 'none', kid: 'k' })}.${encode(claims)}.`, 'no_token'],
    ['alg none with a signature', token(claims, { alg: 'none', kid: 'k' }), 'token_header'],
    ['HS256', token(claims, { alg: 'HS256', kid: 'k' }), 'token_header'],
    ['RS512', token(claims, { alg: 'RS512', kid: 'k' }), 'token_header'],
    ['no key id', token(claims, { alg: 'RS256' }), 'token_header'],
    [
      'emulator issuer',
      token({ ...claims, iss: `https://sts.windows.net/${'d6d49420-f39b-4df7-a1dc-d59a935871db'}/` }),
      'token_claims',
    ],
    ['issuer with a slash', token({ ...claims, iss: 'https://api.botframework.com/' }), 'token_claims'],
    ['issuers in a list', token({ ...claims, iss: ['https://api.botframework.com'] }), 'token_claims'],
    ['no end', token({ ...claims, exp: undefined }), 'token_claims'],
    ['no service url', token({ ...claims, serviceurl: undefined }), 'token_claims'],
    ['another audience', token({ ...claims, aud: 'app-2' }), 'audience'],
    ['audiences in a list', token({ ...claims, aud: ['app-1'] }), 'token_claims'],
    ['an empty audience', token({ ...claims, aud: '' }), 'token_claims'],
    ['expired', token({ ...claims, exp: seconds - 301 }), 'expired'],
    ['not yet valid', token({ ...claims, nbf: seconds + 301 }), 'not_yet_valid'],
    ['too long', token({ ...claims, pad: 'a'.repeat(9_000) }), 'token_size'],
  ])('is refused with %s', (_, authorization, code) => {
    expect(codeOf(headWith(authorization))).toBe(code);
  });

  it('is refused by its method, its kind and its announced size before anything is read', () => {
    const good = headWith(token(claims));
    expect(codeOf({ ...good, method: 'GET' })).toBe('method');
    expect(codeOf({ ...good, headers: { ...good.headers, 'content-type': 'text/plain' } })).toBe('content_type');
    expect(codeOf({ ...good, headers: { ...good.headers, 'content-length': '262145' } })).toBe('too_large');
  });

  it('lets nobody in without an app id', () => {
    expect(codeOf(headWith(token({ ...claims, aud: '' })), { ...settings, appId: '' })).toBe('no_app_id');
    expect(codeOf(headWith(''), { ...settings, appId: '' })).toBe('no_app_id');
  });

  it('needs no token in local mode, but this very machine', () => {
    const local: TeamsSettings = { ...settings, auth: 'local' };
    expect(codeOf({ ...headWith(''), remoteAddress: '127.0.0.1' }, local)).toBe('passed');
    expect(codeOf({ ...headWith(''), remoteAddress: '::ffff:127.0.0.1' }, local)).toBe('passed');
    expect(codeOf({ ...headWith(''), remoteAddress: '192.168.1.4' }, local)).toBe('not_local');
    expect(codeOf({ ...headWith(''), remoteAddress: undefined }, local)).toBe('not_local');
    const rebound = { ...headWith('').headers, host: 'evil.example:3000' };
    expect(codeOf({ ...headWith(''), remoteAddress: '127.0.0.1', headers: rebound }, local)).toBe('not_local');
  });

  it('remembers nothing of 20,000 garbage tokens, and shows none of them to the SDK', () => {
    const sdk = createRequire(createRequire(import.meta.url).resolve('botbuilder'));
    const { ToBotFromBotOrEmulatorTokenValidationParameters: known } = sdk(
      'botframework-connector/lib/auth/tokenValidationParameters',
    );
    const before = known.issuer.length;
    for (let at = 0; at < 20_000; at += 1) {
      const garbage = token({ ...claims, iss: `https://sts.windows.net/${at}/`, tid: String(at), ver: '2.0' });
      expect(checkHead(headWith(garbage), settings, clock).ok).toBe(false);
    }
    expect(known.issuer.length).toBe(before);
  });
});

describe('the body of a request', () => {
  it('passes as an activity of our tenant, from the connector that the token names', () => {
    expect(bodyCode(activity)).toBe('passed');
  });

  it.each([
    ['no JSON', '{"type":', 'not_an_activity'],
    ['a list', [activity], 'not_an_activity'],
    ['a type that is no text', { ...activity, type: { evil: true } }, 'not_an_activity'],
    ['no id', { ...activity, id: undefined }, 'not_an_activity'],
    ['another channel', { ...activity, channelId: 'emulator' }, 'not_an_activity'],
    ['another service url than the token', { ...activity, serviceUrl: `${serviceUrl}x` }, 'service_url_claim'],
    ['another tenant', { ...activity, channelData: { tenant: { id: 'tenant-2' } } }, 'tenant'],
    ['no tenant', { ...activity, channelData: {}, conversation: { id: 'a:1' } }, 'tenant'],
    ['too many levels', `${'['.repeat(40)}${']'.repeat(40)}`, 'too_deep'],
  ])('is refused with %s', (_, body, code) => {
    expect(bodyCode(body)).toBe(code);
  });

  it('counts levels outside of quotes only', () => {
    expect(jsonDepth('{"a":[{"b":"[[[[\\"{{{"}]}')).toBe(3);
  });
});

describe('where our token may go', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/gcc/', true],
    ['https://webchat.botframework.com/', true],
    ['http://smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://evil.example/smba.trafficmanager.net', false],
    ['https://evilbotframework.com/', false],
    ['http://127.0.0.1:4000/', false],
    ['nonsense', false],
  ])('%s: %s', (url, allowed) => {
    expect(isServiceUrl(url, settings)).toBe(allowed);
  });

  it('is this machine alone in local mode', () => {
    const local = { auth: 'local' } as const;
    expect(
      ['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://localhost:1/'].map((url) => isServiceUrl(url, local)),
    ).toEqual([true, true, true]);
    expect(['https://smba.trafficmanager.net/', 'http://10.0.0.1/'].map((url) => isServiceUrl(url, local))).toEqual([
      false,
      false,
    ]);
    expect([isLoopback('127.8.8.8'), isLoopback('128.0.0.1'), isLoopback('127.0.0.1.evil.example')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
