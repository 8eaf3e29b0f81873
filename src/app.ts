import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createFileRenderer } from './adapters/documents/file-renderer.ts';
import { createHttpServer } from './adapters/http/http-server.ts';
import { createThreadedPlanner } from './adapters/planning/threaded-planner.ts';
import { installWorkspace } from './adapters/prisma/identity/found-organisation.ts';
import { createOutbox } from './adapters/prisma/outbox/outbox.ts';
import { createHomePictures } from './adapters/prisma/stores/people/home-pictures.ts';
import { createHousekeeping } from './adapters/prisma/stores/programme/housekeeping.ts';
import { createLoadShedding } from './adapters/queue/load-shedding.ts';
import type { LookAhead } from './adapters/queue/look-ahead.ts';
import { startJobs } from './adapters/queue/start-jobs.ts';
import { systemIds } from './adapters/time/system-ids.ts';
import { temporalCalendar } from './adapters/time/temporal-calendar.ts';
import { failureFacts } from './app-failures.ts';
import { type Foundation, layFoundation } from './app-foundation.ts';
import { createAppMetrics } from './app-metrics.ts';
import { openPlatforms, type Platforms } from './app-platforms.ts';
import { tellUndeliverable } from './app-undeliverable.ts';
import type { Config } from './config.ts';
import type { UnitOfWork } from './core/application/unit-of-work/unit-of-work.ts';
import type { OrganisationId } from './core/domain/kernel/ids.ts';
import type { Organisation } from './core/domain/programme/organisation.ts';
import type { Clock, Ids } from './core/domain/time/clock.ts';
import type { TurnRunner } from './flows/engine/contract.ts';
import { createTurnRunner } from './flows/engine/run-turn.ts';
import { createRegistry } from './flows/index.ts';
import { once } from './once.ts';

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
  const foundation = await layFoundation(config, log, clock);
  try {
    return await serve(config, log, clock, foundation);
  } catch (error) {
    await foundation.close();
    throw error;
  }
}

async function serve(config: Config, log: Logger, clock: Clock, foundation: Foundation): Promise<App> {
  const { database, queue, unitOfWork, organisationId, dataDir } = foundation;
  const programme = openProgramme(log, clock, foundation);
  const { runner, press } = programme;
  const platforms = openPlatforms(config, { runner, press, homePictures: createHomePictures(database), log });
  await platforms.install((platform, externalId, name) =>
    installWorkspace(database, systemIds, { organisationId, platform, externalId, name }),
  );
  const organisation = await organisationNamed(unitOfWork, organisationId);
  const jobs = await startProgrammeJobs(log, clock, foundation, { programme, platforms });
  const http = createHttpServer({
    host: config.host,
    port: config.port,
    log,
    ...platforms.listeners,
    metrics: programme.metrics.text,
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
  return { url, organisation, unitOfWork, runner, ids: systemIds, lookAhead: jobs.lookAhead, dataDir, stop };
}

type Programme = ReturnType<typeof openProgramme>;

/** The flows, and what runs their turns. */
function openProgramme(log: Logger, clock: Clock, { unitOfWork, guides }: Foundation) {
  const planner = createThreadedPlanner();
  const registry = createRegistry({ guides, planner });
  const metrics = createAppMetrics();
  const peopleFirst = createLoadShedding((ms) => pauseFor(ms, undefined, { ref: false }));
  const press = createFileRenderer();
  const turnRunner = createTurnRunner({
    unitOfWork,
    registry,
    calendar: temporalCalendar,
    clock,
    ids: systemIds,
    press,
    report: (reference, error, facts) => {
      metrics.turnFailed(facts.platform);
      log.error({ reference, ...facts, ...failureFacts(error) }, 'a turn failed');
    },
  });
  const runner = peopleFirst.counting(metrics.counting(turnRunner));
  return { planner, registry, metrics, press, quiet: peopleFirst.whenIdle, runner };
}

function startProgrammeJobs(
  log: Logger,
  clock: Clock,
  { database, queue, signal, unitOfWork }: Foundation,
  { programme, platforms }: { readonly programme: Programme; readonly platforms: Platforms },
) {
  const { registry, metrics, quiet, runner } = programme;
  const organisationOf = ({ organisationId }: { readonly organisationId: OrganisationId }) =>
    organisationNamed(unitOfWork, organisationId);
  return startJobs({
    unitOfWork,
    queue,
    signal,
    clock,
    log,
    ids: systemIds,
    calendar: temporalCalendar,
    jobs: registry.jobs,
    ledger: createOutbox(database),
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
    onUndeliverable: async (event) => {
      const organisation = await organisationOf(event);
      await tellUndeliverable(event, { organisation, registry, unitOfWork, now: clock.now() });
    },
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
