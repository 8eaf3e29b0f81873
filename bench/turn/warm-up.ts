import { MEMBERS } from './bench-programme.ts';
import { sendAtOnce, type Target } from './send-load.ts';
import { CASES, type Case, type SlackRequests } from './slack-requests.ts';

const CONCURRENCY = 10;
const FOR_MS = { help: 1_500, 'find leadership': 3_000, accept: 1_500 } satisfies Record<Case, number>;

/** Everybody has spoken to the app today, what runs often is compiled, and nothing is left to deliver. */
export async function warmUp(app: Target, requests: SlackRequests): Promise<void> {
  let greetings = 0;
  const greeting = () => {
    greetings += 1;
    return greetings > MEMBERS ? null : requests.next('help');
  };
  await sendAtOnce(app, greeting, { concurrency: CONCURRENCY, forMs: 60_000 });
  for (const kind of CASES)
    await sendAtOnce(app, () => requests.next(kind), { concurrency: CONCURRENCY, forMs: FOR_MS[kind] });
  await requests.delivered();
}

/** The same for an app that only acknowledges. */
export async function warmUpBare(bare: Target, requests: SlackRequests): Promise<void> {
  for (const kind of CASES)
    await sendAtOnce(bare, () => requests.lookalike(kind), { concurrency: CONCURRENCY, forMs: FOR_MS[kind] });
}
