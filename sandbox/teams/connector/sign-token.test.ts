import { afterEach, expect, it, vi } from 'vitest';
import type { TeamsStandIn } from '../stand-in.ts';
import { BOT, startStandIn } from '../testing/demo-tenant.ts';
import { type EchoBot, startEchoBot } from '../testing/echo-bot.ts';
import { signToken, type TokenWish } from './sign-token.ts';

const open: { standIn: TeamsStandIn; bot: EchoBot }[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { standIn, bot } of open.splice(0)) {
    await standIn.close();
    await bot.close();
  }
});

async function statusOf(wish: Partial<TokenWish>): Promise<number> {
  const standIn = await startStandIn({ auth: 'token' });
  const { openIdMetadata, login, serviceUrl } = standIn.urls();
  const bot = await startEchoBot({ appId: BOT, openIdMetadata, login });
  open.push({ standIn, bot });
  standIn.connect(bot.url);
  // The adapter writes every refusal with its stack to the console.
  vi.spyOn(console, 'error').mockReturnValue();
  const { privateKey, keyId } = standIn.issuer;
  const token = signToken({ privateKey, keyId, botAppId: BOT, serviceUrl, now: new Date(), ...wish });
  const { status } = await standIn.deliver('amina', { type: 'message', id: '1', text: 'hello' }, token);
  return status;
}

it('makes tokens that the real adapter takes', async () => {
  expect(await statusOf({})).toBe(200);
});

const WRONG: readonly [string, Partial<TokenWish>][] = [
  ['a token without a signature', { alg: 'none' }],
  ['a token signed with a shared secret', { alg: 'HS256', hmacSecret: 'secret' }],
  ['a token of a key nobody published', { selfSigned: true }],
  ['an unknown key id', { keyId: 'other' }],
  ['a changed signature', { tampered: true }],
  ['another audience', { claims: { aud: 'another-app' } }],
  ['no audience', { claims: { aud: undefined } }],
  ['another issuer', { claims: { iss: 'https://login.example.org/' } }],
  ['an issuer of another tenant', { claims: { iss: 'https://sts.windows.net/other/', tid: 'other' } }],
  ['an expired token', { beginsInMinutes: -120, endsInMinutes: -60 }],
  ['a token of the future', { beginsInMinutes: 60, endsInMinutes: 120 }],
  ['another service address', { serviceUrl: 'https://elsewhere.example.org/' }],
];

it.each(WRONG)('makes %s, which the real adapter refuses', async (_name, wish) => {
  expect([401, 500]).toContain(await statusOf(wish));
});
