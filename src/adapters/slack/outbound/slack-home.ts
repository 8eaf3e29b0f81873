import { setTimeout as pauseFor } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { FileRenderer } from '../../../core/application/document/file-renderer.ts';
import type { HomePicture, HomePictures, HomePlace } from '../../../core/application/document/home-pictures.ts';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { type Picture, picturesIn } from '../../../core/domain/view/pictures.ts';
import type { Log } from '../../../runtime/log.ts';
import type { SlackPictures } from '../render/slack-nodes.ts';
import { renderHome } from '../render/slack-render.ts';
import type { SlackReader } from '../render/slack-text.ts';
import { slackCode } from './slack-clients.ts';
import { digestOf, filesFor, leftOver } from './slack-home-files.ts';
import type { Unfinished } from './slack-unfinished.ts';
import { fileCall, type UploadSettings, uploadBytes } from './slack-upload.ts';

/** Whose Home tab it is, and how they read. */
export type HomeOwner = { readonly userId: string; readonly reader: SlackReader };

export type HomeParts = {
  /** For everything nobody waits for. */
  readonly background: WebClient;
  readonly renderer: FileRenderer;
  readonly pictures: HomePictures;
  readonly settings: UploadSettings;
  readonly log: Log;
  readonly unfinished: Unfinished;
  readonly pause?: (ms: number) => Promise<unknown>;
};

/** A page as it was published. `isNewest`: nobody here began to publish another one since. */
type Page = HomeOwner & {
  readonly card: Card;
  readonly hash: string | undefined;
  readonly isNewest: () => boolean;
};
type Showing = 'shown' | 'overtaken' | 'refused';

/** What `views.publish` says of a file that Slack has not looked at yet, or no longer has. */
const PICTURE_REFUSED: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_arguments']);
const GONE: ReadonlySet<string> = new Set(['file_not_found', 'file_deleted']);
/** Slack looks at an upload after it has taken it; a second or two is common. Source: slackapi/python-slack-sdk issue 1521 */
const LOOKS_AGAIN_AFTER_MS = [400, 800, 1600, 3200];

/**
 * The Home tab. A page is published at once, with the words of pictures that Slack does not have; these are uploaded
 * for it alone (shared with nobody) and brought in afterwards, unless the page has changed by then.
 */
export class SlackHome {
  readonly #parts: HomeParts;
  /** Homes are brought up to date one change after the other. */
  readonly #lines = new Map<string, Promise<void>>();
  readonly #newest = new Map<string, Card>();

  constructor(parts: HomeParts) {
    this.#parts = parts;
  }

  /** Rejects as `views.publish` does; whatever happens to a picture is never a reason. */
  async publish(card: Card, owner: HomeOwner, client: WebClient): Promise<void> {
    const key = keyOf(owner);
    this.#newest.set(key, card);
    const wanted = picturesIn(card);
    const known = wanted.length === 0 ? [] : await this.#known(owner);
    const { hash, showing } = await show(card, owner, filesFor(wanted, known), client);
    const done = showing === 'shown' && wanted.length > 0 && leftOver(wanted, known).length === 0;
    if (!done || filesFor(wanted, known).size < wanted.length)
      this.#later({ card, ...owner, hash, isNewest: () => this.#newest.get(key) === card });
    else if (this.#newest.get(key) === card) this.#newest.delete(key);
  }

  /** Without what Slack has, everything is in words first. */
  async #known(owner: HomeOwner): Promise<readonly HomePicture[]> {
    try {
      return await this.#parts.pictures.of(placeOf(owner));
    } catch (error) {
      this.#warn(error);
      return [];
    }
  }

  #later(page: Page): void {
    const key = keyOf(page);
    const work = (this.#lines.get(key) ?? Promise.resolve())
      .then(() => this.#bringIn(page))
      .catch((error: unknown) => this.#warn(error))
      .finally(() => {
        if (page.isNewest()) this.#newest.delete(key);
        if (this.#lines.get(key) === work) this.#lines.delete(key);
      });
    this.#lines.set(key, work);
    this.#parts.unfinished.add(work);
  }

  async #bringIn(page: Page): Promise<void> {
    const wanted = picturesIn(page.card);
    const known = await this.#parts.pictures.of(placeOf(page));
    const first = wanted.length === 0 ? 'shown' : await this.#showAll(page, wanted, known);
    if (first === 'overtaken') return;
    if (first === 'shown') return this.#takeAway(page, leftOver(wanted, known));
    // Files that were there before may be gone; new ones were refused for some other reason.
    const again = filesFor(wanted, known).size === 0 ? first : await this.#showAll(page, wanted, []);
    if (again === 'shown') return this.#takeAway(page, known);
    if (again === 'refused') this.#parts.log.warn({ code: 'picture_refused' }, 'slack home stays without its picture');
  }

  async #showAll(page: Page, wanted: readonly Picture[], known: readonly HomePicture[]): Promise<Showing> {
    const kept = filesFor(wanted, known);
    const missing = wanted.filter((picture) => !kept.has(picture));
    const files: SlackPictures = new Map([...kept, ...(await this.#upload(page, missing))]);
    for (const waitMs of [0, ...LOOKS_AGAIN_AFTER_MS]) {
      if (waitMs > 0) await (this.#parts.pause ?? pauseFor)(waitMs);
      if (!page.isNewest()) return 'overtaken';
      const showing = await publishWith(files, page, this.#parts.background);
      if (showing !== 'refused') return showing;
    }
    return 'refused';
  }

  /** A file is remembered before it is one, so that none is left behind whenever this process ends. */
  async #upload(page: Page, missing: readonly Picture[]): Promise<readonly (readonly [Picture, string])[]> {
    const { background, renderer, pictures, settings } = this.#parts;
    const uploaded: (readonly [Picture, string])[] = [];
    for (const picture of missing) {
      const { bytes, ending } = await renderer.render(picture.content);
      uploaded.push([picture, await uploadBytes(background, { name: `Goals.${ending}`, bytes }, settings)]);
    }
    if (uploaded.length === 0) return [];
    await pictures.keep(
      placeOf(page),
      uploaded.map(([picture, file]) => ({ digest: digestOf(picture), file })),
    );
    const [first, ...others] = uploaded.map(([, id]) => ({ id, title: 'Goals' }));
    if (first !== undefined)
      await fileCall('repeatable', () => background.files.completeUploadExternal({ files: [first, ...others] }));
    return uploaded;
  }

  /** What stays behind is tried again with the next page. */
  async #takeAway(page: Page, pictures: readonly HomePicture[]): Promise<void> {
    const gone: string[] = [];
    for (const { file } of pictures) {
      try {
        await this.#parts.background.files.delete({ file });
        gone.push(file);
      } catch (error) {
        if (GONE.has(slackCode(error))) gone.push(file);
        else this.#warn(error);
      }
    }
    if (gone.length > 0) await this.#parts.pictures.forget(placeOf(page), gone);
  }

  #warn(error: unknown): void {
    const code = error instanceof DeliveryFailed ? error.platformCode : slackCode(error);
    this.#parts.log.warn({ code }, 'a picture of a slack home could not be brought up to date');
  }
}

/** The page with these pictures; with the words of all when Slack refuses one. */
async function show(card: Card, owner: HomeOwner, files: SlackPictures, client: WebClient) {
  const publish = async (some: SlackPictures) => {
    const view = renderHome(card, owner.reader, some);
    return (await client.views.publish({ user_id: owner.userId, view })).view?.hash;
  };
  try {
    return { hash: await publish(files), showing: 'shown' as const };
  } catch (error) {
    if (files.size === 0 || !PICTURE_REFUSED.has(slackCode(error))) throw error;
    return { hash: await publish(new Map()), showing: 'refused' as const };
  }
}

async function publishWith(files: SlackPictures, page: Page, client: WebClient): Promise<Showing> {
  const { userId, card, reader, hash } = page;
  try {
    const view = renderHome(card, reader, files);
    await client.views.publish({ user_id: userId, view, ...(hash === undefined ? {} : { hash }) });
    return 'shown';
  } catch (error) {
    const code = slackCode(error);
    if (code === 'hash_conflict') return 'overtaken';
    if (PICTURE_REFUSED.has(code)) return 'refused';
    throw error;
  }
}

const keyOf = ({ userId, reader }: HomeOwner): string => `${reader.workspace}/${userId}`;

const placeOf = ({ userId, reader }: HomeOwner): HomePlace => ({
  platform: 'slack',
  workspace: reader.workspace,
  externalId: userId,
});
