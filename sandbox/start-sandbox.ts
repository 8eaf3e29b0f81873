import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type LoopbackServer, listenOnLoopback } from './loopback-server.ts';
import { type Programme, serveSandbox } from './sandbox-server.ts';
import type { DemoPerson, Side } from './side.ts';
import { createSlackSide } from './slack/slack-side.ts';
import { createSlackStandIn, type SlackStandIn } from './slack/slack-stand-in.ts';
import { createTeamsStandIn, type TeamsStandIn } from './teams/stand-in.ts';
import { createTeamsSide } from './teams/teams-side.ts';
import type { TimeMachine } from './time/time-machine.ts';

export type SandboxOptions = {
  /** 0 takes a free port. */
  readonly port: number;
  /** The app's address without a path, e.g. `http://127.0.0.1:3000`; `connect` may change it later. */
  readonly appBaseUrl: string;
  readonly people: readonly DemoPerson[];
  readonly slack: { readonly signingSecret: string; readonly botToken: string };
  readonly teams: {
    readonly tenantId: string;
    readonly botAppId: string;
    /** As the app is set: `local` without tokens, `token` signed both ways. */
    readonly auth: 'local' | 'token';
    readonly botSecret?: string;
    /** Keys of people who have the app from the start; all by default. */
    readonly installed?: readonly string[];
  };
  readonly now?: () => Date;
  /** The time that messages carry; the present by default. */
  readonly shownNow?: () => Date;
  readonly log?: (line: string) => void;
};

export type Sandbox = {
  /** The page. */
  readonly url: string;
  /** For `SLACK_API_URL`. */
  readonly slackApiUrl: string;
  /** What Teams activities carry as `serviceUrl`. */
  readonly teamsServiceUrl: string;
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  /** Lets people in: until then the page asks for a moment. With a time machine it shows and moves the programme's time. */
  open(time: TimeMachine | null): void;
  /** Tells both sides where the app is. */
  connect(appBaseUrl: string): void;
  close(): Promise<void>;
};

const Manifest = z.object({
  features: z.object({
    shortcuts: z.array(z.object({ name: z.string(), type: z.string(), callback_id: z.string() })).default([]),
  }),
});

/** The global shortcuts the app asks Slack for. */
async function manifestShortcuts() {
  const file = await readFile(new URL('../manifest.json', import.meta.url), 'utf8');
  const { shortcuts } = Manifest.parse(JSON.parse(file)).features;
  return shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ name, callback_id: callbackId }) => ({ name, callbackId }));
}

/** Starts the page and the platform stand-ins on one loopback port. Rejects when the port is in use. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { appBaseUrl, people, now, shownNow } = options;
  const common = {
    appBaseUrl,
    people,
    ...(now === undefined ? {} : { now }),
    ...(shownNow === undefined ? {} : { shownNow }),
  };
  const onTeams = people.filter(({ platform }) => platform !== 'slack').map(({ key }) => key);
  const slack = createSlackStandIn({ ...common, shortcuts: await manifestShortcuts(), ...options.slack });
  const teams = createTeamsStandIn({ ...common, installed: onTeams, ...options.teams });
  const sides: readonly Side[] = [createSlackSide(slack), createTeamsSide(teams)];
  let programme: Programme = { sides, isOpen: false, time: null };
  const server: LoopbackServer = await listenOnLoopback(
    (request, response) => serveSandbox(programme, request, response),
    options.port,
  );
  slack.servedAt(server.url);
  teams.servedAt(server.url);
  options.log?.(`The sandbox is at ${server.url}`);
  return {
    url: server.url,
    slackApiUrl: `${server.url}/slack/api/`,
    teamsServiceUrl: teams.urls().serviceUrl,
    slack,
    teams,
    open: (time) => {
      programme = { sides, isOpen: true, time };
    },
    connect: (newAppBaseUrl) => {
      slack.connect(newAppBaseUrl);
      teams.connect(newAppBaseUrl);
    },
    close: async () => {
      await Promise.all(sides.map((side) => side.close()));
      await server.close();
    },
  };
}
