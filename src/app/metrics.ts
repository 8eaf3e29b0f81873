import { Metrics } from '../adapters/http/metrics.ts';
import type { Claimed, DeliveryStep } from '../core/domain/delivery/delivery.ts';
import type { TurnRunner } from '../flows/engine/contract.ts';

/** What an operator watches from outside: how much, how fast, what failed; never who, never what was said. */
export type AppMetrics = {
  readonly text: () => string;
  /** The same runner, with its turns counted and timed. */
  readonly counting: (runner: TurnRunner) => TurnRunner;
  readonly turnFailed: (platform: string) => void;
  readonly delivered: (claimed: Pick<Claimed, 'platform'>, step: DeliveryStep) => void;
};

export function createAppMetrics(now: () => number = () => performance.now()): AppMetrics {
  const metrics = new Metrics();
  const turns = metrics.counter('rapport_turns_total', 'Turns that were run, by what somebody did.');
  const seconds = metrics.counter('rapport_turn_seconds_sum', 'Seconds that these turns took together.');
  const failures = metrics.counter(
    'rapport_turn_failures_total',
    'Turns that failed; each has a reference in the log.',
  );
  const deliveries = metrics.counter('rapport_deliveries_total', 'Tries to deliver, by what became of them.');
  const refusals = metrics.counter(
    'rapport_delivery_failures_total',
    'Tries that failed, by the code of the platform.',
  );
  return {
    text: () => metrics.text(),
    counting: (runner) => ({
      ...runner,
      run: async (inbound, capabilities) => {
        const labels = { platform: inbound.origin.platform, act: inbound.act.kind };
        const begun = now();
        try {
          return await runner.run(inbound, capabilities);
        } finally {
          turns.add(labels);
          seconds.add(labels, (now() - begun) / 1_000);
        }
      },
    }),
    turnFailed: (platform) => failures.add({ platform }),
    delivered: ({ platform }, step) => {
      deliveries.add({ platform, outcome: step.to });
      if ('failure' in step) refusals.add({ platform, code: step.failure });
    },
  };
}
