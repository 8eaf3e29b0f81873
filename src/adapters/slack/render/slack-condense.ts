import type { KnownBlock } from '@slack/types';
import { markup } from './slack-elements.ts';

/** What one surface still takes: blocks, and characters over all their text. */
export type BlockRoom = { readonly blocks: number; readonly chars: number };

/** Blocks that are shown, or counted as one thing left out, together. */
export type Unit = { readonly blocks: readonly KnownBlock[] };

/** Puts in as many units as fit, in order; the rest is counted in a line at the end. */
export function condense(units: readonly Unit[], room: BlockRoom): readonly KnownBlock[] {
  if (fits(units, room)) return units.flatMap(({ blocks }) => blocks);
  const most = { blocks: room.blocks - 1, chars: room.chars - 60 };
  let shown = units.length;
  while (shown > 0 && !fits(units.slice(0, shown), most)) shown -= 1;
  const left = units.length - shown;
  return [
    ...units.slice(0, shown).flatMap(({ blocks }) => blocks),
    { type: 'context', elements: [markup(`… ${left} more not shown here.`)] },
  ];
}

/** Characters of every text in a piece of Block Kit: what Slack's undocumented limit counts, and a little more. */
export function countChars(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, item: unknown) => sum + countChars(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, content]) => sum + (COUNTED.has(key) || typeof content === 'object' ? countChars(content) : 0),
    0,
  );
}

const COUNTED: ReadonlySet<string> = new Set(['text', 'alt_text', 'label']);

/** Whether all of it goes in. */
export function fits(units: readonly Unit[], room: BlockRoom): boolean {
  const blocks = units.reduce((sum, unit) => sum + unit.blocks.length, 0);
  return blocks <= room.blocks && units.reduce((sum, unit) => sum + countChars(unit.blocks), 0) <= room.chars;
}
