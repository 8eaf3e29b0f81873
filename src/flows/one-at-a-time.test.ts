import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = path.resolve(import.meta.dirname, '..');
const RINGS = ['core', 'flows'];
const NOT_TESTS = /\.(test|fixture)\.ts$/;

/**
 * A transaction has one connection, which answers one query at a time: pg 8 lets the others wait and warns, pg 9 will
 * refuse them. These read side by side, and only where nobody writes; or share one look, as the directory does.
 */
const READERS = [
  'core/application/finding/search-people.ts',
  'flows/home/overview.ts',
  'flows/relationship/relationship-copy.ts',
  'flows/session/session.flow.ts',
];

test('nothing that may run inside a transaction asks the database for two things at once', () => {
  const files = RINGS.flatMap((ring) =>
    readdirSync(path.join(SOURCE, ring), { recursive: true, encoding: 'utf8' }).map((file) => path.join(ring, file)),
  ).filter((file) => file.endsWith('.ts') && !NOT_TESTS.test(file));
  expect(files.length).toBeGreaterThan(200);
  const several = files.filter((file) => readFileSync(path.join(SOURCE, file), 'utf8').includes('Promise.all'));
  expect(several.toSorted()).toEqual(READERS);
});
