import type { PgBoss } from 'pg-boss';
import type { DeliverySignal } from '../../core/application/delivery/delivery-signal.ts';
import type { Conversation } from '../../core/domain/delivery/conversation.ts';
import { DELIVERIES } from './work-queue.ts';

/** Signals by queue job. `wake` is told by the worker of this process, once there is one. */
export type QueueSignal = DeliverySignal & { wakes(worker: () => void): void };

export function createDeliverySignal(boss: PgBoss): QueueSignal {
  let wakeWorker: () => void = () => undefined;
  return {
    enqueue: async (conversations, transaction) => {
      const executeSql = async (sql: string, values: unknown[] = []) => ({
        rows: [...(await transaction.execute(sql, values))],
      });
      await boss.insert(
        DELIVERIES,
        conversations.map((data) => ({ data: { ...data } })),
        { db: { executeSql } },
      );
    },
    wake: () => wakeWorker(),
    wakes: (worker) => {
      wakeWorker = worker;
    },
  };
}

/** Has a conversation looked at again at that time. */
export async function signalAt(boss: PgBoss, conversation: Conversation, at: Date): Promise<void> {
  await boss.send(DELIVERIES, { ...conversation }, { startAfter: at });
}
