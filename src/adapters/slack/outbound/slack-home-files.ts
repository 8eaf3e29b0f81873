import { createHash } from 'node:crypto';
import type { HomePicture } from '../../../core/application/document/home-pictures.ts';
import type { Picture } from '../../../core/domain/view/pictures.ts';
import type { SlackPictures } from '../render/slack-nodes.ts';

/** The newest file of each picture, as far as there is one. */
export function filesFor(wanted: readonly Picture[], known: readonly HomePicture[]): SlackPictures {
  return new Map(
    wanted.flatMap((picture) => {
      const digest = digestOf(picture);
      const found = known.findLast((one) => one.digest === digest);
      return found === undefined ? [] : [[picture, found.file] as const];
    }),
  );
}

/** Files that no picture of a page uses any more. */
export function leftOver(wanted: readonly Picture[], known: readonly HomePicture[]): readonly HomePicture[] {
  const used = new Set(filesFor(wanted, known).values());
  return known.filter(({ file }) => !used.has(file));
}

/** Tells two contents apart, and nothing of either. */
export const digestOf = ({ content }: Picture): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url');
