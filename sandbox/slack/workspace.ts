import type { Call, DemoPerson, SideChange } from '../side.ts';
import type { FaultSwitch } from './faults.ts';
import type { JsonObject } from './json-value.ts';

/** The app as the workspace knows it. */
export const app = {
  appId: 'A0RAPPORT',
  botId: 'B0RAPPORT',
  botUserId: 'U0RAPPORT',
  name: 'Rapport',
  teamId: 'T0SANDBOX',
  teamDomain: 'sandbox',
  teamName: 'Sandbox',
} as const;

/** A global shortcut, as the manifest names it. */
export type Shortcut = { readonly callbackId: string; readonly name: string };

export type SlackPerson = DemoPerson & { readonly id: string; deleted: boolean };

/** A line of a conversation. Ephemeral ones and echoes of commands are seen by the person but are no history. */
export type Message = {
  readonly ts: string;
  readonly from: 'app' | 'person' | 'slackbot' | 'command';
  readonly ephemeral: boolean;
  text: string;
  blocks: readonly JsonObject[];
  metadata?: JsonObject;
  readonly threadTs?: string;
  files?: readonly StoredFile[];
  /** `ts` of the last chat.update. */
  edited?: string;
};

export type Conversation = { readonly id: string; readonly userId: string; messages: Message[]; unread: number };

/** A modal on a person's screen, or their Home tab. */
export type StoredView = {
  readonly id: string;
  readonly userId: string;
  readonly rootId: string;
  readonly previousId: string | null;
  readonly channelId: string | null;
  view: JsonObject;
  hash: string;
  /** The app's complaints by block id, from `response_action: errors`. */
  errors: Readonly<Record<string, string>>;
};

export type StoredFile = {
  readonly id: string;
  readonly name: string;
  title: string;
  /** What a screen reader says of a picture. */
  readonly altText: string;
  readonly length: number;
  body: Buffer | null;
  /** Shared, or kept to the app: then it can be shown, and cannot be shared again. */
  completed: boolean;
  /** How often it is still refused in a block, because Slack has not looked at it yet. */
  looksLeft: number;
};

export type Trigger = {
  readonly userId: string;
  readonly channelId: string | null;
  readonly at: number;
  used: boolean;
  readonly viewId: string | null;
};

export type ResponseUrl = {
  readonly userId: string;
  readonly channelId: string;
  readonly messageTs: string | null;
  readonly at: number;
  uses: number;
};

/** Everything the stand-in remembers. In memory only. */
export type Workspace = {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly command: string;
  readonly shortcuts: readonly Shortcut[];
  readonly now: () => Date;
  /** What messages carry. */
  readonly shownNow: () => Date;
  readonly people: ReadonlyMap<string, SlackPerson>;
  readonly conversations: Map<string, Conversation>;
  readonly homes: Map<string, StoredView>;
  readonly views: Map<string, StoredView>;
  /** Open modals of a person, the top one last. */
  readonly stacks: Map<string, string[]>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly files: Map<string, StoredFile>;
  /** How often a fresh upload is refused in a block. */
  looksAtUploads: number;
  /** Options an external select has been given, by `view or message/action id`. */
  readonly suggested: Map<string, readonly JsonObject[]>;
  readonly faults: FaultSwitch[];
  readonly calls: Call[];
  readonly listeners: Set<(change: SideChange) => void>;
  /** Where the stand-in can be reached, known once a server listens. No slash at the end. */
  publicUrl: string;
  counter: number;
  lastMicros: number;
};

/** Ids like Slack's: a letter and upper-case letters or digits. */
export function freshId(workspace: Workspace, letter: string): string {
  workspace.counter += 1;
  return `${letter}0${workspace.counter.toString(36).toUpperCase().padStart(8, '0')}`;
}

/** A message or event timestamp, later than every one before it. */
export function freshTs(workspace: Workspace): string {
  workspace.lastMicros = Math.max(workspace.shownNow().getTime() * 1000, workspace.lastMicros + 1);
  return `${Math.floor(workspace.lastMicros / 1e6)}.${String(workspace.lastMicros % 1e6).padStart(6, '0')}`;
}

/** The DM of a person with the app; opened on first use. */
export function conversationOf(workspace: Workspace, userId: string): Conversation {
  const id = `D${userId.slice(1)}`;
  const known = workspace.conversations.get(id);
  if (known !== undefined) return known;
  const opened: Conversation = { id, userId, messages: [], unread: 0 };
  workspace.conversations.set(id, opened);
  return opened;
}

/** A person by Slack id, demo key or e-mail address. */
export function findPerson(workspace: Workspace, idOrKey: string): SlackPerson | undefined {
  return (
    workspace.people.get(idOrKey) ??
    [...workspace.people.values()].find((person) => person.key === idOrKey || person.email === idOrKey)
  );
}

/** The modal on top of a person's screen. */
export function topView(workspace: Workspace, userId: string): StoredView | null {
  const id = workspace.stacks.get(userId)?.at(-1);
  return (id === undefined ? undefined : workspace.views.get(id)) ?? null;
}

/** Adds a line to a conversation and tells whoever watches it. */
export function addMessage(workspace: Workspace, conversation: Conversation, message: Omit<Message, 'ts'>): Message {
  const added: Message = { ...message, ts: freshTs(workspace) };
  conversation.messages.push(added);
  if (message.from === 'app') conversation.unread += 1;
  changed(workspace, conversation.userId);
  return added;
}

/** A sentence of Slack itself, seen by one person. */
export function sayAsSlackbot(workspace: Workspace, userId: string, text: string): void {
  addMessage(workspace, conversationOf(workspace, userId), { from: 'slackbot', ephemeral: true, text, blocks: [] });
}

/** Tells the listeners that this person's screen looks different now. */
export function changed(workspace: Workspace, userId: string): void {
  const person = workspace.people.get(userId);
  if (person === undefined) return;
  for (const listener of workspace.listeners) listener({ kind: 'person', platform: 'slack', person: person.key });
}

const mostCalls = 2000;

/** Keeps a call for the panel and for tests. */
export function recordCall(workspace: Workspace, call: Omit<Call, 'id' | 'platform'>): void {
  workspace.counter += 1;
  const recorded: Call = { ...call, id: workspace.counter, platform: 'slack' };
  workspace.calls.push(recorded);
  if (workspace.calls.length > mostCalls) workspace.calls.splice(0, workspace.calls.length - mostCalls);
  for (const listener of workspace.listeners) listener({ kind: 'call', platform: 'slack', call: recorded });
}
