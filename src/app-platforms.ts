import type { Logger } from 'pino';
import { createSlackAdapter, type SlackAdapter } from './adapters/slack/slack-app.ts';
import { createTeamsAdapter } from './adapters/teams/teams-app.ts';
import { systemClock } from './adapters/time/system-clock.ts';
import { failureFacts } from './app-failures.ts';
import type { Config } from './config.ts';
import type { Messenger } from './core/application/delivery/messenger.ts';
import type { FileRenderer } from './core/application/document/file-renderer.ts';
import type { HomePictures } from './core/application/document/home-pictures.ts';
import { DeliveryFailed } from './core/domain/delivery/delivery-failed.ts';
import type { Capabilities } from './core/domain/view/capabilities.ts';
import type { Platform } from './core/domain/view/person.ts';
import type { TurnRunner } from './flows/engine/contract.ts';

/** How long to wait between tries to learn which workspace a token belongs to, while its platform is away. */
const SIGN_IN_RETRY_MS = 15_000;

export type Platforms = ReturnType<typeof openPlatforms>;

/** Makes a workspace known as one of the organisation's. */
export type Install = (platform: Platform, externalId: string, name: string) => Promise<unknown>;

/** What the platforms work with. */
export type PlatformTools = {
  readonly runner: TurnRunner;
  readonly press: FileRenderer;
  readonly homePictures: HomePictures;
  readonly log: Logger;
};

/** The platforms that are configured. */
export function openPlatforms(config: Config, tools: PlatformTools) {
  const { log } = tools;
  const slack = slackFrom(config, tools);
  const teams = teamsFrom(config, tools);
  const signingIn = new AbortController();
  const messengers: Partial<Record<Platform, Messenger>> = {
    ...(slack === null ? {} : { slack: slack.messenger }),
    ...(teams === null ? {} : { teams: teams.messenger }),
  };
  return {
    messengers,
    listeners: {
      ...(slack === null ? {} : { slack: slack.requestListener }),
      ...(teams === null ? {} : { teams: teams.requestListener }),
    },
    capabilitiesOn: (platform: Platform): Capabilities => {
      const adapter = platform === 'slack' ? slack : teams;
      if (adapter === null) throw new Error(`${platform} is not connected`);
      return adapter.capabilities;
    },
    /** Throws on a dead token; a platform that is away is asked again until `stop`. */
    install: async (install: Install) => {
      if (config.teams !== null) await install('teams', config.teams.tenantId, 'Microsoft Teams');
      if (slack !== null) await signIn(slack, install, log, signingIn.signal);
    },
    start: async () => {
      await slack?.start();
      await teams?.start();
    },
    stop: async () => {
      signingIn.abort();
      await slack?.stop();
      await teams?.stop();
    },
  };
}

function slackFrom({ slack }: Config, { runner, press, homePictures, log }: PlatformTools) {
  if (slack === null) return null;
  return createSlackAdapter({
    settings: slack,
    runner,
    press,
    homePictures,
    clock: systemClock,
    log: log.child({ platform: 'slack' }),
    onRevoked: async (workspace) =>
      log.error(
        { workspace },
        'slack removed the app or its token: nothing can be sent until it is installed again (docs/install-slack.md)',
      ),
  });
}

function teamsFrom({ teams }: Config, { runner, press, log }: PlatformTools) {
  if (teams === null) return null;
  return createTeamsAdapter({
    settings: teams,
    runner,
    press,
    log: log.child({ platform: 'teams' }),
    clock: systemClock,
  });
}

/** Learns which workspace the token belongs to; while Slack is away, known workspaces are served and the rest waits. */
async function signIn(slack: SlackAdapter, install: Install, log: Logger, signal: AbortSignal): Promise<void> {
  try {
    const { externalId, name } = await slack.workspace();
    await install('slack', externalId, name);
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
