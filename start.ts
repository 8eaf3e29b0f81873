import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { Sandbox } from './sandbox/start-sandbox.ts';
import type { ProductClock } from './sandbox/time/product-clock.ts';
import type { TimeMachine } from './sandbox/time/time-machine.ts';
import { systemClock } from './src/adapters/time/system-clock.ts';
import { temporalCalendar } from './src/adapters/time/temporal-calendar.ts';
import { type Config, parseConfig, sandboxPlatforms } from './src/app/config.ts';
import { logOptions } from './src/app/log.ts';
import { type App, startApp } from './src/app/start-app.ts';
import { startFailure } from './src/app/start-failure.ts';
import type { Clock } from './src/core/domain/time/clock.ts';

/** Where the sandbox keeps its time when the database is elsewhere. */
const OWN_FOLDER = 'data';

/** What is running, newest first, to be stopped in that order. */
type Stops = (() => Promise<void>)[];

/** The composition root: the only reader of the environment, and the only part that knows the sandbox. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const log: Logger = pino(logOptions(config.sandbox === null ? config.logLevel : quietly(config.logLevel)));
  const stops: Stops = [];
  const started =
    config.sandbox === null
      ? startAlone(config, log, stops)
      : startWithSandbox(config, config.sandbox.port, log, stops);
  // Told to stop while still starting, it finishes that first: a database that is half up would be left behind.
  const stop = () => void started.catch(() => undefined).then(() => stopAll(stops));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await started;
}

async function startAlone(config: Config, log: Logger, stops: Stops): Promise<void> {
  const app = await startApp(config, log, systemClock);
  stops.push(app.stop);
}

async function startWithSandbox(config: Config, port: number, log: Logger, stops: Stops): Promise<void> {
  const { startSandbox } = await import('./sandbox/start-sandbox.ts');
  const { DEMO_PEOPLE } = await import('./sandbox/demo/people.ts');
  const { DEMO_ORGANISATION_NAME } = await import('./sandbox/demo/programme.ts');
  const { createProductClock } = await import('./sandbox/time/product-clock.ts');
  const clock = createProductClock(systemClock);
  const played = sandboxPlatforms(randomBytes(16).toString('hex'));
  const slack = config.platforms.slack ?? played.slack;
  const teams = config.platforms.teams ?? played.teams;
  const sandbox = await startSandbox({
    port,
    appBaseUrl: `http://127.0.0.1:${config.port}`,
    people: DEMO_PEOPLE,
    slack,
    teams: { tenantId: teams.tenantId, botAppId: teams.appId, auth: 'local', installed: [] },
    shownNow: clock.now,
  });
  stops.push(sandbox.close);
  const app = await startApp(
    {
      ...config,
      organisationName: config.organisationName ?? DEMO_ORGANISATION_NAME,
      platforms: { slack: { ...slack, apiUrl: slack.apiUrl ?? sandbox.slackApiUrl }, teams },
    },
    log,
    clock,
  );
  stops.unshift(app.stop);
  sandbox.connect(app.url);
  // Real people must not be sent into next week.
  const time = config.platforms.slack === null && config.platforms.teams === null ? await takeUpTime(app, clock) : null;
  await seedOnce(app, sandbox, clock, teams.tenantId);
  sandbox.open(time);
  process.stdout.write(
    `\nRapport is ready.\n\n  Try it here:  ${sandbox.url}\n\nStop with Ctrl+C. Nothing leaves this machine.\n`,
  );
}

/** Goes on where time had got to in an earlier run. */
async function takeUpTime(app: App, clock: ProductClock): Promise<TimeMachine> {
  const { openKeptTime } = await import('./sandbox/time/kept-time.ts');
  const { createTimeMachine } = await import('./sandbox/time/time-machine.ts');
  const { aheadMs, keep } = await openKeptTime(app.dataDir ?? OWN_FOLDER);
  clock.jumpTo(new Date(systemClock.now().getTime() + aheadMs));
  return createTimeMachine(clock, app.lookAhead, keep);
}

/** Fills an empty organisation with the demo guild; what somebody did in an earlier run stays as it is. */
async function seedOnce(app: App, sandbox: Sandbox, clock: Clock, tenantId: string): Promise<void> {
  const { seedDemo } = await import('./sandbox/demo/seed-demo.ts');
  const { DEMO_PEOPLE } = await import('./sandbox/demo/people.ts');
  const { app: slackStandIn } = await import('./sandbox/slack/workspace.ts');
  const install = (key: string) => sandbox.teams.install(key);
  if ((await app.unitOfWork.reads(app.organisation.id).directory.mentors()).length > 0) {
    for (const { key, teamsAadId } of DEMO_PEOPLE) if (teamsAadId !== undefined) await install(key);
    return;
  }
  const { organisation, unitOfWork, runner, ids } = app;
  const workspaces = { slack: slackStandIn.teamId, teams: tenantId };
  await seedDemo({ organisation, unitOfWork, runner, ids, workspaces, clock, calendar: temporalCalendar }, install);
}

/** In the sandbox the terminal is for the address; what goes wrong is still told. */
const quietly = (level: string): string => (level === 'info' ? 'warn' : level);

async function stopAll(stops: Stops): Promise<void> {
  for (const stop of stops) await stop();
  process.exit(0);
}

function failedToStart(error: unknown): void {
  process.stderr.write(`${startFailure(error)}\n`);
  process.exit(1);
}

main().catch(failedToStart);
