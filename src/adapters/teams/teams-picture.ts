import type { MadeFile } from '../../core/document/file.ts';
import { attachment, type CardPart, textBlock } from './teams-card.ts';
import { TEAMS_LIMITS } from './teams-limits.ts';
import { CARD_HEAD } from './teams-render.ts';
import { escapeText, plainWords } from './teams-text.ts';

/** A picture in a card of its own, with its bytes in the card: nobody is asked, and no address hands it out. */
export function pictureActivity({ bytes, mediaType, words, alt = '' }: MadeFile): object {
  const card = {
    ...CARD_HEAD,
    fallbackText: plainWords(alt, TEAMS_LIMITS.altChars.max),
    body: [textBlock(escapeText(words)), picturePart(bytes, mediaType, alt)],
  };
  return {
    type: 'message',
    summary: plainWords(words, TEAMS_LIMITS.summaryChars.max),
    attachments: [attachment(card)],
  };
}

function picturePart(bytes: Uint8Array, mediaType: string, alt: string): CardPart {
  return {
    type: 'Image',
    url: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
    altText: plainWords(alt, TEAMS_LIMITS.altChars.max),
    size: 'stretch',
  };
}
