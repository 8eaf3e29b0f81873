import type { Json } from '../side.ts';
import { readCard } from './cards/card-reading.ts';
import type { FileConsent, FileInfo } from './connector/file-cards.ts';
import type { JsonObject } from './json-reading.ts';
import type { TeamsConversation, TeamsDialog, TeamsMessage } from './tenant.ts';

/** A message as the page draws it. Action ids of the card are `press-<index>`. */
export type ShownTeamsMessage = Pick<TeamsMessage, 'id' | 'from' | 'at' | 'text' | 'textFormat' | 'note'> & {
  readonly card?: JsonObject;
  readonly consent?: Pick<FileConsent, 'name' | 'description' | 'sizeInBytes' | 'answer'>;
  readonly file?: FileInfo;
  readonly edited: string;
  readonly targeted: boolean;
  readonly warnings: readonly string[];
};

/** A dialog as the page draws it. */
export type ShownTeamsDialog = Omit<TeamsDialog, 'openedFrom'>;

/** One person's screen. */
export type TeamsSnapshot = {
  readonly person: { readonly key: string; readonly name: string; readonly zone: string; readonly locale: string };
  readonly botName: string;
  readonly installed: boolean;
  readonly blocked: boolean;
  readonly messages: readonly ShownTeamsMessage[];
  readonly dialog: ShownTeamsDialog | null;
};

/** Takes the snapshot of a chat. */
export function teamsSnapshot(conversation: Readonly<TeamsConversation>, botName: string): TeamsSnapshot {
  const { person, installed, blocked, messages, dialog } = conversation;
  const { key, name, zone, locale } = person;
  return {
    person: { key, name, zone, locale },
    botName,
    installed,
    blocked,
    messages: messages.map(shownMessage),
    dialog: dialog === null ? null : shownDialog(dialog),
  };
}

/** A snapshot as the page's JSON. */
export function snapshotJson(snapshot: TeamsSnapshot): Json {
  return JSON.parse(JSON.stringify(snapshot));
}

function shownMessage(message: TeamsMessage): ShownTeamsMessage {
  const { cardForClicker, card: everybodys, summary: _toast, editedAt, targeted, ...rest } = message;
  const card = cardForClicker ?? everybodys;
  return {
    ...rest,
    edited: editedAt ?? '',
    targeted: targeted === true,
    ...(card === undefined ? {} : { card: readCard(card).drawn }),
  };
}

function shownDialog({ openedFrom: _message, card, ...dialog }: TeamsDialog): ShownTeamsDialog {
  return card === undefined ? dialog : { ...dialog, card: readCard(card).drawn };
}
