import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../../sandbox/teams/connector/faults.ts';
import { createTeamsStandIn, type TeamsStandIn } from '../../../../sandbox/teams/stand-in.ts';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import { APP_ID, PEOPLE, TENANT_ID } from '../testing/teams-harness.fixture.ts';
import { createConnector } from './teams-connector.ts';
import { createTokenSource } from './teams-token.ts';

const TIMEOUT_MS = 150;
const open: TeamsStandIn[] = [];

afterEach(async () => {
  for (const standIn of open.splice(0)) await standIn.close();
});

async function start(password = 'right') {
  const standIn = createTeamsStandIn({
    appBaseUrl: 'http://127.0.0.1:9',
    tenantId: TENANT_ID,
    botAppId: APP_ID,
    botSecret: 'right',
    people: PEOPLE,
    installed: ['ada'],
    auth: 'token',
  });
  await standIn.listen();
  open.push(standIn);
  const { serviceUrl, openIdMetadata, login } = standIn.urls();
  const settings = { appId: APP_ID, appPassword: password, tenantId: TENANT_ID, auth: 'entra' } as const;
  const gated = { ...settings, gateway: openIdMetadata };
  let now = new Date();
  const source = createTokenSource(gated, { now: () => now }, login);
  const place = { serviceUrl, conversationId: standIn.conversation('ada').id };
  return {
    standIn,
    place,
    connector: createConnector(source, gated, TIMEOUT_MS),
    later: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
  };
}

const hello = { type: 'message', text: 'hello' };

async function failure(work: Promise<unknown>): Promise<DeliveryFailed> {
  const failed = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failed instanceof DeliveryFailed)) throw new Error('it did not fail as a delivery', { cause: failed });
  return failed;
}

const OUTCOMES: readonly { readonly fault: Fault; readonly kind: DeliveryFailed['kind']; readonly code: string }[] = [
  { fault: { kind: 'throttle', retryAfterSeconds: 7 }, kind: 'retry', code: 'Throttled' },
  { fault: { kind: 'refuse', code: 'PreconditionFailed' }, kind: 'retry', code: 'PreconditionFailed' },
  { fault: { kind: 'status', status: 502 }, kind: 'retry', code: 'http_502' },
  { fault: { kind: 'status', status: 504 }, kind: 'retry', code: 'http_504' },
  { fault: { kind: 'refuse', code: 'ServiceError' }, kind: 'uncertain', code: 'ServiceError' },
  {
    fault: { kind: 'refuse', code: 'BotNotInConversationRoster' },
    kind: 'unreachable',
    code: 'BotNotInConversationRoster',
  },
  {
    fault: { kind: 'refuse', code: 'ForbiddenOperationException' },
    kind: 'unreachable',
    code: 'ForbiddenOperationException',
  },
  { fault: { kind: 'refuse', code: 'ConversationNotFound' }, kind: 'unreachable', code: 'ConversationNotFound' },
  { fault: { kind: 'refuse', code: 'MessageSizeTooBig' }, kind: 'rejected', code: 'MessageSizeTooBig' },
  { fault: { kind: 'refuse', code: 'BadArgument' }, kind: 'rejected', code: 'BadArgument' },
  { fault: { kind: 'hang' }, kind: 'uncertain', code: 'TimeoutError' },
  { fault: { kind: 'cut' }, kind: 'uncertain', code: 'UND_ERR_SOCKET' },
  { fault: { kind: 'drop reply' }, kind: 'uncertain', code: 'UND_ERR_SOCKET' },
  { fault: { kind: 'status', status: 200, body: {} }, kind: 'uncertain', code: 'NoIdCameBack' },
];

describe('the connector', () => {
  it('sends, replaces and deletes a message', async () => {
    const { standIn, place, connector } = await start();
    const texts = () => standIn.conversation('ada').messages.map(({ text }) => text);
    const id = await connector.send(place, hello);
    expect(texts()).toEqual(['hello']);
    await connector.update(place, id, { type: 'message', text: 'goodbye' });
    expect(texts()).toEqual(['goodbye']);
    await connector.delete(place, id);
    expect(texts()).toEqual([]);
  });

  it.each(OUTCOMES)('tells $fault as $kind after one single try', async ({ fault, kind, code }) => {
    const { standIn, place, connector } = await start();
    standIn.faults.next(fault, { on: 'sendToConversation' });
    const failed = await failure(connector.send(place, hello));
    expect({ kind: failed.kind, code: failed.platformCode }).toEqual({ kind, code });
    expect(standIn.calls().filter(({ name }) => name === 'sendToConversation')).toHaveLength(1);
  });

  it('passes on how long to wait', async () => {
    const { standIn, place, connector } = await start();
    standIn.faults.next({ kind: 'throttle', retryAfterSeconds: 7 });
    expect((await failure(connector.send(place, hello))).retryAfterMs).toBe(7_000);
  });

  it('knows that nothing left when nobody listens', async () => {
    const { standIn, place } = await start();
    await standIn.close();
    const local = createConnector({ token: async () => null, forget: () => undefined }, { auth: 'local' }, TIMEOUT_MS);
    const failed = await failure(local.send(place, hello));
    expect({ kind: failed.kind, code: failed.platformCode }).toEqual({ kind: 'retry', code: 'ECONNREFUSED' });
  });

  it('may repeat an update whose outcome is unknown', async () => {
    const { standIn, place, connector } = await start();
    const id = await connector.send(place, hello);
    standIn.faults.next({ kind: 'drop reply' }, { on: 'updateActivity' });
    expect((await failure(connector.update(place, id, hello))).kind).toBe('retry');
  });

  it('logs in once for many calls, again when the token ends, and once more when it is refused', async () => {
    const { standIn, place, connector, later } = await start();
    let asked = 0;
    const { login } = standIn.issuer;
    Object.assign(standIn.issuer, {
      login: (...call: Parameters<typeof login>) => {
        asked += 1;
        return login(...call);
      },
    });
    await Promise.all([connector.send(place, hello), connector.send(place, hello), connector.send(place, hello)]);
    expect(asked).toBe(1);
    later(56 * MINUTE_MS);
    await connector.send(place, hello);
    expect(asked).toBe(2);
    standIn.faults.next({ kind: 'refuse', code: 'Unauthorized' }, { on: 'sendToConversation' });
    await connector.send(place, hello);
    expect(asked).toBe(3);
  });

  it('says that the credentials are dead when they are', async () => {
    const { place, connector } = await start('wrong');
    const failed = await failure(connector.send(place, hello));
    expect({ kind: failed.kind, code: failed.platformCode }).toEqual({ kind: 'revoked', code: 'invalid_client' });
  });

  it('says so, too, when a fresh token is refused', async () => {
    const { standIn, place, connector } = await start();
    standIn.faults.next({ kind: 'refuse', code: 'Unauthorized' }, { times: 2, on: 'sendToConversation' });
    expect((await failure(connector.send(place, hello))).kind).toBe('revoked');
  });

  it('gives its token to no other host, and leaves no path', async () => {
    const { standIn, place, connector } = await start();
    const elsewhere = { ...place, serviceUrl: 'https://smba.trafficmanager.net.evil.example/' };
    expect((await failure(connector.send(elsewhere, hello))).platformCode).toBe('ServiceUrlNotAllowed');
    expect((await failure(connector.send({ ...place, conversationId: '..' }, hello))).platformCode).toBe('BadId');
    expect(standIn.calls()).toEqual([]);
  });
});
