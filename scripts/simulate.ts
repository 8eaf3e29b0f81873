import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Counts, Figures } from '../simulate/figures.ts';
import { simulate } from '../simulate/year.ts';
import { startEmbeddedDatabase } from '../src/adapters/postgres/embedded/embedded-database.ts';
import { applyMigrations } from '../src/adapters/postgres/migrate/apply-migrations.ts';
import { SILENT_LOG } from '../src/runtime/log.ts';

// Usage: npm run simulate -- [--members 2000] [--days 365] [--seed 1] [--policy JSON] [--outages 6] [--json]
// Exit code 1 when a figure that must be 0 is not.
const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '2000' },
    days: { type: 'string', default: '365' },
    seed: { type: 'string', default: '1' },
    policy: { type: 'string', default: '{}' },
    outages: { type: 'string', default: '6' },
    json: { type: 'boolean', default: false },
  },
});
/** What a shell says of a command that was stopped with Ctrl+C. */
const INTERRUPTED = 130;

const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-simulation-'));
chmodSync(folder, 0o711);
const startedAt = performance.now();
try {
  const figures = await onThrowawayDatabase((url) =>
    simulate(url, {
      members: Number(values.members),
      days: Number(values.days),
      seed: Number(values.seed),
      policy: JSON.parse(values.policy),
      outages: Number(values.outages),
      ...(process.stderr.isTTY ? { onDay: (day: number) => process.stderr.write(`\rday ${day}`) } : {}),
    }),
  );
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(values.json ? `${JSON.stringify({ ...figures, seconds })}\n` : report(figures, seconds));
  process.exitCode = Object.values(figures.mustBeZero).every((count) => count === 0) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function onThrowawayDatabase<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  const database = await startEmbeddedDatabase({
    dataDir: path.join(folder, 'database'),
    durable: false,
    log: SILENT_LOG,
  });
  const stopEarly = () =>
    void database.stop().finally(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(INTERRUPTED);
    });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopEarly);
  try {
    await applyMigrations({
      url: database.url,
      migrationsDir: path.resolve(import.meta.dirname, '../prisma/migrations'),
    });
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

function report(figures: Figures, seconds: number): string {
  const { nudgesPerPersonAndWeek: weekly, checkIns, outages, mustBeZero } = figures;
  return [
    `\r${figures.members} people, ${figures.days} days, seed ${figures.seed}, in ${seconds} s`,
    `joined           ${figures.joined}, left ${figures.left}`,
    `requests         ${listed(figures.requests)}`,
    `relationships    ${listed(figures.relationships)}`,
    `sessions         ${listed(figures.sessions)}`,
    `goals            ${listed(figures.goals)}`,
    `check-ins        ${checkIns.asked} asked, ${checkIns.answered} answered`,
    `outages          ${outages.count} for ${outages.hours} h, in which ${outages.refused} messages were refused`,
    `evaluations      ${listed(figures.evaluations)}`,
    `messages         ${figures.messages}, of them ${figures.nudges} nudges`,
    `nudges a week    p50 ${weekly.p50}, p95 ${weekly.p95}, max ${weekly.max}, of a person`,
    `must be 0        ${listed(mustBeZero)}`,
    ...figures.findings.map((finding) => `  ${finding}`),
    '',
  ].join('\n');
}

function listed(counts: Counts): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
