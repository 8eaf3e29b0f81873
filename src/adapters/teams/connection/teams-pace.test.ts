import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import { TEAMS_LIMITS } from '../render/teams-limits.ts';
import type { TeamsConnector } from './teams-connector.ts';
import { paceWrites } from './teams-pace.ts';

/** Remembers when each write went out, by a clock that waits move on. */
function harness() {
  let now = 0;
  const written: { readonly at: number; readonly to: string }[] = [];
  const note = (to: string) => void written.push({ at: now, to });
  const wire: TeamsConnector = {
    send: async ({ conversationId }) => {
      note(conversationId);
      return 'id';
    },
    update: async ({ conversationId }) => note(conversationId),
    delete: async ({ conversationId }) => note(conversationId),
    createConversation: async () => 'conversation',
    member: async () => ({}),
  };
  const pass = async (ms: number) => {
    now += ms;
  };
  return { written, pass, connector: paceWrites(wire, { now: () => now, pause: pass }) };
}

const place = (conversationId: string) => ({ serviceUrl: 'https://smba.trafficmanager.net/', conversationId });

/** How many of the moments lie in the busiest window of this length. */
function busiest(moments: readonly number[], ms: number): number {
  return Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length));
}

it('never writes to one conversation faster than Teams takes it', async () => {
  const steps = fc.array(fc.record({ gap: fc.nat({ max: 900 }), way: fc.constantFrom('send', 'update', 'delete') }), {
    maxLength: 90,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const { connector, pass, written } = harness();
      for (const { gap, way } of plan) {
        await pass(gap);
        const work =
          way === 'send'
            ? connector.send(place('a'), {})
            : way === 'update'
              ? connector.update(place('a'), 'id', {})
              : connector.delete(place('a'), 'id');
        await work.catch((error: unknown) => {
          if (!(error instanceof DeliveryFailed)) throw error;
        });
      }
      const moments = written.map(({ at }) => at);
      for (const { calls, ms } of TEAMS_LIMITS.conversationWrites.windows)
        expect(busiest(moments, ms)).toBeLessThanOrEqual(calls);
    }),
  );
});

it('lets the first writes through at once, and makes the next one wait', async () => {
  const { connector, written } = harness();
  for (let sent = 0; sent < 8; sent += 1) await connector.send(place('a'), {});
  expect(written.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 0, 0, 1_100]);
});

it('holds nobody up for what another conversation writes', async () => {
  const { connector, written } = harness();
  for (let sent = 0; sent < 7; sent += 1) await connector.send(place('a'), {});
  await connector.send(place('b'), {});
  expect(written.at(-1)).toEqual({ at: 0, to: 'b' });
});

it('comes back later when the wait would be long, and says when', async () => {
  const { connector, pass, written } = harness();
  for (let sent = 0; sent < 60; sent += 1) {
    await pass(300);
    await connector.update(place('a'), 'id', {});
  }
  const failed = await connector.send(place('a'), {}).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failed).toMatchObject({ kind: 'retry', platformCode: 'OwnPace' });
  expect(failed instanceof DeliveryFailed ? failed.retryAfterMs : 0).toBeGreaterThan(TEAMS_LIMITS.pacedWait.maxMs);
  expect(written).toHaveLength(60);
});
