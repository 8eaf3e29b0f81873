import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenWish } from '../../../../sandbox/teams/connector/sign-token.ts';
import { plainFileRenderer } from '../../testing/plain-file-renderer.ts';
import { ScriptedRunner } from '../../testing/platform-contract.ts';
import { createTeamsAdapter } from '../teams-app.ts';
import { lastActivity, startTeamsHarness, TENANT_ID, type TeamsHarness } from '../testing/teams-harness.fixture.ts';

const runner = new ScriptedRunner();
let harness: TeamsHarness;
let good: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  harness = await startTeamsHarness(runner);
  await harness.standIn.say('ada', 'help');
  good = JSON.parse(JSON.stringify(lastActivity(harness)));
});
afterAll(() => harness.stop());

const FORGERIES: readonly { readonly wrong: string; readonly wish: Partial<TokenWish> }[] = [
  { wrong: 'alg none', wish: { alg: 'none' } },
  { wrong: 'HS256 with the public key', wish: { alg: 'HS256', hmacSecret: 'public key' } },
  { wrong: 'RS512', wish: { alg: 'RS512' } },
  { wrong: 'self-signed', wish: { selfSigned: true } },
  { wrong: 'a changed signature', wish: { tampered: true } },
  { wrong: 'an unknown key', wish: { keyId: 'unknown' } },
  { wrong: 'another audience', wish: { claims: { aud: 'another-app' } } },
  { wrong: 'an empty audience', wish: { claims: { aud: '' } } },
  { wrong: 'another issuer', wish: { claims: { iss: 'https://evil.example' } } },
  {
    wrong: 'the emulator issuer',
    wish: { claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' } },
  },
  {
    wrong: 'a tenant as issuer',
    wish: { claims: { iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0`, ver: '2.0' } },
  },
  { wrong: 'expired', wish: { beginsInMinutes: -120, endsInMinutes: -60 } },
  { wrong: 'not yet valid', wish: { beginsInMinutes: 60, endsInMinutes: 120 } },
  { wrong: 'another service url', wish: { serviceUrl: 'https://smba.trafficmanager.net/emea/' } },
  { wrong: 'no service url', wish: { claims: { serviceurl: undefined } } },
];

describe('requests from Teams', () => {
  it('opens for a good token', async () => {
    expect((await harness.post({ ...good, id: 'good' })).status).toBe(200);
  });

  it.each(FORGERIES)('stays shut for a token with $wrong', async ({ wish }) => {
    const heard = runner.heard.length;
    const response = await harness.post(good, { authorization: `Bearer ${harness.token(wish)}` });
    expect({ status: response.status, text: await response.text() }).toEqual({ status: 401, text: 'Unauthorized' });
    expect(runner.heard.length).toBe(heard);
  });

  it.each([
    ['no header', { authorization: '' }, 401],
    ['another scheme', { authorization: 'Basic YWRhOnNlY3JldA==' }, 401],
    ['garbage', { authorization: 'Bearer e30.e30.e30' }, 401],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('stays shut for %s', async (_, headers, status) => {
    expect((await harness.post(good, headers)).status).toBe(status);
  });

  it('stays shut for other tenants, other channels and other connectors', async () => {
    const refused = [
      { ...good, channelData: { tenant: { id: 'another-tenant' } } },
      { ...good, conversation: { id: 'a:1', tenantId: 'another-tenant' }, channelData: {} },
      { ...good, channelId: 'webchat' },
      { ...good, serviceUrl: 'https://evil.example/' },
    ];
    const statuses = refused.map(async (activity) => (await harness.post(activity)).status);
    expect(await Promise.all(statuses)).toEqual([403, 403, 400, 401]);
  });

  it('stops reading a body that grows too long', async () => {
    expect((await harness.post({ ...good, text: 'a'.repeat(300_000) })).status).toBe(413);
  });

  it('answers whatever JSON it is sent, with a status and nothing of its inside', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ ...good, value })),
      fc
        .tuple(fc.constantFrom(...Object.keys(good), 'value', 'entities', 'membersAdded', 'replyToId'), fc.jsonValue())
        .map(([field, value]) => JSON.stringify({ ...good, [field]: value })),
      fc
        .tuple(fc.constantFrom('adaptiveCard/action', 'task/fetch', 'task/submit'), fc.jsonValue())
        .map(([name, value]) => JSON.stringify({ ...good, type: 'invoke', name, value })),
      fc
        .dictionary(fc.string(), fc.jsonValue())
        .map((rapport) =>
          JSON.stringify({ ...good, value: { rapport: { do: 'submit', id: 'a.b', ref: '', ...rapport } } }),
        ),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const response = await harness.post(body);
        expect([200, 400, 401, 403, 501]).toContain(response.status);
        expect(await response.text()).not.toMatch(/ at .*:\d+|node_modules|Error:/);
      }),
      { numRuns: 250 },
    );
  });

  it('logs why it refused, and nothing of what was sent', () => {
    const refusals = harness.logged.filter(({ message }) => message === 'teams request refused');
    expect(refusals.length).toBeGreaterThan(20);
    expect(JSON.stringify(refusals)).not.toMatch(/Bearer|eyJ|Ada|help/);
  });
});

describe('starting Teams', () => {
  const options = {
    runner,
    renderer: plainFileRenderer,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    clock: { now: () => new Date(0) },
  };
  const settings = { appId: 'app', appPassword: 'secret', tenantId: 'tenant', auth: 'entra' } as const;

  it.each([{ appId: '' }, { appPassword: '' }, { tenantId: '' }])('is refused with %s', (missing) => {
    expect(() => createTeamsAdapter({ ...options, settings: { ...settings, ...missing } })).toThrow(RangeError);
  });

  it('needs no app id in local mode, where it answers without tokens', async () => {
    const heard = new ScriptedRunner();
    const local = await startTeamsHarness(heard, { settings: { auth: 'local', appId: '', appPassword: '' } });
    await local.standIn.say('ada', 'help');
    await local.stop();
    expect(heard.acts('command')).toEqual([{ kind: 'command', words: 'help' }]);
  });
});
