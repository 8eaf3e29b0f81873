import { bold, italic, plain, type RichText } from '../../core/domain/view/rich-text.ts';

/** `**bold**`, `*italic*` or `_italic_`; an underscore inside a word is a letter like any other. */
const MARKED =
  /\*\*(?<bold>[^*\s](?:[^*]*[^*\s])?)\*\*|\*(?<star>[^*\s](?:[^*]*[^*\s])?)\*|(?<![\p{L}\p{N}])_(?<line>[^_\s](?:[^_]*[^_\s])?)_(?![\p{L}\p{N}])/gu;

/** One paragraph or bullet of a guide. Everything but bold and italic is words: no links, no HTML. */
export function guideWords(line: string): RichText {
  const parts: RichText[number][] = [];
  let from = 0;
  for (const match of line.matchAll(MARKED)) {
    parts.push(...plain(line.slice(from, match.index)));
    const strong = match.groups?.bold;
    parts.push(strong === undefined ? italic(match.groups?.star ?? match.groups?.line ?? '') : bold(strong));
    from = match.index + match[0].length;
  }
  return [...parts, ...plain(line.slice(from))];
}
