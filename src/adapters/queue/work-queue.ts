import { createHash } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import { failureFacts } from '../../runtime/failure-facts.ts';
import type { Log } from '../../runtime/log.ts';

/** One job per conversation that has something to deliver. */
export const DELIVERIES = 'deliveries';
/** One job per scheduled job and slot. */
export const TICKS = 'ticks';

const CONNECTIONS = 4;
/** A signal whose worker died is given to another one after this time. */
const SIGNAL_EXPIRES_SECONDS = 30;
/** A slot is never given to another one: the next slot finds what is left. It may take long. */
const SLOT_EXPIRES_SECONDS = 15 * 60;
const MINUTE_SECONDS = 60;
const DAY_SECONDS = 24 * 60 * MINUTE_SECONDS;

/** Our queue in the same database as everything else, so that a job can be part of a turn's transaction. */
export type WorkQueue = { readonly boss: PgBoss; readonly close: () => Promise<void> };

/** Opens the queue, creating or upgrading its tables in the schema `pgboss` where needed. */
export async function openWorkQueue(url: string, log: Log): Promise<WorkQueue> {
  const boss = new PgBoss({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'rapport-queue',
    schedule: false,
    maintenanceIntervalSeconds: 10 * MINUTE_SECONDS,
  });
  boss.on('error', (error) => log.error(failureFacts(error), 'work queue failed'));
  await boss.start();
  // Signals are cheap and the sweep makes up for them, so they are not kept; a slot is remembered for a day.
  await boss.createQueue(DELIVERIES, {
    policy: 'standard',
    retryLimit: 2,
    expireInSeconds: SIGNAL_EXPIRES_SECONDS,
    deleteAfterSeconds: MINUTE_SECONDS,
    retentionSeconds: DAY_SECONDS,
  });
  await boss.createQueue(TICKS, {
    policy: 'standard',
    retryLimit: 0,
    expireInSeconds: SLOT_EXPIRES_SECONDS,
    deleteAfterSeconds: DAY_SECONDS,
    retentionSeconds: DAY_SECONDS,
  });
  return { boss, close: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}

/** The same id for the same name everywhere: whoever comes second inserts nothing. */
export function idFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
