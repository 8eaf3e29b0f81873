import { z } from 'zod';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { FileOrder, MadeFile } from '../../../core/domain/document/file.ts';
import { isServiceUrl, type TeamsSettings } from '../connection/teams-guard.ts';
import { TEAMS_LIMITS } from '../render/teams-limits.ts';
import { plainWords } from '../render/teams-text.ts';

/**
 * Files in a personal chat: Teams asks the reader first, then names a place in their own OneDrive to put the file at.
 * Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

/** The name of the invoke that carries the reader's answer. */
export const FILE_INVOKE = 'fileConsent/invoke';

const Order = z.object({ kind: z.string().min(1).max(100), ref: z.string().max(2_000) });
const UploadInfo = z.object({
  contentUrl: z.string().max(4_000),
  name: z.string().max(400),
  uploadUrl: z.url().max(8_000),
  uniqueId: z.string().max(400),
  fileType: z.string().max(100),
});
export type UploadInfo = z.infer<typeof UploadInfo>;

/** What the reader said to a file: where to put it, or no. */
export const FileAnswer = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), context: z.object({ file: Order }), uploadInfo: UploadInfo }),
  z.object({ action: z.literal('decline') }),
]);
export type FileAnswer = z.infer<typeof FileAnswer>;

/** Asks the reader whether the file may be put in their OneDrive; what is put there is made when they say yes. */
export function consentActivity({ order, name, bytes, words }: MadeFile): object {
  const { kind, ref } = order satisfies FileOrder;
  const context = { file: { kind, ref } };
  const content = {
    description: plainWords(words, TEAMS_LIMITS.lineChars.max),
    sizeInBytes: bytes.length,
    acceptContext: context,
    declineContext: context,
  };
  return {
    type: 'message',
    summary: plainWords(words, TEAMS_LIMITS.summaryChars.max),
    attachments: [{ contentType: CONSENT, name, content }],
  };
}

/** The file itself, once it is where the reader wanted it. */
export function fileActivity({ contentUrl, name, uniqueId, fileType }: UploadInfo): object {
  return {
    type: 'message',
    summary: 'Your file is there.',
    attachments: [{ contentType: INFO, contentUrl, name, content: { uniqueId, fileType } }],
  };
}

/** Puts the bytes where Teams said, in one piece. Throws `DeliveryFailed`; doing it again replaces them. */
export async function uploadTo(
  uploadUrl: string,
  bytes: Uint8Array,
  settings: Pick<TeamsSettings, 'auth' | 'gateway'>,
): Promise<void> {
  if (!isUploadUrl(uploadUrl, settings)) throw new DeliveryFailed('rejected', 'UploadUrlNotAllowed');
  try {
    const response = await fetch(uploadUrl, {
      method: 'PUT',
      body: Buffer.from(bytes),
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      redirect: 'error',
      signal: AbortSignal.timeout(TEAMS_LIMITS.uploadTimeout.maxMs),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new DeliveryFailed('retry', `upload_http_${response.status}`);
  } catch (error) {
    throw error instanceof DeliveryFailed ? error : new DeliveryFailed('retry', 'UploadFailed', { cause: error });
  }
}

/** What two people wrote goes to a OneDrive alone, whatever an activity says. */
function isUploadUrl(url: string, settings: Pick<TeamsSettings, 'auth' | 'gateway'>): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username } = new URL(url);
  if ((settings.auth === 'local' || settings.gateway !== undefined) && isServiceUrl(url, settings)) return true;
  return protocol === 'https:' && port === '' && username === '' && hostname.endsWith('.sharepoint.com');
}
