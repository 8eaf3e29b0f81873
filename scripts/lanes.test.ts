import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LANES, type Lane } from '../vitest.lanes.ts';

const tests = execFileSync('git', ['ls-files', '*.test.ts'], { encoding: 'utf8' }).split('\n').filter(Boolean);

const holds = ({ include, exclude }: Lane, file: string): boolean =>
  include.some((glob) => path.matchesGlob(file, glob)) && !exclude.some((glob) => path.matchesGlob(file, glob));

const lanesOf = (file: string): readonly string[] =>
  Object.entries(LANES).flatMap(([name, lane]) => (holds(lane, file) ? [name] : []));

it('runs every test in exactly one lane', () => {
  expect(tests.length).toBeGreaterThan(300);
  expect(tests.map((file) => ({ file, lanes: lanesOf(file) })).filter(({ lanes }) => lanes.length !== 1)).toEqual([]);
});

it('puts what a database decides apart from what it does not', () => {
  expect(lanesOf('src/core/domain/time/parse-day.test.ts')).toEqual(['unit']);
  expect(lanesOf('src/flows/session/arranging.test.ts')).toEqual(['database']);
  expect(lanesOf('src/flows/views.golden.test.ts')).toEqual(['platform']);
  expect(lanesOf('sandbox/e2e/life-across.test.ts')).toEqual(['browser']);
});
