import { type LoopbackServer, listenOnLoopback } from './loopback-server.ts';
import { serveSandbox } from './sandbox-server.ts';
import type { DemoPerson, Side } from './side.ts';
import { createSlackSide } from './slack/slack-side.ts';
import { createSlackStandIn, type SlackStandIn } from './slack/slack-stand-in.ts';

export type SandboxOptions = {
  /** 0 takes a free port. */
  readonly port: number;
  /** The app's address without a path, e.g. `http://127.0.0.1:3000`; `connect` may change it later. */
  readonly appBaseUrl: string;
  readonly people: readonly DemoPerson[];
  readonly slack: { readonly signingSecret: string; readonly botToken: string };
  readonly log?: (line: string) => void;
};

export type Sandbox = {
  /** The page. */
  readonly url: string;
  /** For `SLACK_API_URL`. */
  readonly slackApiUrl: string;
  readonly slack: SlackStandIn;
  /** Tells both sides where the app is. */
  connect(appBaseUrl: string): void;
  close(): Promise<void>;
};

/** Starts the page and the platform stand-ins on one loopback port. Rejects when the port is in use. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const slack = createSlackStandIn({ ...options.slack, appBaseUrl: options.appBaseUrl, people: options.people });
  const sides: readonly Side[] = [createSlackSide(slack)];
  const server: LoopbackServer = await listenOnLoopback(
    (request, response) => serveSandbox(sides, request, response),
    options.port,
  );
  slack.workspace.publicUrl = server.url;
  options.log?.(`The sandbox is at ${server.url}`);
  return {
    url: server.url,
    slackApiUrl: `${server.url}/slack/api/`,
    slack,
    connect: slack.connect,
    close: async () => {
      await Promise.all(sides.map((side) => side.close()));
      await server.close();
    },
  };
}
