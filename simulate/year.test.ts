import { expect, test } from 'vitest';
import { testDatabase } from '../src/adapters/postgres/testing/test-database.ts';
import { simulate } from './year.ts';

test('some people live with the app for weeks, through all outages: they meet, and nothing fails, comes twice or at night', async () => {
  const database = await testDatabase();
  try {
    const figures = await simulate(database.url, { members: 24, days: 60, seed: 7, policy: {}, outages: 40 });
    expect(Object.values(figures.mustBeZero), figures.findings.join('\n')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(figures.outages.refused).toBeGreaterThan(10);
    expect(figures.joined).toBeGreaterThan(15);
    expect(figures.relationships).not.toEqual({});
    expect(figures.messages).toBeGreaterThan(30);
  } finally {
    await database.drop();
  }
}, 300_000);
