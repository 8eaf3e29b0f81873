import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Messenger } from '../../../core/application/delivery/messenger.ts';
import type { Address, MessageRef } from '../../../core/domain/delivery/address.ts';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { MadeFile } from '../../../core/domain/document/file.ts';
import type { MessageId } from '../../../core/domain/kernel/ids.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { plain } from '../../../core/domain/view/rich-text.ts';
import { markup } from '../render/slack-elements.ts';
import { SLACK_LIMITS as LIMITS } from '../render/slack-limits.ts';
import { renderMessage } from '../render/slack-render.ts';
import { mrkdwn, type SlackReader } from '../render/slack-text.ts';
import { deliveryFailed, type Repeatable } from './slack-delivery-errors.ts';
import type { SlackHome } from './slack-home.ts';
import { fileCall, type UploadSettings, uploadBytes } from './slack-upload.ts';

/** The metadata by which a message of ours is found again. Source: docs.slack.dev/messaging/message-metadata */
const EVENT_TYPE = 'rapport_delivery';
/** A shared file carries no metadata, but it keeps the ids of its blocks. */
const FILE_BLOCK = 'rapport_delivery:';
const PAGE = 100;
const MOST_PAGES = 5;
/** Slack's clock stamps messages, ours says when we began. */
const CLOCK_SLACK_SECONDS = 120;

const Channel = z.object({ channel: z.string().min(1) });
const Ref = z.object({ channel: z.string().min(1), ts: z.string().min(1) });
const Marked = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({ delivery_id: z.string() }),
});
const Delivered = z.object({
  ts: z.string(),
  metadata: Marked.optional().catch(undefined),
  blocks: z.array(z.object({ block_id: z.string().optional() })).optional(),
});

/** Slack's way out: direct messages, their replacement, and the Home tab. */
export class SlackMessenger implements Messenger {
  readonly #client: WebClient;
  readonly #home: Pick<SlackHome, 'publish'>;
  readonly #settings: UploadSettings;

  constructor(client: WebClient, home: Pick<SlackHome, 'publish'>, settings: UploadSettings) {
    this.#client = client;
    this.#home = home;
    this.#settings = settings;
  }

  async send(to: Address, card: Card, deliveryId: MessageId) {
    const channel = await this.#channelOf(to);
    const sent = await attempt('once', () =>
      this.#client.chat.postMessage({
        channel,
        ...renderMessage(card, readerOf(to)),
        metadata: { event_type: EVENT_TYPE, event_payload: { delivery_id: deliveryId } },
        parse: 'none',
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
    if (sent.ts === undefined) throw new DeliveryFailed('uncertain', 'no_ts');
    return { ref: { channel: sent.channel ?? channel, ts: sent.ts }, address: { channel } };
  }

  /** The share is what the reader sees, and happens once; all before it may be done again. */
  async hand(to: Address, file: MadeFile, deliveryId: MessageId) {
    const channel = await this.#channelOf(to);
    const id = await uploadBytes(this.#client, file, this.#settings, file.alt);
    const words = markup(mrkdwn(plain(file.words), readerOf(to), LIMITS.sectionText.max));
    await fileCall('once', () =>
      this.#client.files.completeUploadExternal({
        files: [{ id, title: file.name }],
        channel_id: channel,
        blocks: [{ type: 'section', block_id: `${FILE_BLOCK}${deliveryId}`, text: words }],
      }),
    );
    return { ref: { channel, file: id }, address: { channel } };
  }

  async edit(to: Address, ref: MessageRef, card: Card): Promise<void> {
    const message = Ref.safeParse(ref);
    if (!message.success) throw new DeliveryFailed('rejected', 'malformed_ref');
    await attempt('repeatable', () =>
      this.#client.chat.update({ ...message.data, ...renderMessage(card, readerOf(to)), parse: 'none' }),
    );
  }

  async find(to: Address, deliveryId: MessageId, sentAfter: Date): Promise<MessageRef | 'absent' | 'unknowable'> {
    const channel = await this.#channelOf(to);
    const oldest = String(Math.max(0, Math.floor(sentAfter.getTime() / 1000) - CLOCK_SLACK_SECONDS));
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const history = await attempt('repeatable', () =>
        this.#client.conversations.history({
          channel,
          oldest,
          limit: PAGE,
          include_all_metadata: true,
          ...(cursor === '' ? {} : { cursor }),
        }),
      );
      const ours = (history.messages ?? []).flatMap((message) => Delivered.safeParse(message).data ?? []);
      const found = ours.find((message) => carries(message, deliveryId));
      if (found !== undefined) return { channel, ts: found.ts };
      cursor = history.response_metadata?.next_cursor ?? '';
      if (cursor === '') return 'absent';
    }
    return 'unknowable';
  }

  async publishHome(to: Address, home: Card): Promise<void> {
    const owner = { userId: to.externalId, reader: readerOf(to) };
    await attempt('repeatable', () => this.#home.publish(home, owner, this.#client));
  }

  /** The stored conversation, else the one Slack opens; opening it again gives the same. */
  async #channelOf(to: Address): Promise<string> {
    const stored = Channel.safeParse(to.address);
    if (stored.success) return stored.data.channel;
    const opened = await attempt('repeatable', () => this.#client.conversations.open({ users: to.externalId }));
    const id = opened.channel?.id;
    if (id === undefined) throw new DeliveryFailed('retry', 'no_channel');
    return id;
  }
}

const carries = ({ metadata, blocks }: z.infer<typeof Delivered>, deliveryId: MessageId): boolean =>
  metadata?.event_payload.delivery_id === deliveryId ||
  blocks?.some(({ block_id }) => block_id === `${FILE_BLOCK}${deliveryId}`) === true;

const readerOf = ({ workspace, zone, locale }: Address): SlackReader => ({ workspace, zone, locale });

async function attempt<Answer>(call: Repeatable, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw deliveryFailed(error, call);
  }
}
