import type { FileRenderer, RenderedFile } from '../../../core/application/document/file-renderer.ts';
import type { MadeFile } from '../../../core/domain/document/file.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { type Picture, picturesIn } from '../../../core/domain/view/pictures.ts';
import { failureFacts } from '../../../runtime/failure-facts.ts';
import type { Log } from '../../../runtime/log.ts';
import { within } from '../../../runtime/within.ts';
import { attachment, textBlock } from '../render/teams-card.ts';
import { TEAMS_LIMITS } from '../render/teams-limits.ts';
import { picturePart, type TeamsPictures } from '../render/teams-nodes.ts';
import { CARD_HEAD } from '../render/teams-render.ts';
import { escapeText, plainWords } from '../render/teams-text.ts';

/** A picture in a card of its own. */
export function pictureActivity({ bytes, mediaType, words, alt = '' }: MadeFile): object {
  const card = {
    ...CARD_HEAD,
    fallbackText: plainWords(alt, TEAMS_LIMITS.altChars.max),
    body: [textBlock(escapeText(words)), picturePart(dataAddress({ bytes, mediaType }), alt)],
  };
  return {
    type: 'message',
    summary: plainWords(words, TEAMS_LIMITS.summaryChars.max),
    attachments: [attachment(card)],
  };
}

/** Draws what stands on these cards; what is not there in time, or cannot be drawn, is told in words. Never rejects. */
export async function drawPictures(cards: readonly Card[], renderer: FileRenderer, log: Log): Promise<TeamsPictures> {
  const drawn = await Promise.all(cards.flatMap(picturesIn).map((one) => drawInTime(one, renderer, log)));
  return new Map(drawn.flatMap((one) => (one === null ? [] : [one])));
}

async function drawInTime(
  picture: Picture,
  renderer: FileRenderer,
  log: Log,
): Promise<readonly [Picture, string] | null> {
  try {
    const drawn = await within(TEAMS_LIMITS.drawPicture.maxMs, renderer.render(picture.content));
    return drawn === undefined ? null : [picture, dataAddress(drawn)];
  } catch (error) {
    log.warn(failureFacts(error), 'a picture could not be drawn');
    return null;
  }
}

/** The bytes themselves as an address: nobody is asked, and no address hands them out. */
const dataAddress = ({ bytes, mediaType }: Pick<RenderedFile, 'bytes' | 'mediaType'>): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
