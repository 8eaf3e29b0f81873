import type { Json } from '../side.ts';
import { type JsonObject, objectOf, objectsOf } from './json-value.ts';
import { app, conversationOf, type Shortcut, topView, type Workspace } from './workspace.ts';

export type ShownMessage = {
  readonly ts: string;
  readonly from: 'app' | 'person' | 'slackbot' | 'command';
  readonly ephemeral: boolean;
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly edited: string;
  readonly files: readonly ShownFile[];
};

/** `altText` is set for pictures. */
export type ShownFile = {
  readonly id: string;
  readonly title: string;
  readonly altText: string;
  readonly picture: boolean;
};

export type ShownView = {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string;
  readonly blocks: readonly JsonObject[];
  readonly errors: Readonly<Record<string, string>>;
};

/** A person's Slack, ready to be drawn. */
export type SlackSnapshot = {
  readonly person: { readonly key: string; readonly name: string; readonly zone: string; readonly locale: string };
  readonly appName: string;
  readonly shortcuts: readonly Shortcut[];
  readonly messages: readonly ShownMessage[];
  readonly unread: number;
  readonly home: { readonly id: string; readonly hash: string; readonly blocks: readonly JsonObject[] } | null;
  readonly view: ShownView | null;
  /** Names by Slack id, for mentions and people pickers. */
  readonly names: Readonly<Record<string, string>>;
};

const mostMessages = 200;

/** What this person sees now. */
export function slackSnapshot(workspace: Workspace, userId: string): SlackSnapshot {
  const person = workspace.people.get(userId);
  const conversation = conversationOf(workspace, userId);
  const home = workspace.homes.get(userId);
  return {
    person: {
      key: person?.key ?? '',
      name: person?.name ?? '',
      zone: person?.zone ?? 'UTC',
      locale: person?.locale ?? 'en-GB',
    },
    appName: app.name,
    shortcuts: workspace.shortcuts,
    messages: conversation.messages.slice(-mostMessages).map((message) => ({
      ts: message.ts,
      from: message.from,
      ephemeral: message.ephemeral,
      text: message.text,
      blocks: message.blocks,
      edited: message.edited ?? '',
      files: (message.files ?? []).map(({ id, name, title, altText }) => ({
        id,
        title,
        altText,
        picture: name.endsWith('.png'),
      })),
    })),
    unread: conversation.unread,
    home: home === undefined ? null : { id: home.id, hash: home.hash, blocks: objectsOf(home.view.blocks) },
    view: shownView(workspace, userId),
    names: Object.fromEntries([
      [app.botUserId, app.name],
      ...[...workspace.people.values()].map(({ id, name }) => [id, name]),
    ]),
  };
}

function shownView(workspace: Workspace, userId: string): ShownView | null {
  const stored = topView(workspace, userId);
  if (stored === null) return null;
  const words = (field: string): string | null => {
    const text = objectOf(stored.view[field]).text;
    return typeof text === 'string' ? text : null;
  };
  return {
    id: stored.id,
    hash: stored.hash,
    title: words('title') ?? '',
    submit: words('submit'),
    close: words('close') ?? 'Cancel',
    blocks: objectsOf(stored.view.blocks),
    errors: stored.errors,
  };
}

/** The snapshot as plain JSON for the page. */
export const snapshotJson = (snapshot: SlackSnapshot): Json => JSON.parse(JSON.stringify(snapshot));
