// Generates the Prisma client. The schema engine is never needed for that, so its download is kept out of the install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { markInstalled } from './installed.mjs';

const SCHEMA = 'prisma/schema';

if (!existsSync(SCHEMA)) process.exit(0);
const command = ['node_modules/prisma/build/index.js', 'generate', '--no-hints', '--schema', SCHEMA];
const run = spawnSync(process.execPath, command, {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
});
if (run.status === 0) markInstalled();
process.exit(run.status ?? 1);
