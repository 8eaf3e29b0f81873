import type { Fact, Item, Node, Page } from '../../../core/domain/view/card.ts';
import type { Picture } from '../../../core/domain/view/pictures.ts';
import { plain, type RichText } from '../../../core/domain/view/rich-text.ts';
import { actionPart, type Confirmations, labelWords } from './teams-actions.ts';
import { type CardPart, container, textBlock, textBlocks } from './teams-card.ts';
import { TEAMS_LIMITS } from './teams-limits.ts';
import { type CardRoom, fewerLines, moreRows, REST_LEFT_OUT, shorten, shortenRich } from './teams-room.ts';
import { escapeText, plainWords, type Reader, safeAddress, textLine, textLines } from './teams-text.ts';

/** What drawing needs to know besides the node. */
export type TeamsDrawing = {
  readonly reader: Reader;
  readonly room: CardRoom;
  readonly confirmations: Confirmations;
  /** Dialogs draw cards without their buttons. */
  readonly buttons: boolean;
  readonly pictures: TeamsPictures;
};

/** Drawings of ours, each as an address that holds its bytes. The others are told in words. */
export type TeamsPictures = ReadonlyMap<Picture, string>;

export const NO_PICTURES: TeamsPictures = new Map();

export function renderNodes(nodes: readonly Node[], drawing: TeamsDrawing): readonly CardPart[] {
  const shown = nodes.slice(0, drawing.room.nodes).flatMap((node) => renderNode(node, drawing));
  return nodes.length <= drawing.room.nodes ? shown : [...shown, small(REST_LEFT_OUT)];
}

/** No default branch: a new node does not compile until it is drawn here. */
function renderNode(node: Node, drawing: TeamsDrawing): readonly CardPart[] {
  switch (node.type) {
    case 'text':
      return textBlocks(linesOf(node.text, drawing));
    case 'bullets':
      return bullets(node.items, drawing);
    case 'fields':
      return factSet(node.fields, drawing);
    case 'list':
      return list(node.items, node.page, drawing);
    case 'image':
      return [image(node, 'medium')];
    case 'picture':
      return picture(node, drawing);
    case 'quote':
      return [container(textBlocks(linesOf(plain(node.text), drawing)), { style: 'emphasis' })];
    case 'divider':
      return [container([], { separator: true, spacing: 'medium' })];
    case 'note':
      return textBlocks(linesOf(node.text, drawing), { size: 'small', isSubtle: true });
    case 'progress':
      return [textBlock(progress(node))];
    case 'section':
      return [
        container([
          textBlock(escapeText(shorten(node.title, drawing.room)), {
            size: 'medium',
            weight: 'bolder',
            style: 'heading',
          }),
          ...renderNodes(node.nodes, drawing),
        ]),
      ];
  }
}

export function linesOf(text: RichText, drawing: TeamsDrawing): readonly string[] {
  return fewerLines(textLines(shortenRich(text, drawing.room), drawing.reader), drawing.room);
}

export function small(words: string): CardPart {
  return textBlock(escapeText(words), { size: 'small', isSubtle: true });
}

function bullets(items: readonly RichText[], drawing: TeamsDrawing): readonly CardPart[] {
  const shown = items.slice(0, drawing.room.rows).map((item) => `• ${oneLine(item, drawing)}`);
  const left = items.length - shown.length;
  return [...textBlocks(shown), ...(left > 0 ? [small(moreRows(left))] : [])];
}

function factSet(fields: readonly Fact[], drawing: TeamsDrawing): readonly CardPart[] {
  const facts = fields.slice(0, drawing.room.rows).map(({ label, value }) => ({
    title: escapeText(shorten(label, drawing.room)),
    value: oneLine(value, drawing) || '–',
  }));
  const left = fields.length - facts.length;
  return [{ type: 'FactSet', facts }, ...(left > 0 ? [small(moreRows(left))] : [])];
}

function oneLine(text: RichText, drawing: TeamsDrawing): string {
  return textLine(shortenRich(text, drawing.room), drawing.reader);
}

function list(items: readonly Item[], page: Page | undefined, drawing: TeamsDrawing): readonly CardPart[] {
  const shown = items.slice(0, drawing.room.rows);
  const left = items.length - shown.length;
  return [
    ...shown.map((item) => row(item, drawing)),
    ...(left > 0 ? [small(moreRows(left))] : []),
    ...(page === undefined ? [] : [small(pageInWords(page, left))]),
  ];
}

const pageInWords = ({ from, to, total }: Page, left: number): string =>
  total === 1 ? 'That is the only one.' : `${from}–${to - left} of ${total}`;

/** A row is tapped for its first action, named in words below it; a second one is tapped on its own words. */
function row(item: Item, drawing: TeamsDrawing): CardPart {
  const [first, second] = drawing.buttons ? (item.actions ?? []) : [];
  const words = [
    textBlock(escapeText(shorten(item.title, drawing.room)), { weight: 'bolder' }),
    ...item.lines
      .slice(0, drawing.room.rows)
      .flatMap((line) => textBlocks(linesOf(line, drawing), { spacing: 'none' })),
  ];
  const face = item.image === undefined ? words : [pictured(image(item.image, 'small'), words)];
  const own = first === undefined ? container(face) : tappable(face, first, item, drawing);
  const other = second === undefined ? [] : [tappable([], second, item, drawing)];
  return container([own, ...other], { separator: true });
}

function tappable(
  face: readonly CardPart[],
  action: NonNullable<Item['actions']>[number],
  item: Item,
  drawing: TeamsDrawing,
): CardPart {
  const [press] = actionPart(action, drawing.confirmations);
  if (press === undefined) return container(face);
  const label = textBlock(`${escapeText(labelWords(action.label))} ›`, {
    color: action.style === 'danger' ? 'attention' : 'accent',
    weight: 'bolder',
    spacing: 'small',
  });
  // Screen readers hear which row a tap is about.
  const title = `${labelWords(action.label)}: ${plainWords(item.title, TEAMS_LIMITS.labelChars.max)}`;
  return container([...face, label], { selectAction: { ...press, title } });
}

function pictured(picture: CardPart, words: readonly CardPart[]): CardPart {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'auto', items: [picture] },
      { type: 'Column', width: 'stretch', items: words },
    ],
  };
}

function picture(node: Picture, drawing: TeamsDrawing): readonly CardPart[] {
  const url = drawing.pictures.get(node);
  if (url !== undefined) return [picturePart(url, node.alt)];
  return textBlocks(linesOf(plain(node.alt), drawing), { size: 'small', isSubtle: true });
}

/** A picture as wide as the card. */
export function picturePart(url: string, alt: string): CardPart {
  return { type: 'Image', url, altText: plainWords(alt, TEAMS_LIMITS.altChars.max), size: 'stretch' };
}

/** Teams shows pictures over `https:` only; another one is told in words. */
function image(picture: { readonly url: string; readonly alt: string }, size: 'small' | 'medium'): CardPart {
  const url = safeAddress(picture.url);
  const alt = plainWords(picture.alt, TEAMS_LIMITS.lineChars.max);
  return url?.startsWith('https:') ? { type: 'Image', url, altText: alt, size } : small(alt);
}

function progress(node: Extract<Node, { type: 'progress' }>): string {
  const steps = 10;
  const filled = node.total <= 0 ? 0 : Math.round((Math.min(Math.max(node.done, 0), node.total) / node.total) * steps);
  const bar = `${'▰'.repeat(filled)}${'▱'.repeat(steps - filled)}`;
  return `${escapeText(plainWords(node.label, TEAMS_LIMITS.lineChars.max))} ${bar} ${node.done} of ${node.total}`;
}
