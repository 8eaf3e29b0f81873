import { expect, test } from 'vitest';
import { ROWS_AT_ONCE } from '../../domain/housekeeping/retention.ts';
import { keepHouse } from './keep-house.ts';

const NOW = new Date('2026-11-24T10:00:00Z');

test('one run takes small bites, a bounded number of them, and leaves the rest for the next', async () => {
  const bites: number[] = [];
  const endless = {
    forget: async (_what: string, _before: Date, limit: number) => {
      bites.push(limit);
      return limit;
    },
  };
  const gone = await keepHouse(endless, NOW);
  expect(new Set(bites)).toEqual(new Set([ROWS_AT_ONCE]));
  expect(Object.values(gone)).toEqual([200_000, 200_000, 200_000, 200_000, 200_000]);
});
