import path from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createPress } from './adapters/documents/press.ts';
import { readGuideLibrary } from './adapters/guides/guide-library.ts';
import { createHttpServer } from './adapters/http/http-server.ts';
import { createDeliverySignal } from './adapters/jobs/delivery-signal.ts';
import type { LookAhead } from './adapters/jobs/look-ahead.ts';
import { createPeopleFirst } from './adapters/jobs/people-first.ts';
import { startJobs } from './adapters/jobs/start-jobs.ts';
import { openWorkQueue } from './adapters/jobs/work-queue.ts';
import { createThreadedPlanner } from './adapters/planning/threaded-planner.ts';
import { openDatabase } from './adapters/prisma/database.ts';
import { createDeliveryLedger } from './adapters/prisma/delivery-ledger.ts';
import { startDirectoryUpkeep } from './adapters/prisma/directory-upkeep.ts';
import { startEmbeddedDatabase } from './adapters/prisma/embedded/embedded-database.ts';
import { startNightlyBackup } from './adapters/prisma/embedded/nightly-backup.ts';
import { startExposureFlush } from './adapters/prisma/exposure-flush.ts';
import { installWorkspace, theOrganisation } from './adapters/prisma/found-organisation.ts';
import { createHomePictures } from './adapters/prisma/home-pictures.ts';
import { applyMigrations } from './adapters/prisma/migrate/apply-migrations.ts';
import { createUnitOfWork } from './adapters/prisma/unit-of-work.ts';
import { createSlackAdapter, type SlackAdapter } from './adapters/slack/slack-app.ts';
import { createTeamsAdapter, type TeamsAdapter } from './adapters/teams/teams-app.ts';
import { systemClock } from './adapters/time/system-clock.ts';
import { systemIds } from './adapters/time/system-ids.ts';
import { temporalCalendar } from './adapters/time/temporal-calendar.ts';
import { createAppMetrics } from './app-metrics.ts';
import type { Config } from './config.ts';
import type { OrganisationId } from './core/ids.ts';
import type { Clock, Ids } from './core/ports/clock.ts';
import { DeliveryFailed } from './core/ports/messenger.ts';
import type { UnitOfWork } from './core/ports/unit-of-work.ts';
import type { Organisation } from './core/programme/organisation.ts';
import { STARTER_CATALOGUE } from './core/topic/starter-catalogue.ts';
import type { Platform } from './core/view/person.ts';
import type { TurnRunner, Undeliverable } from './flows/flow.ts';
import { createRegistry } from './flows/index.ts';
import type { Registry } from './flows/registry.ts';
import { createTurnRunner } from './flows/run-turn.ts';

const MIGRATIONS_DIR = path.resolve(import.meta.dirname, '../prisma/migrations');
const GUIDES_DIR = path.resolve(import.meta.dirname, '../guides');
const UNNAMED_ORGANISATION = 'Your organisation';
/** How long to wait between tries to learn which workspace a token belongs to, while its platform is away. */
const SIGN_IN_RETRY_MS = 15_000;

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

type Foundation = Awaited<ReturnType<typeof layFoundation>>;

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

async function layFoundation(config: Config, log: Logger, clock: Clock) {
  const guides = await readGuideLibrary([GUIDES_DIR, ...(config.guidesDir === null ? [] : [config.guidesDir])]);
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
    const unitOfWork = createUnitOfWork({
      database,
      ids: systemIds,
      clock,
      calendar: temporalCalendar,
      signal,
      platformsWithHome: ['slack'],
      onPolicyFault: (fault) => log.error(fault, 'own matching weights were refused, the standard ones are used'),
    });
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
      unitOfWork,
      organisationId,
      guides,
      directories,
      dataDir: embedded?.dataDir ?? null,
      close,
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function serve(config: Config, log: Logger, clock: Clock, foundation: Foundation): Promise<App> {
  const { database, queue, signal, unitOfWork, organisationId, guides, dataDir } = foundation;
  const planner = createThreadedPlanner();
  const registry = createRegistry({ guides, planner });
  const metrics = createAppMetrics();
  const peopleFirst = createPeopleFirst((ms) => pauseFor(ms, undefined, { ref: false }));
  const press = createPress();
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
  const slack =
    config.slack === null
      ? null
      : createSlackAdapter({
          settings: config.slack,
          runner,
          press,
          homePictures: createHomePictures(database),
          clock: systemClock,
          log: log.child({ platform: 'slack' }),
          onRevoked: async (workspace) =>
            log.error(
              { workspace },
              'slack removed the app or its token: nothing can be sent until it is installed again (docs/install-slack.md)',
            ),
        });
  const teams =
    config.teams === null
      ? null
      : createTeamsAdapter({
          settings: config.teams,
          runner,
          press,
          log: log.child({ platform: 'teams' }),
          clock: systemClock,
        });
  const signingIn = new AbortController();
  const install = (platform: Platform, externalId: string, name: string) =>
    installWorkspace(database, systemIds, { organisationId, platform, externalId, name });
  if (config.teams !== null) await install('teams', config.teams.tenantId, 'Microsoft Teams');
  if (slack !== null)
    await signIn(slack, (externalId, name) => install('slack', externalId, name), log, signingIn.signal);
  const organisation = await organisationNamed(unitOfWork, organisationId);
  const jobs = await startJobs({
    unitOfWork,
    queue,
    signal,
    clock,
    log,
    ids: systemIds,
    calendar: temporalCalendar,
    jobs: registry.jobs,
    ledger: createDeliveryLedger(database),
    messengers: {
      ...(slack === null ? {} : { slack: slack.messenger }),
      ...(teams === null ? {} : { teams: teams.messenger }),
    },
    random: Math.random,
    quiet: peopleFirst.quiet,
    observe: metrics.delivered,
    composeHome: async (reader) =>
      runner.composeHome(
        await organisationNamed(unitOfWork, reader.organisationId),
        reader.memberId,
        capabilitiesOn(reader.platform, slack, teams),
      ),
    composeFile: async (reader, order) =>
      runner.composeFile(
        await organisationNamed(unitOfWork, reader.organisationId),
        reader.memberId,
        order,
        capabilitiesOn(reader.platform, slack, teams),
      ),
    onUndeliverable: (event) => tellUndeliverable(event, registry, unitOfWork, clock),
  });
  const http = createHttpServer({
    host: config.host,
    port: config.port,
    log,
    ...(slack === null ? {} : { slack: slack.requestListener }),
    ...(teams === null ? {} : { teams: teams.requestListener }),
    metrics: metrics.text,
    ready: async () => [
      await readiness('database', () => database.ping()),
      await readiness('queue', () => queue.boss.getQueues()),
    ],
  });
  await foundation.directories.ready;
  await slack?.start();
  await teams?.start();
  const url = await http.start();
  log.info({ url }, 'ready');
  const stop = once(async () => {
    signingIn.abort();
    await http.stop();
    await slack?.stop();
    await teams?.stop();
    await planner.close();
    await jobs.stop();
    await foundation.close();
    log.info('stopped');
  });
  return { url, organisation, unitOfWork, runner, ids: systemIds, lookAhead: jobs.lookAhead, dataDir, stop };
}

/** Learns which workspace the token belongs to; while Slack is away, known workspaces are served and the rest waits. */
async function signIn(
  slack: SlackAdapter,
  install: (externalId: string, name: string) => Promise<unknown>,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { externalId, name } = await slack.workspace();
    await install(externalId, name);
  } catch (error) {
    if (!(error instanceof DeliveryFailed) || error.kind === 'revoked') throw error;
    log.warn({ code: error.platformCode }, 'slack did not say which workspace this is; trying again');
    const timer = setTimeout(
      () =>
        void signIn(slack, install, log, signal).catch((late: unknown) =>
          log.error(failureFacts(late), 'slack refused the token'),
        ),
      SIGN_IN_RETRY_MS,
    );
    signal.addEventListener('abort', () => clearTimeout(timer));
  }
}

async function tellUndeliverable(
  event: Undeliverable & { readonly organisationId: OrganisationId },
  registry: Registry,
  unitOfWork: UnitOfWork,
  clock: Clock,
): Promise<void> {
  const organisation = await organisationNamed(unitOfWork, event.organisationId);
  const claim = {
    organisationId: organisation.id,
    source: 'undeliverable',
    eventKey: event.messageId,
    now: clock.now(),
  };
  await unitOfWork.write(claim, async (stores) => {
    const owing = await registry.undeliverable(event, {
      organisation,
      stores,
      now: clock.now(),
      calendar: temporalCalendar,
      ids: systemIds,
    });
    return { value: null, owed: owing.map(({ owed }) => owed) };
  });
}

async function organisationNamed(unitOfWork: UnitOfWork, id: OrganisationId): Promise<Organisation> {
  const organisation = (await unitOfWork.organisations()).find((one) => one.id === id);
  if (organisation === undefined) throw new Error('the organisation is not in the database');
  return organisation;
}

function capabilitiesOn(platform: Platform, slack: SlackAdapter | null, teams: TeamsAdapter | null) {
  const adapter = platform === 'slack' ? slack : teams;
  if (adapter === null) throw new Error(`${platform} is not connected`);
  return adapter.capabilities;
}

async function readiness(name: string, check: () => Promise<unknown>) {
  try {
    await check();
    return { name, ok: true };
  } catch {
    return { name, ok: false };
  }
}

/** What may be logged of a failure: its kind, its code and where, never its message, which may quote what people wrote. */
function failureFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { error: error.name, code, where: frames.slice(0, 6).map((line) => line.trim()) };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
