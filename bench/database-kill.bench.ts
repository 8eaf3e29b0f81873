import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../src/adapters/postgres/embedded/embedded-database.ts';
import { readPostmasterFile } from '../src/adapters/postgres/embedded/postmaster-file.ts';
import { SILENT_LOG } from '../src/runtime/log.ts';

const DEFAULT_CYCLES = 30;
/** A cycle ends after this many acknowledged commits and a few more, so that kills fall at different moments. */
const COMMITS_PER_CYCLE = 100;
const SPREAD = 37;

/**
 * Kills a committing process with -9, again and again, in every other cycle its PostgreSQL too, and counts acknowledged
 * commits that are not there afterwards. Arguments: `[cycles]`. Prints one JSON line.
 */
export async function run(args: readonly string[]): Promise<void> {
  const cycles = Number(args[0] ?? DEFAULT_CYCLES);
  const parent = mkdtempSync(path.join(os.tmpdir(), 'rapport-kill-'));
  chmodSync(parent, 0o711);
  const dataDir = path.join(parent, 'database');
  const acknowledged: number[] = [];
  try {
    for (let cycle = 0; cycle < cycles; cycle += 1) await killWhileCommitting(dataDir, cycle, acknowledged);
    const startedAt = performance.now();
    const database = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
    const startMs = Math.round(performance.now() - startedAt);
    const lost = await countLost(database, acknowledged);
    await database.stop();
    const result = {
      bench: 'database-kill',
      cycles,
      acknowledged: acknowledged.length,
      lost,
      startAfterKillMs: startMs,
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

async function killWhileCommitting(dataDir: string, cycle: number, acknowledged: number[]): Promise<void> {
  const script = path.join(import.meta.dirname, 'committing-process.ts');
  const first = (acknowledged.at(-1) ?? 0) + 1000;
  const child = spawn(process.execPath, [script, dataDir, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let left = COMMITS_PER_CYCLE + ((cycle * SPREAD) % COMMITS_PER_CYCLE);
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    left -= 1;
    if (left !== 0) continue;
    const server = readPostmasterFile(path.join(dataDir, 'cluster'));
    if (cycle % 2 === 1 && server !== undefined) process.kill(server.pid, 'SIGKILL');
    child.kill('SIGKILL');
  }
  await exited;
}

async function countLost(database: EmbeddedDatabase, acknowledged: readonly number[]): Promise<number> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ n: number }>('SELECT n FROM committed');
  await client.end();
  const there = new Set(rows.map(({ n }) => n));
  return acknowledged.filter((n) => !there.has(n)).length;
}
