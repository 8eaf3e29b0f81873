import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countAccepted, ORGANISATION_NAME, seedProgramme } from './turn/bench-programme.ts';
import { BOT_TOKEN, SIGNING_SECRET } from './turn/bench-workspace.ts';
import { measureCases } from './turn/measure-cases.ts';
import { measureRate } from './turn/measure-rate.ts';
import { measureStart } from './turn/measure-start.ts';
import { type OwnProcess, startProcess } from './turn/own-process.ts';
import { SlackRequests } from './turn/slack-requests.ts';

const MIGRATIONS_DIR = path.resolve(import.meta.dirname, '../prisma/migrations');
const APP = path.resolve(import.meta.dirname, '../start.ts');
const WEB_API_DOUBLE = fileURLToPath(import.meta.resolve('./turn/web-api-double.ts'));

/**
 * What people wait for, over HTTP with real signatures, beside a bare Bolt app in the same run: one JSON line a case.
 * `--rounds 5`, `--case help`; `--rate 100` sends so many a second instead, and then looks for the highest rate that
 * stays under a second; `--start` measures the time until ready. `--profile FOLDER` writes a CPU profile of the app.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      case: { type: 'string' },
      rate: { type: 'string' },
      start: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  await onSeededDatabase(values.profile, async (start, requests) => {
    if (values.start) return measureStart(start);
    if (values.rate !== undefined) return measureRate(start, requests, Number(values.rate));
    return measureCases(start, requests, { rounds: Number(values.rounds), only: values.case });
  });
}

type Work = (start: () => Promise<OwnProcess>, requests: SlackRequests) => Promise<void>;

/** Afterwards the database must hold a relationship for every accept: a fast answer that did nothing is none. */
async function onSeededDatabase(profile: string | undefined, work: Work): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-turn-'));
  chmodSync(folder, 0o711);
  const dataDir = path.join(folder, 'database');
  try {
    const waiting = await seedProgramme(dataDir, MIGRATIONS_DIR);
    const webApi = await startProcess(WEB_API_DOUBLE);
    const requests = new SlackRequests(webApi.url, waiting);
    const nodeArgs = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
    try {
      await work(() => startApp(dataDir, webApi.url, nodeArgs), requests);
    } finally {
      await webApi.stop();
    }
    const accepted = await countAccepted(dataDir);
    if (accepted !== requests.accepts) throw new Error(`${requests.accepts} accepts were sent, ${accepted} are stored`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The app as an operator starts it: on its embedded database, with fsync. */
function startApp(dataDir: string, webApiUrl: string, nodeArgs: readonly string[]): Promise<OwnProcess> {
  const env = {
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: dataDir,
    ORGANISATION_NAME,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: `${webApiUrl}/api/`,
  };
  return startProcess(APP, { env, nodeArgs });
}
