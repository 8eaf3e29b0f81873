import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Card, Tone } from '../../../core/domain/view/card.ts';
import { type BlockRoom, condense, countChars, fits } from './slack-condense.ts';
import { markup, plainText } from './slack-elements.ts';
import { SLACK_LIMITS as LIMITS, SLACK_BUDGETS } from './slack-limits.ts';
import {
  FULL_SIZES,
  NO_PICTURES,
  renderActions,
  renderNode,
  type SlackDrawing,
  type SlackPictures,
  TIGHT_SIZES,
} from './slack-nodes.ts';
import { escaped, mrkdwn, type SlackReader } from './slack-text.ts';
import { short } from './slack-words.ts';

/** The words of a message: `text` is what a notification shows. */
export type SlackMessage = { readonly text: string; readonly blocks: KnownBlock[] };

/** The title of a modal whose card has a longer one, and of forms without a name. */
const APP_NAME = 'Rapport';

const TONES: Readonly<Record<Tone, string>> = { neutral: '', success: '✅ ', warning: '⚠️ ' };
const MESSAGE_ROOM: BlockRoom = { blocks: LIMITS.messageBlocks.max, chars: SLACK_BUDGETS.messageChars };
const VIEW_ROOM: BlockRoom = { blocks: LIMITS.viewBlocks.max, chars: SLACK_BUDGETS.viewChars };

/** A card as a message. */
export function renderMessage(card: Card, reader: SlackReader): SlackMessage {
  return {
    text: escaped(short(card.summary, 500)),
    blocks: cardBlocks(card, { reader, pictures: NO_PICTURES }, MESSAGE_ROOM),
  };
}

/** A card as the Home tab, with the drawings that Slack has by now. */
export function renderHome(card: Card, reader: SlackReader, pictures: SlackPictures = NO_PICTURES): HomeView {
  return { type: 'home', callback_id: 'home', blocks: cardBlocks(card, { reader, pictures }, VIEW_ROOM) };
}

/** A card as a modal to read; its buttons work, and there is nothing to send. `metadata` comes back with a press. */
export function renderCardModal(card: Card, reader: SlackReader, metadata = ''): ModalView {
  const title = markedTitle(card);
  const inTitle = title !== '' && title.length <= LIMITS.modalTitle.max;
  const { title: _, tone: __, ...untitled } = card;
  return {
    type: 'modal',
    callback_id: 'card',
    ...(metadata === '' ? {} : { private_metadata: metadata }),
    title: plainText(inTitle ? title : APP_NAME, LIMITS.modalTitle),
    close: plainText('Close', LIMITS.modalButton),
    blocks: cardBlocks(inTitle ? untitled : card, { reader, pictures: NO_PICTURES }, VIEW_ROOM),
  };
}

/** Title, body, buttons and small print; the body gives way when there is too much. */
function cardBlocks(card: Card, seen: Pick<SlackDrawing, 'reader' | 'pictures'>, room: BlockRoom): KnownBlock[] {
  const full = drawCard(card, { ...seen, sizes: FULL_SIZES, count: { next: 0 } }, room);
  const { top, bottom, units, left } = fits(full.units, full.left)
    ? full
    : drawCard(card, { ...seen, sizes: TIGHT_SIZES, count: { next: 0 } }, room);
  const blocks = [...top, ...condense(units, left), ...bottom];
  return blocks.length > 0 ? blocks : [{ type: 'section', text: markup(escaped(short(card.summary, 500))) }];
}

/** The title behind the mark of its tone. */
const markedTitle = (card: Card): string => `${TONES[card.tone ?? 'neutral']}${card.title?.trim() ?? ''}`.trim();

function drawCard(card: Card, drawing: SlackDrawing, room: BlockRoom) {
  const title = markedTitle(card);
  const top: readonly KnownBlock[] =
    title === '' ? [] : [{ type: 'header', text: plainText(title, LIMITS.headerText) }];
  const units = card.body.flatMap((node) => renderNode(node, drawing));
  const bottom = [...renderActions(card.actions ?? [], drawing.count), ...renderFooter(card, drawing.reader)];
  const frame = [...top, ...bottom];
  const left: BlockRoom = { blocks: room.blocks - frame.length, chars: room.chars - countChars(frame) };
  return { top, bottom, units, left };
}

function renderFooter({ footer }: Card, reader: SlackReader): readonly KnownBlock[] {
  if (footer === undefined) return [];
  const words = mrkdwn(footer, reader, 1500);
  return words === '' ? [] : [{ type: 'context', elements: [markup(words)] }];
}
