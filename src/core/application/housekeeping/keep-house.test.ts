import { expect, test } from 'vitest';
import { PROMPT_KINDS } from '../../domain/nudge/prompt.ts';
import { KEPT_DAYS, keepHouse, ROWS_AT_ONCE } from './keep-house.ts';

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

test('what asks once a year is remembered for longer than a year, and a day of nudges for longer than its message', () => {
  expect(PROMPT_KINDS).toContain('yearly');
  expect(KEPT_DAYS.prompts).toBeGreaterThan(366);
  expect(KEPT_DAYS['nudge-days']).toBeGreaterThan(KEPT_DAYS.nudges);
});
