import { expect, test } from 'vitest';
import type { MemberId } from './ids.ts';

test('a branded id is still the plain string it was read as', () => {
  const id = 'm1' as MemberId;
  expect(JSON.stringify({ id })).toBe('{"id":"m1"}');
});
