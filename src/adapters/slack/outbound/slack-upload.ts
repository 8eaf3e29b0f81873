import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { MadeFile } from '../../../core/domain/document/file.ts';
import { SLACK_LIMITS as LIMITS } from '../render/slack-limits.ts';
import { short } from '../render/slack-words.ts';
import { deliveryFailed, type Repeatable } from './slack-delivery-errors.ts';

const Offered = z.object({ file_id: z.string().min(1), upload_url: z.string().min(1) });

/** Well below the patience of a delivery, which also needs its two other calls. */
const UPLOAD_WITHIN_MS = 20_000;

export type UploadSettings = {
  /** Another Slack-compatible Web API; it may then take the uploads too. */
  readonly apiUrl?: string;
};

/**
 * The first two steps of handing a file over: an address to upload to, and the bytes. Nobody sees anything of it yet, so
 * it may be tried again. Source: docs.slack.dev/messaging/working-with-files. Throws `DeliveryFailed`.
 */
export async function uploadBytes(
  client: WebClient,
  file: Pick<MadeFile, 'name' | 'bytes'>,
  settings: UploadSettings,
  altText?: string,
): Promise<string> {
  const { file_id: id, upload_url: address } = await askForAddress(client, file, altText);
  if (!mayTakeBytes(address, settings)) throw new DeliveryFailed('retry', 'no_upload_address');
  await post(address, file.bytes);
  return id;
}

/** A call about files. An app installed before it asked for `files:write` loses its files, not all its messages. */
export async function fileCall<Answer>(call: Repeatable, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const failed = deliveryFailed(error, call);
    throw failed.platformCode === 'missing_scope'
      ? new DeliveryFailed('rejected', 'missing_scope', { cause: error })
      : failed;
  }
}

async function askForAddress(client: WebClient, { name, bytes }: Pick<MadeFile, 'name' | 'bytes'>, altText?: string) {
  // Not through the typed method: it sends the description under a name that Slack does not know.
  const given = {
    filename: name,
    length: bytes.length,
    ...(altText === undefined ? {} : { alt_txt: short(altText, LIMITS.fileAltText.max) }),
  };
  const answer = await fileCall('repeatable', () => client.apiCall('files.getUploadURLExternal', given));
  const offered = Offered.safeParse(answer);
  if (!offered.success) throw new DeliveryFailed('retry', 'no_upload_address');
  return offered.data;
}

/** What people wrote goes to Slack alone, whatever an answer says. */
function mayTakeBytes(address: string, { apiUrl }: UploadSettings): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (apiUrl !== undefined) return origin === new URL(apiUrl).origin;
  return protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'));
}

async function post(address: string, bytes: Uint8Array): Promise<void> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: Buffer.from(bytes),
      headers: { 'content-type': 'application/octet-stream' },
      redirect: 'error',
      signal: AbortSignal.timeout(UPLOAD_WITHIN_MS),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new DeliveryFailed('retry', `upload_http_${response.status}`);
  } catch (error) {
    throw error instanceof DeliveryFailed ? error : new DeliveryFailed('retry', 'upload_failed', { cause: error });
  }
}
