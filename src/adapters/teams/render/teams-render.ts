import type { Card } from '../../../core/domain/view/card.ts';
import { actionSet, MAIN_PART, openButton } from './teams-actions.ts';
import {
  attachment,
  type CardAttachment,
  type CardPart,
  cardBytes,
  container,
  textBlock,
  textBlocks,
} from './teams-card.ts';
import { TEAMS_LIMITS } from './teams-limits.ts';
import { linesOf, NO_PICTURES, renderNodes, type TeamsDrawing, type TeamsPictures } from './teams-nodes.ts';
import { type CardRoom, ROOMS, shorten } from './teams-room.ts';
import { escapeText, plainWords, type Reader } from './teams-text.ts';

/** A message to Teams: one card and the sentence that its notification shows. Never text and card at once. */
export type CardActivity = {
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: readonly [CardAttachment];
};

const TONES = { success: 'good', warning: 'warning', neutral: 'default' } as const;

/** A card as the reader sees it, below the size limit: what does not fit is shortened and says so. */
export function renderCard(card: Card, reader: Reader, pictures: TeamsPictures = NO_PICTURES): CardPart {
  return withPictures({ card, reader, buttons: true }, pictures);
}

/** A card inside a dialog, where nothing can be pressed. */
export function renderNotice(card: Card, reader: Reader, pictures: TeamsPictures = NO_PICTURES): CardPart {
  return withPictures({ card, reader, buttons: false }, pictures);
}

export function cardActivity(card: Card, reader: Reader, pictures: TeamsPictures = NO_PICTURES): CardActivity {
  const drawn = attachment(renderCard(card, reader, pictures));
  return { type: 'message', summary: summaryWords(card.summary), attachments: [drawn] };
}

/** What a command that wants a form gets, because only a button can open one. */
export function openFormActivity(form: {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
}): CardActivity {
  const card = {
    ...CARD_HEAD,
    body: [textBlock(escapeText(summaryWords(form.title)), { size: 'large', weight: 'bolder', style: 'heading' })],
    actions: [{ ...openButton('Open form', form.id, form.ref), style: 'positive' }],
  };
  return { type: 'message', summary: summaryWords(form.title), attachments: [attachment(card)] };
}

export const CARD_HEAD = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: TEAMS_LIMITS.cardVersion.value,
} as const;

type Face = Pick<TeamsDrawing, 'reader' | 'buttons'> & { readonly card: Card };

/** As many pictures, from the top, as leave room for every word; in place of the others stand their words. */
function withPictures({ card, ...seen }: Face, pictures: TeamsPictures): CardPart {
  const max = TEAMS_LIMITS.cardBytes.max;
  for (let shown = pictures.size; shown > 0; shown -= 1) {
    const some = new Map([...pictures].slice(0, shown));
    const drawn = draw(card, { ...seen, room: ROOMS[0], confirmations: [], pictures: some });
    if (cardBytes(drawn) <= max) return drawn;
  }
  return roomiest((room) => draw(card, { ...seen, room, confirmations: [], pictures: NO_PICTURES }), max);
}

/** The first drawing that fits; the most cramped one when none does. */
export function roomiest(drawIn: (room: CardRoom) => CardPart, maxBytes: number): CardPart {
  const [roomy, ...cramped] = ROOMS;
  let card = drawIn(roomy);
  for (const room of cramped) {
    if (cardBytes(card) <= maxBytes) return card;
    card = drawIn(room);
  }
  return card;
}

function draw(card: Card, drawing: TeamsDrawing): CardPart {
  const { confirmations } = drawing;
  const main = [
    ...heading(card, drawing),
    ...renderNodes(card.body, drawing),
    ...footer(card, drawing),
    ...(drawing.buttons ? actionSet(card.actions ?? [], confirmations) : []),
  ];
  const body = confirmations.length === 0 ? main : [container(main, { id: MAIN_PART }), ...confirmations];
  return { ...CARD_HEAD, fallbackText: summaryWords(card.summary), body };
}

function summaryWords(words: string): string {
  return plainWords(words, TEAMS_LIMITS.summaryChars.max);
}

function heading(card: Card, drawing: TeamsDrawing): readonly CardPart[] {
  if (card.title === undefined) return [];
  const words = escapeText(shorten(card.title, drawing.room));
  const title = textBlock(words, { size: 'large', weight: 'bolder', style: 'heading' });
  const tone = TONES[card.tone ?? 'neutral'];
  return tone === 'default' ? [title] : [container([title], { style: tone })];
}

function footer(card: Card, drawing: TeamsDrawing): readonly CardPart[] {
  if (card.footer === undefined) return [];
  return [container(textBlocks(linesOf(card.footer, drawing), { size: 'small', isSubtle: true }), { separator: true })];
}
