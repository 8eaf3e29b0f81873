import { type Figures, figuresOf } from './figures.ts';
import type { OwnProcess } from './own-process.ts';
import { sendAtRate, type Target, targetAt } from './send-load.ts';
import type { SlackRequests } from './slack-requests.ts';
import { warmUp } from './warm-up.ts';

const GIVEN_RATE_MS = 20_000;
const SEARCH_MS = 5_000;
const SLOW_MS = 1_000;
/** The search ends when the rates that held and did not are this near. */
const NEAR = 1.1;
/** One in so many is an accept; the rest are help and find in turn. */
const ACCEPT_EVERY = 10;

type Tried = Figures & { readonly held: boolean };

/** A steady rate for twenty seconds, then the highest rate at which 99 of 100 are answered within a second. */
export async function measureRate(
  start: () => Promise<OwnProcess>,
  requests: SlackRequests,
  rate: number,
): Promise<void> {
  const app = await start();
  const target = targetAt(app.url);
  try {
    await warmUp(target, requests);
    const steady = await tryRate(target, requests, { perSecond: rate, forMs: GIVEN_RATE_MS });
    print({ case: 'rate', rate, ...steady });
    const highest = await highestRate(rate, (perSecond) => tryRate(target, requests, { perSecond, forMs: SEARCH_MS }));
    print({ case: 'highest rate', p99UnderMs: SLOW_MS, rate: highest });
  } finally {
    await app.stop();
  }
}

/** Doubles until a rate does not hold, then halves the gap. */
async function highestRate(from: number, tryIt: (perSecond: number) => Promise<Tried>): Promise<number> {
  let held = 0;
  let tooHigh = Number.POSITIVE_INFINITY;
  let perSecond = from;
  while (held === 0 || tooHigh / held > NEAR) {
    const tried = await tryIt(perSecond);
    process.stderr.write(`${JSON.stringify({ perSecond, ...tried })}\n`);
    if (tried.held) held = perSecond;
    else tooHigh = perSecond;
    if (tooHigh < 2) return 0;
    perSecond = Math.round(tooHigh === Number.POSITIVE_INFINITY ? held * 2 : (held + tooHigh) / 2);
  }
  return held;
}

async function tryRate(
  target: Target,
  requests: SlackRequests,
  how: { readonly perSecond: number; readonly forMs: number },
): Promise<Tried> {
  let sent = 0;
  const next = () => {
    sent += 1;
    if (sent % ACCEPT_EVERY === 0) return requests.next('accept');
    return requests.next(sent % 2 === 0 ? 'help' : 'find leadership');
  };
  await requests.delivered();
  const figures = figuresOf([await sendAtRate(target, next, how)]);
  if (sent < Math.floor((how.perSecond * how.forMs) / 1000)) throw new Error('there are no requests left to accept');
  return { ...figures, held: figures.wrong === 0 && figures.p99Ms < SLOW_MS };
}

const print = (line: object) => process.stdout.write(`${JSON.stringify({ bench: 'turn', ...line })}\n`);
