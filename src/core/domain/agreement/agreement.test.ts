import { expect, test } from 'vitest';
import { markOf, waitsFor } from './agreement.ts';
import { versionIn } from './testing/agreement.fixture.ts';

test.each([
  ['draft', false, false],
  ['signed-by-one', true, false],
  ['in-force', false, false],
  ['superseded', false, false],
] as const)(
  'what the mentee signed first (%s) waits for the mentor: %s, for the mentee: %s',
  (state, mentor, mentee) => {
    expect([waitsFor(versionIn(state), 'mentor'), waitsFor(versionIn(state), 'mentee')]).toEqual([mentor, mentee]);
  },
);

test('a text is marked by its version and revision, and by nothing while nobody has written one', () => {
  expect(markOf(versionIn('draft', { number: 2, revision: 5 }))).toEqual({ number: 2, revision: 5 });
  expect(markOf(null)).toEqual({ number: 0, revision: 0 });
});
