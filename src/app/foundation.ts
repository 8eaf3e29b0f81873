import path from 'node:path';
import type { Logger } from 'pino';
import { startNightlyBackup } from '../adapters/postgres/backup/nightly-backup.ts';
import { startEmbeddedDatabase } from '../adapters/postgres/embedded/embedded-database.ts';
import { applyMigrations } from '../adapters/postgres/migrate/apply-migrations.ts';
import { openDatabase } from '../adapters/prisma/connection/database.ts';
import { startDirectoryUpkeep } from '../adapters/prisma/directory/directory-upkeep.ts';
import { theOrganisation } from '../adapters/prisma/identity/found-organisation.ts';
import { startExposureFlush } from '../adapters/prisma/stores/exposure/exposure-flush.ts';
import { createDeliverySignal } from '../adapters/queue/delivery-signal.ts';
import { openWorkQueue } from '../adapters/queue/work-queue.ts';
import { systemClock } from '../adapters/time/system-clock.ts';
import { systemIds } from '../adapters/time/system-ids.ts';
import { STARTER_CATALOGUE } from '../core/domain/starter-topics/starter-catalogue.ts';
import type { Clock } from '../core/domain/time/clock.ts';
import type { ReportFailure } from '../flows/engine/turn-failure.ts';
import type { Config } from './config.ts';
import { createProgramme } from './create-programme.ts';
import { once } from './once.ts';
import { productParts } from './product-parts.ts';
import { UNNAMED_ORGANISATION } from './settings.ts';

const MIGRATIONS_DIR = path.resolve(import.meta.dirname, '../../prisma/migrations');

export type Foundation = Awaited<ReturnType<typeof layFoundation>>;

/** What everything stands on: the database, brought up to date, its queue, the programme and the organisation in it. */
export async function layFoundation(config: Config, log: Logger, clock: Clock, report: ReportFailure) {
  const parts = await productParts(config.guidesDir);
  const embedded =
    config.databaseUrl === null
      ? await startEmbeddedDatabase({ ...(config.dataDir === null ? {} : { dataDir: config.dataDir }), log })
      : null;
  const url = config.databaseUrl ?? embedded?.url ?? '';
  try {
    const { applied } = await applyMigrations({ url, migrationsDir: MIGRATIONS_DIR });
    if (applied.length > 0) log.info({ applied: applied.length }, 'database brought up to date');
    const database = openDatabase({ url, onConnectionLost: () => log.warn('a database connection was lost') });
    const queue = await openWorkQueue(url, log);
    const signal = createDeliverySignal(queue.boss);
    const programme = createProgramme({
      ...parts,
      database,
      clock,
      signal,
      report,
      onPolicyFault: (fault) => log.error(fault, 'own matching weights were refused, the standard ones are used'),
    });
    const { unitOfWork } = programme;
    const organisationId = await theOrganisation(database, systemIds, {
      name: config.organisationName,
      unnamed: UNNAMED_ORGANISATION,
      topics: STARTER_CATALOGUE,
    });
    const backups =
      embedded === null ? null : startNightlyBackup({ url, dataDir: embedded.dataDir, clock: systemClock, log });
    const exposure = startExposureFlush(unitOfWork.flushExposure, log);
    const directories = startDirectoryUpkeep(unitOfWork.catchUp, log);
    const close = once(async () => {
      await backups?.stop();
      await exposure.stop();
      await directories.stop();
      await queue.close();
      await database.close();
      await embedded?.stop();
    });
    return {
      database,
      queue,
      signal,
      programme,
      organisationId,
      directories,
      dataDir: embedded?.dataDir ?? null,
      close,
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
