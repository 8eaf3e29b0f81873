import type { Inline, RichText } from '../../../core/domain/view/rich-text.ts';

/** How much of a card is drawn. What is left out is always said in words. */
export type CardRoom = {
  /** Items of a list, bullets, fields, and lines of one text. */
  readonly rows: number;
  /** Characters of one text. */
  readonly chars: number;
  /** Nodes of a card or a section. */
  readonly nodes: number;
};

const ALL = Number.MAX_SAFE_INTEGER;

/** From roomy to cramped; a card is drawn in the first that keeps it below the size limit. */
export const ROOMS = [
  { rows: ALL, chars: ALL, nodes: ALL },
  { rows: 40, chars: 3_000, nodes: 40 },
  { rows: 10, chars: 1_000, nodes: 20 },
  { rows: 5, chars: 500, nodes: 10 },
  { rows: 3, chars: 200, nodes: 6 },
  { rows: 2, chars: 100, nodes: 4 },
  { rows: 1, chars: 60, nodes: 3 },
] as const satisfies readonly CardRoom[];

export const SHORTENED = '… (shortened)';
export const REST_LEFT_OUT = 'There is more than fits here.';

/** `3 more do not fit here.` */
export function moreRows(count: number): string {
  return count === 1 ? 'One more does not fit here.' : `${count} more do not fit here.`;
}

/** Plain words cut to the room, visibly. */
export function shorten(text: string, room: CardRoom): string {
  return text.length <= room.chars ? text : `${cut(text, room.chars)}${SHORTENED}`;
}

/** Rich text cut to the room, visibly. */
export function shortenRich(text: RichText, room: CardRoom): RichText {
  let left = room.chars;
  const kept: Inline[] = [];
  for (const part of text) {
    const length = partLength(part);
    if (length > left) {
      if (part.type === 'text' || part.type === 'bold' || part.type === 'italic' || part.type === 'code')
        kept.push({ ...part, text: cut(part.text, left) });
      return [...kept, { type: 'text', text: SHORTENED }];
    }
    left -= length;
    kept.push(part);
  }
  return kept;
}

/** The lines that there is room for; the rest run on in the last one. */
export function fewerLines(lines: readonly string[], room: CardRoom): readonly string[] {
  if (lines.length <= room.rows) return lines;
  return [
    ...lines.slice(0, room.rows - 1),
    lines
      .slice(room.rows - 1)
      .filter(Boolean)
      .join(' '),
  ];
}

function partLength(part: Inline): number {
  if (part.type === 'text' || part.type === 'bold' || part.type === 'italic' || part.type === 'code')
    return part.text.length;
  if (part.type === 'link') return part.label.length + part.url.length;
  if (part.type === 'person') return part.person.name.length;
  if (part.type === 'command') return part.words.length;
  if (part.type === 'day') return part.on.length;
  return 1;
}

function cut(text: string, chars: number): string {
  return text
    .slice(0, chars)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
}
