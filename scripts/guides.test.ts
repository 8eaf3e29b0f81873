import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = new URL('../guides/', import.meta.url);
const KEYS = ['title', 'audience', 'readingMinutes', 'lastReviewed', 'offeredWhen', 'next'];
const WORDS_PER_MINUTE = 200;
const MOMENTS = [
  'joined-as-mentor',
  'joined-as-mentee',
  'request-accepted',
  'first-session-held',
  'agreement-drafted',
  'agreement-signed',
  'session-scheduled',
  'third-session-scheduled',
  'agenda-asked',
  'goal-drafted',
  'goal-agreed',
  'check-in-stuck',
  'last-date-fixed',
];

type Guide = { readonly slug: string; readonly front: ReadonlyMap<string, string>; readonly body: string };

function readGuide(file: string): Guide {
  const [, head = '', body = ''] = readFileSync(new URL(file, FOLDER), 'utf8').split(/^---\n/m);
  const front = new Map(head.split('\n').flatMap((line) => pairOf(line)));
  return { slug: basename(file, '.md'), front, body };
}

function pairOf(line: string): readonly [string, string][] {
  const at = line.indexOf(': ');
  return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 2).trim()]];
}

const guides = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .map(readGuide);
const slugs = guides.map((guide) => guide.slug);
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

test('the library holds at least 14 guides, each with a title of its own', () => {
  expect(guides.length).toBeGreaterThanOrEqual(14);
  expect(new Set(guides.map(({ front }) => front.get('title'))).size).toBe(guides.length);
});

test.each(guides)('$slug says in its front matter whom it is for, when it is offered and how fresh it is', (guide) => {
  expect([...guide.front.keys()]).toEqual(KEYS);
  expect(guide.slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(guide.front.get('title')).toMatch(/^\p{Lu}.{3,59}$/u);
  expect(['mentor', 'mentee', 'both']).toContain(guide.front.get('audience'));
  expect(MOMENTS).toContain(guide.front.get('offeredWhen'));
  const reviewed = guide.front.get('lastReviewed') ?? '';
  expect(new Date(reviewed).toISOString().slice(0, 10)).toBe(reviewed);
});

test.each(guides)('$slug is read in the minutes it promises: 250 to 450 words', ({ front, body }) => {
  const words = wordsIn(body);
  expect(words).toBeGreaterThanOrEqual(250);
  expect(words).toBeLessThanOrEqual(450);
  expect(Number(front.get('readingMinutes'))).toBe(Math.ceil(words / WORDS_PER_MINUTE));
});

test.each(guides)('$slug offers questions one can ask tomorrow', ({ body }) => {
  expect(body.match(/\?/g)?.length ?? 0).toBeGreaterThanOrEqual(4);
});

test.each(guides)('$slug keeps to what a chat can draw: paragraphs, headings, bullets, bold and italic', ({ body }) => {
  expect(body.match(/[<>|`\]]|https?:|^# |^###|^[ \t]+-|^\d+\./gm) ?? []).toEqual([]);
  // Bold inside a word cannot be drawn by every chat.
  expect(body.match(/\p{L}\*\*\p{L}/gu) ?? []).toEqual([]);
  expect((body.match(/\*\*/g)?.length ?? 0) % 2).toBe(0);
});

test.each(guides)('$slug names no chat product, so that the same text can be shown everywhere', ({ body }) => {
  expect(body).not.toMatch(/\b(Slack|Teams|Microsoft|Zoom)\b/);
});

test('each guide leads to another one, and every guide can be reached by reading on', () => {
  const nextOf = new Map(guides.map(({ slug, front }) => [slug, front.get('next') ?? '']));
  expect([...nextOf].filter(([slug, next]) => next === slug || !slugs.includes(next))).toEqual([]);
  const reached = new Set<string>();
  for (let at = 'being-a-mentee'; !reached.has(at); at = nextOf.get(at) ?? '') reached.add(at);
  expect(slugs.filter((slug) => !reached.has(slug))).toEqual([]);
});
