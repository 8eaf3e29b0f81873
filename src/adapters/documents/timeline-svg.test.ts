import { expect, test } from 'vitest';
import type { TimelineLane } from '../../core/domain/document/timeline.ts';
import { pictureFile } from './picture-file.ts';
import { TIMELINE_WIDTH, timelineSvg } from './timeline-svg.ts';

const LANE: TimelineLane = {
  title: 'Lead a team',
  from: '2026-10-01',
  to: '2027-03-01',
  reached: false,
  more: 0,
  steps: [
    { text: 'Read a book', on: '2026-10-20', done: true },
    { text: 'Talk to Ben', on: '2026-12-01', done: false },
    { text: 'Think', on: null, done: false },
  ],
};
const svgOf = (lane: Partial<TimelineLane>) => timelineSvg({ today: '2026-11-24', lanes: [{ ...LANE, ...lane }] });
const circles = (svg: string) => [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));

test('steps with a date stand on the line in its order, all of them in the words below', () => {
  const svg = svgOf({});
  expect(circles(svg)).toHaveLength(2);
  expect(svg).toContain('1 Read a book – done');
  expect(svg).toContain('2 Talk to Ben – by 1 Dec 2026');
  expect(svg).toContain('3 Think – no date yet');
  expect(svg).toContain('1 of 3 done');
  expect(svg).toContain('today');
});

test('steps on one day stand side by side, inside the picture', () => {
  const steps = Array.from({ length: 8 }, (_, at) => ({ text: `Step ${at}`, on: '2027-03-01', done: false }));
  const places = circles(svgOf({ steps }));
  for (const [at, x] of places.entries()) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(TIMELINE_WIDTH);
    if (at > 0) expect(x - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(30);
  }
});

test.each([
  ['marks of the format', '</text><script>alert(1)</script>&"\'<image href="https://evil.example"/>'],
  ['50,000 characters', 'W'.repeat(50_000)],
  ['five lines', 'one\ntwo\nthree\nfour\nfive'],
  ['right to left', 'שלום עולם مرحبا'],
  ['emoji', '👩🏽‍🚀🦊'],
  ['hidden marks', '\u202Eevil\u0000\uD800'],
])('%s is drawn as words', async (_, words) => {
  const svg = svgOf({ title: words, steps: [{ text: words, on: '2026-12-01', done: false }] });
  expect(svg).not.toMatch(/<script|<image|https:\/\/evil\.example"\/>/);
  expect(svg.length).toBeLessThan(6_000);
  const png = await pictureFile(svg);
  expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
});

test('a goal that begins and ends on one day, and one without steps, are drawn', () => {
  expect(svgOf({ from: '2026-11-24', to: '2026-11-24', steps: [] })).toContain('no steps yet');
  expect(svgOf({ reached: true })).toContain('achieved');
  expect(svgOf({ more: 4 })).toContain('and 4 more');
});

test('the same picture gives the same bytes', async () => {
  const [one, again] = await Promise.all([pictureFile(svgOf({})), pictureFile(svgOf({}))]);
  expect(Buffer.compare(one, again)).toBe(0);
});
