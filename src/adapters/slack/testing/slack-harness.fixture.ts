import { createServer } from 'node:http';
import type { DemoPerson } from '../../../../sandbox/side.ts';
import { createSlackStandIn, type SlackStandIn } from '../../../../sandbox/slack/slack-stand-in.ts';
import type { HomePicture, HomePictures, HomePlace } from '../../../core/application/document/home-pictures.ts';
import type { TurnRunner } from '../../../flows/engine/contract.ts';
import type { Log, LogLevel } from '../../../runtime/log.ts';
import { plainFileRenderer } from '../../testing/plain-file-renderer.ts';
import { createSlackAdapter, type SlackAdapter, type SlackParts } from '../slack-app.ts';

/** The workspace every Slack test plays in. */
export const SIGNING_SECRET = 'signing-secret-of-the-tests';
export const BOT_TOKEN = 'xoxb-token-of-the-tests';

const person = (key: string, name: string, more: Partial<DemoPerson> = {}): DemoPerson => ({
  key,
  name,
  title: 'Member',
  platform: 'slack',
  slackId: `U0${key.toUpperCase()}`,
  email: `${key}@example.org`,
  zone: 'Europe/Lisbon',
  locale: 'en-GB',
  ...more,
});

export const PEOPLE = [
  person('ada', 'Ada Lovelace'),
  person('grace', 'Grace Hopper', { zone: 'America/New_York', locale: 'en-US' }),
  person('robot', 'Robot', { bot: true }),
];

export type LogLine = {
  readonly level: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string;
};

/** Our adapter over real HTTP, in front of the sandbox's workspace. */
export type SlackHarness = {
  readonly standIn: SlackStandIn;
  readonly adapter: SlackAdapter;
  readonly baseUrl: string;
  readonly lines: readonly LogLine[];
  stop(): Promise<void>;
};

/** Starts everything on free loopback ports. */
export async function startSlackHarness(runner: TurnRunner, more: Partial<SlackParts> = {}): Promise<SlackHarness> {
  const standIn = createSlackStandIn({
    signingSecret: SIGNING_SECRET,
    botToken: BOT_TOKEN,
    people: PEOPLE,
    retryDelaysMs: [],
  });
  const lines: LogLine[] = [];
  const apiUrl = await standIn.listen();
  standIn.looksAtUploads(1);
  const adapter = createSlackAdapter({
    settings: { signingSecret: SIGNING_SECRET, botToken: BOT_TOKEN, apiUrl },
    runner,
    log: recordingLog(lines),
    clock: { now: () => new Date() },
    renderer: plainFileRenderer,
    homePictures: picturesInMemory(),
    pause: async () => undefined,
    ...more,
  });
  const server = createServer(adapter.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const baseUrl = `http://127.0.0.1:${port}`;
  standIn.connect(baseUrl);
  const stop = async (): Promise<void> => {
    await adapter.stop();
    await standIn.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { standIn, adapter, baseUrl, lines, stop };
}

/** What the database remembers of home pages, for one process. */
export function picturesInMemory(): HomePictures {
  const homes = new Map<string, readonly HomePicture[]>();
  const keyOf = ({ workspace, externalId }: HomePlace) => `${workspace}/${externalId}`;
  const of = (home: HomePlace) => homes.get(keyOf(home)) ?? [];
  return {
    of: async (home) => of(home),
    keep: async (home, pictures) => void homes.set(keyOf(home), [...of(home), ...pictures]),
    forget: async (home, files) =>
      void homes.set(
        keyOf(home),
        of(home).filter(({ file }) => !files.includes(file)),
      ),
  };
}

function recordingLog(lines: LogLine[]): Log<LogLevel> {
  const at = (level: string) => (facts: LogLine['facts'], message: string) => {
    lines.push({ level, facts, message });
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
