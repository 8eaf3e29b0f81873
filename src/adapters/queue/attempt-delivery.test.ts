import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Messenger } from '../../core/application/delivery/messenger.ts';
import type { IdentityId } from '../../core/domain/delivery/conversation.ts';
import type { Claimed } from '../../core/domain/delivery/delivery.ts';
import { DeliveryFailed } from '../../core/domain/delivery/delivery-failed.ts';
import type { MemberId, MessageId, OrganisationId, WorkspaceId } from '../../core/domain/kernel/ids.ts';
import { movableClock } from '../time/movable-clock.ts';
import { type AttemptTools, attemptDelivery, CALL_PATIENCE_MS } from './attempt-delivery.ts';
import { LEASE_MS } from './deliver-conversation.ts';
import { createRateLimitBackoff } from './rate-limit-backoff.ts';
import { fakeWire } from './testing/fake-wire.fixture.ts';

const NOW = new Date('2026-05-04T09:00:00Z');
const SECRET = 'what two people say to each other';

const logged: unknown[] = [];
beforeEach(() => {
  logged.splice(0);
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const claimed = (other: Partial<Claimed> = {}): Claimed => ({
  messageId: 'M1' as MessageId,
  organisationId: 'O1' as OrganisationId,
  conversation: { identityId: 'I1' as IdentityId, workspaceId: 'W1' as WorkspaceId },
  platform: 'slack',
  memberId: 'P1' as MemberId,
  onBehalfOf: null,
  to: { workspace: 'T1', externalId: 'U1', address: null, zone: 'UTC', locale: 'en-GB' },
  reachable: true,
  task: { do: 'send', card: { summary: SECRET, body: [] } },
  urgency: 'news',
  repeated: false,
  attempts: 1,
  fence: 1,
  createdAt: NOW,
  ...other,
});

function toolsWith(messenger: Partial<Messenger>): AttemptTools {
  const clock = movableClock(NOW);
  const note = (facts: object, said: string) => logged.push([facts, said]);
  return {
    messengers: { slack: { ...fakeWire(clock), ...messenger } },
    composeHome: async () => null,
    composeFile: async () => null,
    backoff: createRateLimitBackoff(),
    clock,
    random: () => 0,
    log: { info: note, warn: note, error: note },
  };
}

test('a call that never answers is given up before its lease ends, and looked into later', async () => {
  const attempt = attemptDelivery(claimed(), toolsWith({ send: () => new Promise(() => undefined) }));
  await vi.advanceTimersByTimeAsync(CALL_PATIENCE_MS);
  expect(await attempt).toMatchObject({ to: 'uncertain', failure: 'no-answer' });
  expect(CALL_PATIENCE_MS).toBeLessThan(LEASE_MS);
});

test('a bug while sending is an unknown outcome, logged without a word of the message', async () => {
  const tools = toolsWith({ send: () => Promise.reject(new TypeError(`cannot read ${SECRET}`)) });
  expect(await attemptDelivery(claimed(), tools)).toMatchObject({ to: 'uncertain', failure: 'unclassified' });
  expect(JSON.stringify(logged)).toContain('TypeError');
  expect(JSON.stringify(logged)).not.toContain(SECRET);
});

test('no failure of any kind logs a word of the message', async () => {
  for (const kind of ['retry', 'uncertain', 'unreachable', 'rejected', 'revoked'] as const) {
    const failure = new DeliveryFailed(kind, 'code', { cause: new Error(SECRET) });
    await attemptDelivery(claimed(), toolsWith({ send: () => Promise.reject(failure) }));
  }
  expect(logged).toHaveLength(5);
  expect(JSON.stringify(logged)).not.toContain(SECRET);
});

test('a workspace that asked for a backoff is not called for that kind of thing, others are', async () => {
  const tools = toolsWith({ send: () => Promise.reject(new DeliveryFailed('retry', '429', { retryAfterMs: 5_000 })) });
  await attemptDelivery(claimed(), tools);
  const calm = { ...tools, messengers: toolsWith({}).messengers };
  expect(await attemptDelivery(claimed(), calm)).toMatchObject({ to: 'held' });
  expect(await attemptDelivery(claimed({ task: { do: 'home' } }), calm)).toMatchObject({ to: 'sent' });
  const elsewhere = { identityId: 'I2' as IdentityId, workspaceId: 'W2' as WorkspaceId };
  expect(await attemptDelivery(claimed({ conversation: elsewhere }), calm)).toMatchObject({ to: 'sent' });
});

test('a platform that is not connected here keeps its messages waiting', async () => {
  const step = await attemptDelivery(claimed({ platform: 'teams' }), toolsWith({}));
  expect(step).toMatchObject({ to: 'queued', failure: 'platform-not-connected' });
});
