import { expect, test } from 'vitest';
import type { Inbound } from '../core/domain/inbound/inbound.ts';
import { createAppMetrics } from './metrics.ts';

const CAPABILITIES = { formFromCommand: true, home: true, itemsPerCard: 10, maxOptions: 100 };
const inbound: Inbound = {
  origin: { platform: 'slack', workspace: 'w', person: { externalId: 'UADA', name: 'Ada' } },
  eventKey: 'e',
  act: { kind: 'command', words: 'find something private' },
};

test('turns are counted and timed, also those that break, and nobody is named', async () => {
  let now = 0;
  const metrics = createAppMetrics(() => now);
  const runner = metrics.counting({
    run: async () => {
      now += 250;
      if (now > 250) throw new Error('broken');
      return { answers: [], zone: 'UTC', locale: 'en-GB', repeated: false };
    },
    composeHome: async () => null,
    composeFile: async () => null,
    fetchFile: async () => null,
  });
  await runner.run(inbound, CAPABILITIES);
  await expect(runner.run(inbound, CAPABILITIES)).rejects.toThrow('broken');
  const text = metrics.text();
  expect(text).toContain('rapport_turns_total{platform="slack",act="command"} 2\n');
  expect(text).toContain('rapport_turn_seconds_sum{platform="slack",act="command"} 0.5\n');
  expect(text).not.toMatch(/Ada|UADA|private/);
});

test('deliveries are counted by what became of them, failures by their code', () => {
  const metrics = createAppMetrics();
  const at = new Date('2026-05-04T09:00:00Z');
  metrics.delivered({ platform: 'teams' }, { to: 'sent', ref: null });
  metrics.delivered({ platform: 'teams' }, { to: 'queued', at, failure: 'http_503', repeat: false });
  metrics.turnFailed('slack');
  const text = metrics.text();
  expect(text).toContain('rapport_deliveries_total{platform="teams",outcome="sent"} 1\n');
  expect(text).toContain('rapport_deliveries_total{platform="teams",outcome="queued"} 1\n');
  expect(text).toContain('rapport_delivery_failures_total{platform="teams",code="http_503"} 1\n');
  expect(text).toContain('rapport_turn_failures_total{platform="slack"} 1\n');
});
