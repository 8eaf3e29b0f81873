import { expect, test } from 'vitest';
import { testDatabase } from '../src/adapters/prisma/test-database.ts';
import { simulate } from './year.ts';

test('some people live with the app for weeks: they meet, nothing fails, nothing comes twice and no rule is broken', async () => {
  const database = await testDatabase();
  try {
    const figures = await simulate(database.url, { members: 24, days: 60, seed: 7, policy: {} });
    expect(figures.mustBeZero, figures.findings.join('\n')).toMatchObject({
      duplicates: 0,
      undelivered: 0,
      faults: 0,
      invariantsBroken: 0,
    });
    expect(figures.joined).toBeGreaterThan(15);
    expect(figures.relationships).not.toEqual({});
    expect(figures.messages).toBeGreaterThan(30);
  } finally {
    await database.drop();
  }
}, 300_000);
