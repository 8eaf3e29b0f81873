import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createHttpServer } from '../adapters/http/http-server.ts';
import { installWorkspace } from '../adapters/prisma/identity/found-organisation.ts';
import { createOutbox } from '../adapters/prisma/outbox/outbox.ts';
import { createHomePictures } from '../adapters/prisma/stores/people/home-pictures.ts';
import { createHousekeeping } from '../adapters/prisma/stores/programme/housekeeping.ts';
import { createLoadShedding, type LoadShedding } from '../adapters/queue/load-shedding.ts';
import type { LookAhead } from '../adapters/queue/look-ahead.ts';
import { startJobs } from '../adapters/queue/start-jobs.ts';
import type { UnitOfWork } from '../core/application/unit-of-work/unit-of-work.ts';
import type { OrganisationId } from '../core/domain/kernel/ids.ts';
import type { Organisation } from '../core/domain/programme/organisation.ts';
import type { Clock, Ids } from '../core/domain/time/clock.ts';
import type { TurnRunner } from '../flows/engine/contract.ts';
import { failureFacts } from '../runtime/failure-facts.ts';
import type { Config } from './config.ts';
import { type Foundation, layFoundation } from './foundation.ts';
import { type AppMetrics, createAppMetrics } from './metrics.ts';
import { once } from './once.ts';
import { openPlatforms, type Platforms } from './open-platforms.ts';
import { PLATFORMS } from './platforms.ts';
import { tellUndeliverable } from './undeliverable.ts';

/** A running app. */
export type App = {
  /** Address of the HTTP server. */
  readonly url: string;
  readonly organisation: Organisation;
  readonly unitOfWork: UnitOfWork;
  readonly runner: TurnRunner;
  readonly ids: Ids;
  /** What the clock is about to start. */
  readonly lookAhead: LookAhead;
  /** Where the embedded database lives; null with a database elsewhere. */
  readonly dataDir: string | null;
  /** Finishes what is under way, then closes everything. Harmless when called twice. */
  stop(): Promise<void>;
};

/**
 * Wires everything and starts it. The clock is the programme's; signatures, tokens and backups keep to the machine's.
 * Throws the operator's errors: a bad database folder, a taken port, a dead token.
 */
export async function startApp(config: Config, log: Logger, clock: Clock): Promise<App> {
  const metrics = createAppMetrics();
  const foundation = await layFoundation(config, log, clock, (reference, error, facts) => {
    metrics.turnFailed(facts.platform);
    log.error({ reference, ...facts, ...failureFacts(error) }, 'a turn failed');
  });
  try {
    return await serve(config, log, foundation, metrics);
  } catch (error) {
    await foundation.close();
    throw error;
  }
}

async function serve(config: Config, log: Logger, foundation: Foundation, metrics: AppMetrics): Promise<App> {
  const { database, queue, programme, organisationId, dataDir } = foundation;
  const { unitOfWork, renderer, ids } = programme;
  const peopleFirst = createLoadShedding((ms) => pauseFor(ms, undefined, { ref: false }));
  const runner = peopleFirst.counting(metrics.counting(programme.runner));
  const tools = { runner, renderer, homePictures: createHomePictures(database), log };
  const platforms = await openPlatforms(PLATFORMS, config.platforms, tools);
  await platforms.install((platform, externalId, name) =>
    installWorkspace(database, ids, { organisationId, platform, externalId, name }),
  );
  const organisation = await organisationNamed(unitOfWork, organisationId);
  const jobs = await startProgrammeJobs(log, foundation, { runner, platforms, metrics, quiet: peopleFirst.whenIdle });
  const http = createHttpServer({
    host: config.host,
    port: config.port,
    log,
    listeners: platforms.listeners,
    metrics: metrics.text,
    ready: async () => [
      await readiness('database', () => database.ping()),
      await readiness('queue', () => queue.boss.getQueues()),
    ],
  });
  await foundation.directories.ready;
  await platforms.start();
  const url = await http.start();
  log.info({ url }, 'ready');
  const stop = once(async () => {
    await http.stop();
    await jobs.stop();
    await platforms.stop();
    await programme.planner.close();
    await foundation.close();
    log.info('stopped');
  });
  return { url, organisation, unitOfWork, runner, ids, lookAhead: jobs.lookAhead, dataDir, stop };
}

/** What serves people, to which jobs give way. */
type Service = {
  readonly runner: TurnRunner;
  readonly platforms: Platforms;
  readonly metrics: AppMetrics;
  readonly quiet: LoadShedding['whenIdle'];
};

function startProgrammeJobs(
  log: Logger,
  { database, queue, signal, programme }: Foundation,
  { runner, platforms, metrics, quiet }: Service,
) {
  const { registry, unitOfWork, clock, calendar, ids } = programme;
  const organisationOf = ({ organisationId }: { readonly organisationId: OrganisationId }) =>
    organisationNamed(unitOfWork, organisationId);
  return startJobs({
    unitOfWork,
    queue,
    signal,
    clock,
    log,
    ids,
    calendar,
    jobs: registry.jobs,
    outbox: createOutbox(database),
    housekeeping: createHousekeeping(database),
    messengers: platforms.messengers,
    random: Math.random,
    quiet,
    observe: metrics.delivered,
    composeHome: async (reader) => {
      const { memberId, platform } = reader;
      return runner.composeHome(await organisationOf(reader), memberId, platforms.capabilitiesOn(platform));
    },
    composeFile: async (reader, order) => {
      const { memberId, platform } = reader;
      return runner.composeFile(await organisationOf(reader), memberId, order, platforms.capabilitiesOn(platform));
    },
    onUndeliverable: async (event) => tellUndeliverable(event, await organisationOf(event), programme),
  });
}

async function organisationNamed(unitOfWork: UnitOfWork, id: OrganisationId): Promise<Organisation> {
  const organisation = (await unitOfWork.organisations()).find((one) => one.id === id);
  if (organisation === undefined) throw new Error('the organisation is not in the database');
  return organisation;
}

async function readiness(name: string, check: () => Promise<unknown>) {
  try {
    await check();
    return { name, ok: true };
  } catch {
    return { name, ok: false };
  }
}
