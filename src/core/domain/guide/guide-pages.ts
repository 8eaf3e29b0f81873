import { pagesByLength } from '../view/pages-by-length.ts';
import type { RichText } from '../view/rich-text.ts';
import type { Guide, GuideBlock, GuideSection } from './guide.ts';

/** In characters: what one reads on a phone without getting lost, and far inside what either platform takes. */
export const GUIDE_PAGE_CHARS = 1_500;

/** A guide in pages of whole sections. A section too long for one page goes on, under its title, on the next. */
export function guidePages(guide: Pick<Guide, 'sections'>): readonly (readonly GuideSection[])[] {
  return pagesByLength(guide.sections.flatMap(fitting), ({ blocks }) => charsIn(blocks), GUIDE_PAGE_CHARS);
}

function fitting({ title, blocks }: GuideSection): readonly GuideSection[] {
  const parts: GuideBlock[][] = [[]];
  for (const block of blocks.flatMap(fittingBlocks)) {
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && charsIn([...part, block]) > GUIDE_PAGE_CHARS) parts.push([block]);
    else part.push(block);
  }
  return parts.map((part) => ({ title, blocks: part }));
}

/** A list is cut between its items; a paragraph stays whole, and the reader of files refuses one that is too long. */
function fittingBlocks(block: GuideBlock): readonly GuideBlock[] {
  if (block.type === 'text') return [block];
  const lists: RichText[][] = [[]];
  for (const item of block.items) {
    const last = lists.at(-1) ?? [];
    if (last.length > 0 && [...last, item].reduce((sum, one) => sum + charsOf(one), 0) > GUIDE_PAGE_CHARS)
      lists.push([item]);
    else last.push(item);
  }
  return lists.map((items) => ({ type: 'bullets', items }));
}

const charsIn = (blocks: readonly GuideBlock[]): number =>
  blocks
    .flatMap((block) => (block.type === 'text' ? [block.text] : block.items))
    .reduce((sum, words) => sum + charsOf(words), 0);

/** Characters one reads. */
export const charsOf = (words: RichText): number =>
  words.reduce((sum, part) => sum + ('text' in part ? part.text.length : 0), 0);
