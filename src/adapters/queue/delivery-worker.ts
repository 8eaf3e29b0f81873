import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { Conversation } from '../../core/domain/delivery/conversation.ts';
import { failureFacts } from '../../runtime/failure-facts.ts';
import { type DeliveryTools, deliverConversation } from './deliver-conversation.ts';
import { createDeliveryPool, type DeliveryPool } from './delivery-pool.ts';
import { type QueueSignal, signalAt } from './delivery-signal.ts';
import { DELIVERIES } from './work-queue.ts';

/** Measured on pg-boss 12.27: with queue policy `standard`, 20 to 50 is right. */
const BATCH_SIZE = 50;
/** A batch is left behind after this time, so that slow conversations hold up no others; the pool finishes them. */
const HAND_OVER_MS = 250;
const POLLING_SECONDS = 1;
const SWEEP_EVERY_MS = 10_000;
const SWEEP_LIMIT = 1_000;

export type WorkerTools = Omit<DeliveryTools, 'lookAgain'> & {
  /** Resolves when deliveries take nobody's time who waits for an answer. */
  readonly quiet: () => Promise<void>;
};

export type DeliveryWorker = {
  /** Finds what a lost signal or a crash left behind, and resolves when it has been worked on. */
  readonly sweep: () => Promise<void>;
  /** Takes nothing new; resolves when what was begun is done. */
  readonly stop: () => Promise<void>;
};

/** Delivers what turns put in the outbox, woken by their signals, by the queue, and every ten seconds by itself. */
export async function startDeliveryWorker(
  boss: PgBoss,
  signal: QueueSignal,
  tools: WorkerTools,
): Promise<DeliveryWorker> {
  const lookAgain = (conversation: Conversation, at: Date) => signalAt(boss, conversation, at);
  const pool = createDeliveryPool(async (conversation) => {
    await tools.quiet();
    await deliverSafely(conversation, { ...tools, lookAgain });
  });
  const workerId = await boss.work<Conversation>(
    DELIVERIES,
    { batchSize: BATCH_SIZE, pollingIntervalSeconds: POLLING_SECONDS, burstWhenBatchFull: true },
    (jobs) =>
      handOver(
        pool,
        jobs.map(({ data }) => data),
      ),
  );
  signal.wakes(() => boss.notifyWorker(workerId));
  const sweep = () => sweepOnce(pool, tools);
  const timer = setInterval(() => void sweep(), SWEEP_EVERY_MS);
  return {
    sweep,
    stop: async () => {
      clearInterval(timer);
      signal.wakes(() => undefined);
      await boss.offWork(DELIVERIES, { wait: true });
      await pool.drain();
    },
  };
}

async function handOver(pool: DeliveryPool, conversations: readonly Conversation[]): Promise<void> {
  const patience = new AbortController();
  const done = Promise.all(conversations.map(pool.offer)).finally(() => patience.abort());
  await Promise.race([done, sleep(HAND_OVER_MS, undefined, { signal: patience.signal }).catch(() => undefined)]);
}

async function sweepOnce(pool: DeliveryPool, { outbox, clock, log }: Omit<DeliveryTools, 'lookAgain'>): Promise<void> {
  try {
    const overdue = await outbox.overdue(clock.now(), SWEEP_LIMIT);
    await Promise.all(overdue.map(pool.offer));
  } catch (error) {
    log.error(failureFacts(error), 'the sweep for undelivered messages failed');
  }
}

/** The database may be away; the lease, the queue and the sweep bring the conversation back. */
async function deliverSafely(conversation: Conversation, tools: DeliveryTools): Promise<void> {
  try {
    await deliverConversation(conversation, tools);
  } catch (error) {
    tools.log.error({ ...conversation, ...failureFacts(error) }, 'a conversation could not be worked on');
  }
}
