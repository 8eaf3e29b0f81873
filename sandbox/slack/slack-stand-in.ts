import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LoopbackServer, listenOnLoopback } from '../loopback-server.ts';
import type { ActOutcome, Call, DemoPerson } from '../side.ts';
import type { Fault } from './faults.ts';
import { runCommand } from './interactions/commands.ts';
import {
  appHomeOpened,
  appUninstalled,
  messageWritten,
  teamJoin,
  tokensRevoked,
  userChange,
} from './interactions/events.ts';
import { closeView, press, submit } from './interactions/interactions.ts';
import { shortcut } from './interactions/shortcuts.ts';
import type { Chosen, Values } from './interactions/state-values.ts';
import { suggest } from './interactions/suggestions.ts';
import { viewObject } from './interactions/view-stack.ts';
import { type JsonObject, objectOf } from './json-value.ts';
import { openWorkspace } from './open-workspace.ts';
import { resend } from './resend.ts';
import type { AppEndpoint } from './send-to-app.ts';
import { serveSlack } from './serve-slack.ts';
import {
  app,
  changed,
  conversationOf,
  findPerson,
  type Message,
  type Shortcut,
  type SlackPerson,
  topView,
  type Workspace,
} from './workspace.ts';

export type SlackStandInOptions = {
  readonly signingSecret: string;
  readonly botToken: string;
  /** The app's address without a path, e.g. `http://127.0.0.1:3000`. May be set later with `connect`. */
  readonly appBaseUrl?: string;
  readonly people: readonly DemoPerson[];
  readonly now?: () => Date;
  /** The time messages carry; what is signed and what expires keeps to `now`, which is also the default. */
  readonly shownNow?: () => Date;
  readonly command?: string;
  /** Global shortcuts of the app's manifest, for the ⚡ menu. */
  readonly shortcuts?: readonly Shortcut[];
  /** Slack waits 3 s. */
  readonly patienceMs?: number;
  /** Slack retries an event at once, after 1 min and after 5 min. */
  readonly retryDelaysMs?: readonly number[];
};

export type SlackStandIn = ReturnType<typeof createSlackStandIn>;

/** A Slack workspace in memory that talks to one app over HTTP. People are named by Slack id or demo key. */
export function createSlackStandIn(options: SlackStandInOptions) {
  const workspace = openWorkspace(options);
  const stopping = new AbortController();
  const endpoint: { -readonly [K in keyof AppEndpoint]: AppEndpoint[K] } = {
    baseUrl: options.appBaseUrl ?? '',
    path: '/slack/events',
    patienceMs: options.patienceMs ?? 3000,
    retryDelaysMs: options.retryDelaysMs ?? [0, 60_000, 300_000],
    stopping: stopping.signal,
  };
  let server: LoopbackServer | null = null;
  return {
    workspace,
    app,
    ...peopleActs(workspace, endpoint),
    ...screens(workspace),
    ...adminActs(workspace, endpoint),
    /** Answers everything under `/slack/`. */
    routes: (request: IncomingMessage, response: ServerResponse): Promise<void> =>
      serveSlack(workspace, request, response),
    /** Tells the stand-in where the app is. */
    connect: (appBaseUrl: string): void => {
      endpoint.baseUrl = appBaseUrl;
    },
    /** Tells where `routes` is reached, without a slash at the end; not needed after `listen`. */
    servedAt: (publicUrl: string): void => {
      workspace.publicUrl = publicUrl;
    },
    /** Serves the Web API alone, on a loopback port; returns the base for `slackApiUrl`. */
    listen: async (port = 0): Promise<string> => {
      server = await listenOnLoopback((request, response) => serveSlack(workspace, request, response), port);
      workspace.publicUrl = server.url;
      return `${server.url}/slack/api/`;
    },
    close: async (): Promise<void> => {
      stopping.abort();
      await server?.close();
    },
  };
}

function peopleActs(workspace: Workspace, endpoint: AppEndpoint) {
  const who = (idOrKey: string) => personOrThrow(workspace, idOrKey);
  return {
    /** Types `/mentor <text>`, or any other line that begins with `/`. */
    command: (user: string, text: string): Promise<ActOutcome> =>
      runCommand(workspace, endpoint, who(user), text.startsWith('/') ? text : `${workspace.command} ${text}`),
    /** Writes a message to the app. */
    say: (user: string, text: string) => messageWritten(workspace, endpoint, who(user), text),
    /**
     * Presses or chooses. `where` is a message `ts`, a view id or `home`; `element` an action id, `block/action`, a
     * block id or the words on the button.
     */
    press: (
      user: string,
      where: string,
      element: string,
      given: { chosen?: Chosen; values?: Values } = {},
    ): Promise<ActOutcome> => press(workspace, endpoint, who(user), { where, element, ...given }),
    /** Submits a modal. `unchecked` skips what Slack's own client would refuse. */
    submit: (
      user: string,
      viewId: string,
      values: Values = {},
      given: { unchecked?: boolean } = {},
    ): Promise<ActOutcome> => submit(workspace, endpoint, who(user), viewId, values, given.unchecked),
    closeView: (user: string, viewId: string): Promise<ActOutcome> => closeView(workspace, endpoint, who(user), viewId),
    suggest: (user: string, where: string, element: string, query: string): Promise<ActOutcome> =>
      suggest(workspace, endpoint, who(user), { where, element, query }),
    shortcut: (user: string, callbackId: string, messageTs?: string): Promise<ActOutcome> =>
      shortcut(workspace, endpoint, who(user), callbackId, messageTs),
    openTab: (user: string, tab: 'home' | 'messages') => appHomeOpened(workspace, endpoint, who(user), tab),
  };
}

function screens(workspace: Workspace) {
  const id = (user: string) => personOrThrow(workspace, user).id;
  return {
    /** The person's DM with the app, oldest first, ephemeral lines included. */
    conversation: (user: string): readonly Message[] => conversationOf(workspace, id(user)).messages,
    /** The published Home tab as Slack describes it, or null. */
    home: (user: string): JsonObject | null => {
      const home = workspace.homes.get(id(user));
      return home === undefined ? null : viewObject(home);
    },
    /** The modal on top, or null; `errors` holds the app's complaints by block id. */
    view: (user: string): (JsonObject & { readonly id: string }) | null => {
      const stored = topView(workspace, id(user));
      return stored === null ? null : { ...viewObject(stored), id: stored.id, errors: stored.errors };
    },
    /** The person has seen the conversation. */
    read: (user: string): void => {
      const conversation = conversationOf(workspace, id(user));
      if (conversation.unread === 0) return;
      conversation.unread = 0;
      changed(workspace, conversation.userId);
    },
    calls: (): readonly Call[] => workspace.calls,
  };
}

function adminActs(workspace: Workspace, endpoint: AppEndpoint) {
  return {
    /** Makes the next `times` calls of a Web API method (`*` for any) go wrong. */
    fail: (method: string, fault: Fault, times = 1): void => {
      workspace.faults.push({ method, fault, times });
    },
    /** How often a fresh upload is refused in a block before Slack has looked at it; never, unless this is said. */
    looksAtUploads: (times: number): void => {
      workspace.looksAtUploads = times;
    },
    heal: (): void => {
      workspace.faults.length = 0;
    },
    /** Sends a recorded request again with a fresh signature, as a repeated delivery. */
    resend: (callId: number) => resend(workspace, endpoint, callId),
    joinTeam: (user: string) => teamJoin(workspace, endpoint, personOrThrow(workspace, user)),
    changeUser: (
      user: string,
      change: Partial<Pick<SlackPerson, 'deleted' | 'name' | 'title' | 'zone' | 'locale'>>,
    ) => {
      const person = personOrThrow(workspace, user);
      Object.assign(person, change);
      changed(workspace, person.id);
      return userChange(workspace, endpoint, person);
    },
    uninstall: () => appUninstalled(workspace, endpoint),
    revokeTokens: () => tokensRevoked(workspace, endpoint),
  };
}

function personOrThrow(workspace: Workspace, idOrKey: string): SlackPerson {
  const person = findPerson(workspace, idOrKey);
  if (person === undefined) throw new Error(`Nobody in the Slack stand-in is called ${idOrKey}.`);
  return person;
}

/** The words of a message or view, for finding and asserting. */
export const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsOf).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(objectOf(value))
    .map(([field, content]) => (field === 'text' && typeof content === 'string' ? content : wordsOf(content)))
    .filter(Boolean)
    .join(' ');
};
