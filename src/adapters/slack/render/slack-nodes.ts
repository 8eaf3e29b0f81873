import type { KnownBlock, RichTextBlock, SectionBlock } from '@slack/types';
import type { Card, Fact, Item, Node, Page } from '../../../core/domain/view/card.ts';
import type { Picture } from '../../../core/domain/view/pictures.ts';
import { plain, type RichText } from '../../../core/domain/view/rich-text.ts';
import type { Unit } from './slack-condense.ts';
import { type ButtonCount, markup, renderButton } from './slack-elements.ts';
import { SLACK_LIMITS as LIMITS } from './slack-limits.ts';
import { escaped, mrkdwn, pictureUrl, type SlackReader } from './slack-text.ts';
import { cleaned, clip, clipped, short } from './slack-words.ts';

/** What drawing a node needs to know. */
export type SlackDrawing = {
  readonly reader: SlackReader;
  readonly count: ButtonCount;
  readonly sizes: Sizes;
  readonly pictures: SlackPictures;
};

/** Drawings of ours that Slack has, each as the id of its file. The others are told in words. */
export type SlackPictures = ReadonlyMap<Picture, string>;

export const NO_PICTURES: SlackPictures = new Map();

/** The longest text of each kind, in characters; what goes beyond is counted in words. */
export type Sizes = { readonly text: number; readonly field: number; readonly bullet: number; readonly lines: number };

/** As Slack allows, as far as ten fields still leave room in a message. */
export const FULL_SIZES: Sizes = { text: LIMITS.sectionText.max, field: 900, bullet: 600, lines: 2500 };
/** For a card that would not fit otherwise: a little of everything rather than all of the first. */
export const TIGHT_SIZES: Sizes = { text: 900, field: 250, bullet: 200, lines: 250 };
const BAR_STEPS = 10;

/** The blocks of one node, in units that are shown or counted as one. */
export function renderNode(node: Node, drawing: SlackDrawing): readonly Unit[] {
  switch (node.type) {
    case 'text':
      return [section(mrkdwn(node.text, drawing.reader, drawing.sizes.text))];
    case 'bullets':
      return renderBullets(node.items, drawing);
    case 'fields':
      return renderFields(node.fields, drawing);
    case 'list':
      return [
        ...node.items.map((item) => renderItem(item, drawing)),
        ...(node.page === undefined ? [] : [note(pageInWords(node.page))]),
      ];
    case 'image':
      return [renderImage(node)];
    case 'picture':
      return [renderPicture(node, drawing)];
    case 'quote':
      return [{ blocks: [renderQuote(node.text, drawing.sizes.text)] }];
    case 'divider':
      return [{ blocks: [{ type: 'divider' }] }];
    case 'note':
      return [note(mrkdwn(node.text, drawing.reader, LIMITS.contextText.max))];
    case 'progress':
      return [note(`${escaped(short(node.label, 300))}  ${bar(node.done, node.total)}`)];
    case 'section':
      return [section(heading(node.title)), ...node.nodes.flatMap((inner) => renderNode(inner, drawing))];
  }
}

/** The buttons of a card, as many as one row block takes. */
export function renderActions(actions: NonNullable<Card['actions']>, count: ButtonCount): readonly KnownBlock[] {
  if (actions.length === 0) return [];
  const shown = actions.slice(0, LIMITS.actionElements.max);
  return [{ type: 'actions', elements: shown.map((action) => renderButton(action, count)) }];
}

/** Small print under or between blocks. */
export function note(text: string): Unit {
  return { blocks: [{ type: 'context', elements: [markup(text)] }] };
}

function section(text: string): Unit {
  return { blocks: [{ type: 'section', text: markup(text) }] };
}

/** A title inside a text, in bold. */
function heading(title: string): string {
  return `*${clip([clipped(short(title, 300).replaceAll('*', '∗'), escaped)], 400)}*`;
}

function renderFields(fields: readonly Fact[], { reader, sizes }: SlackDrawing): readonly Unit[] {
  const drawn = fields.map(({ label, value }) => {
    const words = mrkdwn(value, reader, sizes.field);
    return markup(`${heading(short(label, 100))}\n${words === '' ? '–' : words}`);
  });
  const most = LIMITS.sectionFields.max;
  return Array.from({ length: Math.ceil(drawn.length / most) }, (_, row) => ({
    blocks: [{ type: 'section', fields: drawn.slice(row * most, (row + 1) * most) } satisfies SectionBlock],
  }));
}

function renderBullets(items: readonly RichText[], { reader, sizes }: SlackDrawing): readonly Unit[] {
  const sections: string[] = [];
  for (const item of items) {
    const line = `• ${mrkdwn(item, reader, sizes.bullet)}`;
    const last = sections.at(-1);
    if (last === undefined || last.length + line.length + 1 > LIMITS.sectionText.max) sections.push(line);
    else sections[sections.length - 1] = `${last}\n${line}`;
  }
  return sections.map(section);
}

/** A row: a picture, or its only button, stands beside the words; other buttons stand below. */
function renderItem(item: Item, { reader, count, sizes }: SlackDrawing): Unit {
  const lines: RichText = item.lines.flatMap((line) => [...line, { type: 'break' } as const]);
  const words = `${heading(item.title)}\n${mrkdwn(lines, reader, sizes.lines)}`.trim();
  const actions = item.actions ?? [];
  const picture = item.image === undefined ? null : pictureUrl(item.image.url, LIMITS.url.max);
  const [only] = actions;
  if (picture === null && only !== undefined && actions.length === 1)
    return { blocks: [{ type: 'section', text: markup(words), accessory: renderButton(only, count) }] };
  const image =
    picture === null
      ? {}
      : { accessory: { type: 'image', image_url: picture, alt_text: short(item.image?.alt ?? '', 300) } as const };
  return { blocks: [{ type: 'section', text: markup(words), ...image }, ...renderActions(actions, count)] };
}

function renderImage({ url, alt }: { readonly url: string; readonly alt: string }): Unit {
  const address = pictureUrl(url, LIMITS.url.max);
  const words = short(alt, 350);
  return address === null ? note(escaped(words)) : { blocks: [{ type: 'image', image_url: address, alt_text: words }] };
}

/** A file that nobody shared: shown where the app puts it, and nowhere else. */
function renderPicture(picture: Picture, { pictures, reader }: SlackDrawing): Unit {
  const { alt } = picture;
  const file = pictures.get(picture);
  if (file === undefined) return note(mrkdwn(plain(alt), reader, LIMITS.contextText.max));
  return { blocks: [{ type: 'image', slack_file: { id: file }, alt_text: short(alt, LIMITS.altText.max) }] };
}

/** Rich text, not mrkdwn: its text elements are words and nothing else, whatever a person typed. */
function renderQuote(text: string, max: number): RichTextBlock {
  const shown = clip([clipped(text.trim(), cleaned)], max);
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: shown === '' ? '–' : shown }] }],
  };
}

/** Where a list stands, and how much there is. */
function pageInWords({ from, to, total }: Page): string {
  if (total === 0) return 'Nothing here yet.';
  if (total === 1) return 'That is the only one.';
  return from <= 1 && to >= total ? `All ${total} shown.` : `${from}–${to} of ${total}`;
}

/** A bar of ten steps with its numbers. */
function bar(done: number, total: number): string {
  const share = total <= 0 ? 0 : Math.min(1, Math.max(0, done / total));
  const steps = Math.round(share * BAR_STEPS);
  return `${'▰'.repeat(steps)}${'▱'.repeat(BAR_STEPS - steps)}  ${done} of ${total}`;
}
