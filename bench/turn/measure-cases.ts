import { fileURLToPath } from 'node:url';
import { figuresOf, rounded } from './figures.ts';
import { type OwnProcess, startProcess } from './own-process.ts';
import { type Load, sendAtOnce, type Target, targetAt } from './send-load.ts';
import { CASES, type Case, type SlackRequests } from './slack-requests.ts';
import { warmUp, warmUpBare } from './warm-up.ts';

const BARE_BOLT = fileURLToPath(import.meta.resolve('./bare-bolt.ts'));
const CONCURRENCIES = [1, 50];
const ROUND_MS = 1_500;

type Targets = { readonly app: Target; readonly bare: Target };

/** Every case at every concurrency, in rounds that go to and fro between the app and a bare Bolt. */
export async function measureCases(
  start: () => Promise<OwnProcess>,
  requests: SlackRequests,
  { rounds, only }: { readonly rounds: number; readonly only: string | undefined },
): Promise<void> {
  const app = await start();
  const bare = await startProcess(BARE_BOLT);
  const targets = { app: targetAt(app.url), bare: targetAt(bare.url) };
  try {
    await warmUp(targets.app, requests);
    await warmUpBare(targets.bare, requests);
    for (const kind of CASES.filter((one) => only === undefined || one === only)) {
      for (const concurrency of CONCURRENCIES) {
        const line = await measureCase({ kind, concurrency, rounds }, targets, requests);
        process.stdout.write(`${JSON.stringify(line)}\n`);
      }
    }
  } finally {
    await bare.stop();
    await app.stop();
  }
}

async function measureCase(
  { kind, concurrency, rounds }: { readonly kind: Case; readonly concurrency: number; readonly rounds: number },
  { app, bare }: Targets,
  requests: SlackRequests,
): Promise<object> {
  const ours: Load[] = [];
  const theirs: Load[] = [];
  const how = { concurrency, forMs: ROUND_MS };
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await sendAtOnce(bare, () => requests.lookalike(kind), how));
    ours.push(await sendAtOnce(app, () => requests.next(kind), how));
  }
  const { rps, p50Ms, p99Ms, wrong } = figuresOf(ours);
  const { p50Ms: bareP50Ms, wrong: bareWrong } = figuresOf(theirs);
  if (wrong + bareWrong > 0) throw new Error(`${kind}: ${wrong} wrong answers, ${bareWrong} of bare Bolt`);
  const ratio = rounded(p50Ms / bareP50Ms);
  return { bench: 'turn', case: kind, concurrency, rps, p50Ms, p99Ms, bareP50Ms, ratio };
}
