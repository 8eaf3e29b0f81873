import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { GUIDE_PAGE_CHARS, guidePages } from '../../core/domain/guide/guide-pages.ts';
import { BadGuides, readGuideLibrary } from './guide-library.ts';
import { guideWords } from './guide-words.ts';
import { parseGuide } from './parse-guide.ts';

const OURS = path.resolve(import.meta.dirname, '../../../guides');
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

const guide = (title: string, body: string, next = 'swot') =>
  `---\ntitle: ${title}\naudience: both\nreadingMinutes: 1\nlastReviewed: 2026-11-01\nofferedWhen: goal-drafted\nnext: ${next}\n---\n${body}\n`;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'guides-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

test('the library that comes with the product reads whole, each guide to its last words', async () => {
  const library = await readGuideLibrary([OURS]);
  expect(library.all().length).toBeGreaterThanOrEqual(14);
  for (const one of library.all()) {
    const pages = guidePages(one);
    expect(pages.flat().flatMap(({ blocks }) => blocks)).toEqual(one.sections.flatMap(({ blocks }) => blocks));
    expect(JSON.stringify(pages)).not.toContain('**');
  }
});

test('an organisation adds guides and replaces ours by their name', async () => {
  const own = folderOf({
    'swot.md': guide('Our own SWOT', 'Hello.', 'house-rules'),
    'house-rules.md': guide('House rules', 'Be kind.'),
  });
  const library = await readGuideLibrary([OURS, own]);
  expect([library.find('swot')?.title, library.find('house-rules')?.title]).toEqual(['Our own SWOT', 'House rules']);
  expect(library.offeredAt('goal-drafted').map(({ slug }) => slug)).toContain('house-rules');
  expect(library.find('g-star')).not.toBeNull();
});

test('every file that cannot be used is named at once', async () => {
  const own = folderOf({
    'a.md': guide('Fine', 'Fine.', 'nowhere'),
    'b.md': 'no front matter',
    'c.md': guide('Late', 'Late.').replace('2026-11-01', '2026-02-31'),
    'd.md': guide('Long', 'x'.repeat(GUIDE_PAGE_CHARS + 1)),
  });
  const error: unknown = await readGuideLibrary([OURS, own, path.join(own, 'missing')]).catch(
    (caught: unknown) => caught,
  );
  if (!(error instanceof BadGuides)) throw new Error('it should have been refused');
  for (const named of [
    'a.md: next names nowhere',
    'b.md: it must begin',
    'c.md: lastReviewed',
    'd.md: a paragraph',
    'missing: this folder',
  ])
    expect(error.message).toContain(named);
});

test('a section too long for a page goes on under its title, a list between its items', () => {
  const items = Array.from({ length: 40 }, (_, at) => `- Item ${at} ${'word '.repeat(20)}`).join('\n');
  const parsed = parseGuide('long', guide('Long', `## Many\n${items}`));
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const pages = guidePages(parsed.guide);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flat().every(({ title }) => title === 'Many')).toBe(true);
  const shown = pages
    .flat()
    .flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'bullets' ? one.items : [])));
  expect(shown).toHaveLength(40);
});

test.each([
  [
    '**Hopes.** What',
    [
      { type: 'bold', text: 'Hopes.' },
      { type: 'text', text: ' What' },
    ],
  ],
  [
    '_Wish:_ snake_case_name',
    [
      { type: 'italic', text: 'Wish:' },
      { type: 'text', text: ' snake_case_name' },
    ],
  ],
  ['2 * 3 * 4', [{ type: 'text', text: '2 * 3 * 4' }]],
  ['<b>[x](https://e.org)</b> <!channel>', [{ type: 'text', text: '<b>[x](https://e.org)</b> <!channel>' }]],
])('%s is drawn as words, bold and italic alone', (line, expected) => {
  expect(guideWords(line)).toEqual(expected);
});
