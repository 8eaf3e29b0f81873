import type { Json } from '../../side.ts';
import { type JsonObject, objectAt, textAt } from '../json-reading.ts';
import type { Drive } from './drive.ts';

/**
 * Files in a personal chat, as the two cards that carry them.
 * Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export const CONSENT_TYPE = 'application/vnd.microsoft.teams.card.file.consent';
const INFO_TYPE = 'application/vnd.microsoft.teams.card.file.info';

/** A file that the bot would like to put in the person's OneDrive. */
export type FileConsent = {
  readonly name: string;
  readonly description: string;
  readonly sizeInBytes: number;
  readonly acceptContext: Json;
  readonly declineContext: Json;
  readonly answer?: 'accept' | 'decline';
};

/** A file in the person's OneDrive. `id` is that of the drive. */
export type FileInfo = { readonly name: string; readonly id: string };

export type FileCard =
  | { readonly kind: 'consent'; readonly consent: FileConsent }
  | { readonly kind: 'info'; readonly file: FileInfo }
  | { readonly kind: 'wrong'; readonly why: string };

/** The file card of an attachment; null when it is something else. */
export function readFileCard(attachment: Json | undefined, drive: Drive): FileCard | null {
  const type = textAt(attachment, 'contentType');
  const content = objectAt(attachment, 'content');
  const name = textAt(attachment, 'name') ?? '';
  if (type === CONSENT_TYPE) return readConsent(name, content);
  if (type !== INFO_TYPE) return null;
  const id = textAt(content, 'uniqueId') ?? '';
  const stored = drive.find(id);
  if (stored?.body == null) return { kind: 'wrong', why: 'the file is not in the drive' };
  if (!textAt(attachment, 'contentUrl')) return { kind: 'wrong', why: 'contentUrl is missing' };
  if (!textAt(content, 'fileType')) return { kind: 'wrong', why: 'content.fileType is missing' };
  return { kind: 'info', file: { name: name || stored.name, id } };
}

function readConsent(name: string, content: JsonObject): FileCard {
  const { sizeInBytes, acceptContext = null, declineContext = null } = content;
  if (name === '') return { kind: 'wrong', why: 'name is missing' };
  if (typeof sizeInBytes !== 'number' || sizeInBytes <= 0)
    return { kind: 'wrong', why: 'content.sizeInBytes is missing' };
  const description = textAt(content, 'description') ?? '';
  return { kind: 'consent', consent: { name, description, sizeInBytes, acceptContext, declineContext } };
}
