import { z } from 'zod';
import {
  GUIDE_AUDIENCES,
  GUIDE_MOMENTS,
  type Guide,
  type GuideBlock,
  type GuideSection,
} from '../../core/domain/guide/guide.ts';
import { charsOf, GUIDE_PAGE_CHARS } from '../../core/domain/guide/guide-pages.ts';
import { cleanText } from '../../core/domain/text/clean.ts';
import { guideWords } from './guide-words.ts';

export type ParsedGuide =
  | { readonly ok: true; readonly guide: Guide }
  | { readonly ok: false; readonly problems: readonly string[] };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const FILE = /^---\n(?<head>[\s\S]*?\n)---(?:\n(?<body>[\s\S]*))?$/u;
const MAX_TITLE_CHARS = 60;

const Front = z.strictObject({
  title: z.string().min(1).max(MAX_TITLE_CHARS),
  audience: z.enum(GUIDE_AUDIENCES),
  readingMinutes: z.coerce.number().int().min(1).max(60),
  lastReviewed: z.iso.date(),
  offeredWhen: z.enum(GUIDE_MOMENTS),
  next: z.string().regex(SLUG, 'must be the name of a guide without .md'),
});

/** Reads a guide file: front matter between `---` lines, then paragraphs, `##` headings and `-` bullets. */
export function parseGuide(slug: string, file: string): ParsedGuide {
  if (!SLUG.test(slug)) return refused('the name may hold lower case letters, digits and hyphens');
  const parts = FILE.exec(cleanText(file));
  if (parts === null) return refused('it must begin with its front matter between two lines of ---');
  const front = Front.safeParse(Object.fromEntries((parts.groups?.head ?? '').split('\n').flatMap(pairOf)));
  if (!front.success) return refused(...front.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  const sections = sectionsOf(parts.groups?.body ?? '');
  const tooLong = sections.flatMap(({ blocks }) => blocks.filter(isTooLong));
  if (sections.length === 0) return refused('it has no text');
  if (tooLong.length > 0) return refused(`a paragraph or bullet is longer than ${GUIDE_PAGE_CHARS} characters`);
  return { ok: true, guide: { slug, ...front.data, sections } };
}

const refused = (...problems: readonly string[]): ParsedGuide => ({ ok: false, problems });

function pairOf(line: string): readonly (readonly [string, string])[] {
  const at = line.indexOf(':');
  return at === -1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
}

function sectionsOf(body: string): readonly GuideSection[] {
  const sections: { title: string | null; lines: string[] }[] = [{ title: null, lines: [] }];
  for (const line of body.split('\n')) {
    if (line.startsWith('## ')) sections.push({ title: line.slice(3).trim(), lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections
    .map(({ title, lines }) => ({ title, blocks: blocksOf(lines) }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** Lines that follow each other are one paragraph, as in Markdown; each `-` line is a bullet. */
function blocksOf(lines: readonly string[]): readonly GuideBlock[] {
  const blocks: ({ kind: 'text'; lines: string[] } | { kind: 'bullets'; lines: string[] })[] = [];
  let open = false;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.trim() === '') open = false;
    else if (line.startsWith('- ')) {
      const item = line.slice(2).trim();
      if (last?.kind === 'bullets') last.lines.push(item);
      else blocks.push({ kind: 'bullets', lines: [item] });
      open = true;
    } else if (open && last !== undefined) {
      last.lines.push(`${last.lines.pop() ?? ''} ${line.trim()}`);
    } else {
      blocks.push({ kind: 'text', lines: [line.trim()] });
      open = true;
    }
  }
  return blocks.map(({ kind, lines: words }) =>
    kind === 'text'
      ? { type: 'text', text: guideWords(words.join(' ')) }
      : { type: 'bullets', items: words.map(guideWords) },
  );
}

function isTooLong(block: GuideBlock): boolean {
  const all = block.type === 'text' ? [block.text] : block.items;
  return all.some((words) => charsOf(words) > GUIDE_PAGE_CHARS);
}
