import type { RequestListener } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Messenger } from '../../core/application/delivery/messenger.ts';
import type { FileRenderer } from '../../core/application/document/file-renderer.ts';
import type { HomePictures } from '../../core/application/document/home-pictures.ts';
import { DeliveryFailed } from '../../core/domain/delivery/delivery-failed.ts';
import { BoundedMap } from '../../core/domain/kernel/bounded-map.ts';
import type { Clock } from '../../core/domain/time/clock.ts';
import type { Capabilities } from '../../core/domain/view/capabilities.ts';
import type { TurnRunner } from '../../flows/engine/contract.ts';
import type { Log, LogLevel } from '../../runtime/log.ts';
import { listen } from './inbound/slack-listeners.ts';
import { SlackPeople } from './inbound/slack-people.ts';
import { answerUnheard, guardRequests, SLACK_PATH } from './inbound/slack-request-guard.ts';
import { ACK_AFTER_MS } from './inbound/slack-turn.ts';
import { createClients, type SlackClients, type SlackSettings } from './outbound/slack-clients.ts';
import { deliveryFailed } from './outbound/slack-delivery-errors.ts';
import { SlackHome } from './outbound/slack-home.ts';
import { boltLogger } from './outbound/slack-log.ts';
import { SlackMessenger } from './outbound/slack-messenger.ts';
import { Unfinished } from './outbound/slack-unfinished.ts';
import { SLACK_BUDGETS, SLACK_CAPABILITIES } from './render/slack-limits.ts';

export type SlackParts = {
  readonly settings: SlackSettings;
  readonly runner: TurnRunner;
  readonly log: Log<LogLevel>;
  readonly clock: Clock;
  readonly renderer: FileRenderer;
  readonly homePictures: HomePictures;
  /** How a wait for Slack passes. */
  readonly pause?: (ms: number) => Promise<unknown>;
  /** The app was uninstalled or its token revoked; may be told twice. */
  readonly onRevoked?: (workspace: string) => Promise<void>;
  /** How long a turn may keep the acknowledgement waiting, in milliseconds. */
  readonly ackAfterMs?: number;
};

/** Slack, ready to be wired: mount `requestListener` at `SLACK_PATH`, then `start()`. */
export type SlackAdapter = {
  /** Opens the socket in Socket Mode; over HTTP there is nothing to open. */
  start(): Promise<void>;
  /** Takes nothing new in Socket Mode, and waits until every answer begun is shown. */
  stop(): Promise<void>;
  /** Resolves when every answer begun so far is shown. */
  settled(): Promise<void>;
  readonly requestListener: RequestListener;
  readonly messenger: Messenger;
  readonly capabilities: Capabilities;
  /** The installed workspace, asked of Slack a few times. Throws `DeliveryFailed`: `revoked` when the token is dead. */
  workspace(): Promise<Workspace>;
};

type Workspace = { readonly externalId: string; readonly name: string };

/** Bolt gives up on a request that nobody acknowledged; ours are all acknowledged well before. */
const UNHEARD_AFTER_MS = 2800;
const SIGN_IN_WAITS_MS = [250, 1000, 3000];

export function createSlackAdapter(parts: SlackParts): SlackAdapter {
  const { settings, log, clock } = parts;
  const clients = createClients(settings, log);
  const unfinished = new Unfinished();
  const { renderer, homePictures: pictures } = parts;
  const home = new SlackHome({
    background: clients.background,
    renderer,
    pictures,
    settings,
    log,
    unfinished,
    ...(parts.pause === undefined ? {} : { pause: parts.pause }),
  });
  const entrance = entranceOf(settings, log, clock);
  const app = new App({
    receiver: entrance.receiver,
    // The workspace is read from the verified request, and the store decides whether it is one of ours.
    authorize: async () => ({ botToken: settings.botToken }),
    ignoreSelf: false,
    convoStore: false,
    logger: boltLogger(log),
    processBeforeResponse: true,
  });
  listen(app, {
    runner: parts.runner,
    people: new SlackPeople(clients.interactive, clock, log),
    client: clients.interactive,
    home,
    log,
    unfinished,
    heard: new BoundedMap(10_000),
    onRevoked: parts.onRevoked ?? (async () => undefined),
    ackAfterMs: parts.ackAfterMs ?? ACK_AFTER_MS,
  });
  return {
    start: entrance.start,
    stop: async () => {
      await entrance.stop();
      await unfinished.settled();
    },
    settled: () => unfinished.settled(),
    requestListener: entrance.requestListener,
    messenger: new SlackMessenger(clients.background, home, settings),
    capabilities: SLACK_CAPABILITIES,
    workspace: () => signIn(clients),
  };
}

type Entrance = Pick<SlackAdapter, 'start' | 'stop' | 'requestListener'> & { readonly receiver: Receiver };

/** One way in: Bolt makes no HTTP receiver without a signing secret, and Socket Mode has none. */
function entranceOf(settings: SlackSettings, log: Log<LogLevel>, clock: Clock): Entrance {
  if (settings.appToken === undefined) {
    const http = httpReceiver(settings, log);
    const requestListener = guardRequests(http.requestListener, clock, log);
    return { receiver: http, requestListener, start: async () => undefined, stop: async () => undefined };
  }
  const socket = socketReceiver(settings.appToken, settings, log);
  return {
    receiver: socket,
    requestListener: refuseAll,
    start: async () => void (await socket.start()),
    stop: async () => void (await socket.stop()),
  };
}

/**
 * Responses wait for their listener (`processBeforeResponse`): Bolt would else acknowledge an event before the turn,
 * and a crash between the two would lose it.
 */
function httpReceiver({ signingSecret }: SlackSettings, log: Log<LogLevel>): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: [SLACK_PATH],
    processBeforeResponse: true,
    bodyLimit: SLACK_BUDGETS.bodyBytes,
    logger: boltLogger(log),
    unhandledRequestTimeoutMillis: UNHEARD_AFTER_MS,
    unhandledRequestHandler: ({ request, response }) => answerUnheard(request, response, log),
  });
}

function socketReceiver(appToken: string, { apiUrl }: SlackSettings, log: Log<LogLevel>): SocketModeReceiver {
  const clientOptions = apiUrl === undefined ? {} : { slackApiUrl: apiUrl };
  return new SocketModeReceiver({ appToken, logger: boltLogger(log), installerOptions: { clientOptions } });
}

const refuseAll: RequestListener = (_request, response) => {
  response.writeHead(404).end();
};

/** Asks Slack who we are, waiting between tries while Slack is away. */
async function signIn(clients: SlackClients, waitsMs: readonly number[] = SIGN_IN_WAITS_MS): Promise<Workspace> {
  try {
    const { team_id, team, enterprise_id, is_enterprise_install } = await clients.background.auth.test();
    const externalId = is_enterprise_install === true ? (enterprise_id ?? team_id) : team_id;
    if (externalId === undefined) throw new DeliveryFailed('rejected', 'no_team');
    return { externalId, name: team ?? externalId };
  } catch (error) {
    const failed = error instanceof DeliveryFailed ? error : deliveryFailed(error, 'repeatable');
    const [waitMs, ...later] = waitsMs;
    if (waitMs === undefined || failed.kind !== 'retry') throw failed;
    await wait(failed.retryAfterMs ?? waitMs);
    return signIn(clients, later);
  }
}
