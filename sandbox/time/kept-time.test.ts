import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '../../src/core/domain/time/durations.ts';
import { openKeptTime } from './kept-time.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rapport-time-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('the first start is in the present, a later one where time had got to', async () => {
  const first = await openKeptTime(path.join(folder, 'new'));
  expect(first.aheadMs).toBe(0);
  await first.keep(DAY_MS);
  expect((await openKeptTime(path.join(folder, 'new'))).aheadMs).toBe(DAY_MS);
});

test('a file of somebody else is refused rather than read as the present', async () => {
  await writeFile(path.join(folder, 'sandbox-time.json'), '{"ahead":"a lot"}');
  await expect(openKeptTime(folder)).rejects.toThrow();
});
