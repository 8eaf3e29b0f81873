import { createHmac } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { SIGNING_SECRET, SLACK_PATH } from './bench-workspace.ts';
import type { SlackRequest } from './slack-requests.ts';

/** Where requests go, over connections that are kept. */
export type Target = { readonly url: URL; readonly agent: Agent };

/** What came of some load. Durations in milliseconds, one for each answer. */
export type Load = { readonly durationsMs: readonly number[]; readonly forMs: number; readonly wrong: number };

type Answered = { readonly ms: number; readonly right: boolean };

const PATIENCE_MS = 10_000;
const TICK_MS = 2;

export function targetAt(url: string): Target {
  return { url: new URL(SLACK_PATH, url), agent: new Agent({ keepAlive: true }) };
}

/** So many at once, each sending its next when its last was answered, until the time is over or nothing is left. */
export async function sendAtOnce(
  target: Target,
  next: () => SlackRequest | null,
  { concurrency, forMs }: { readonly concurrency: number; readonly forMs: number },
): Promise<Load> {
  const answers: Answered[] = [];
  const startedAt = performance.now();
  const sender = async () => {
    while (performance.now() - startedAt < forMs) {
      const request = next();
      if (request === null) return;
      answers.push(await send(target, request));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, sender));
  return loadOf(answers, performance.now() - startedAt);
}

/** So many a second, whether answered or not. A duration begins when its request was due, however late it was sent. */
export async function sendAtRate(
  target: Target,
  next: () => SlackRequest | null,
  { perSecond, forMs }: { readonly perSecond: number; readonly forMs: number },
): Promise<Load> {
  const running: Promise<Answered>[] = [];
  const startedAt = performance.now();
  const total = Math.floor((perSecond * forMs) / 1000);
  while (running.length < total) {
    const dueMs = (running.length * 1000) / perSecond;
    const waitMs = startedAt + dueMs - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, Math.max(waitMs, TICK_MS)));
    const request = next();
    if (request === null) break;
    running.push(send(target, request, startedAt + dueMs));
  }
  const answers = await Promise.all(running);
  return loadOf(answers, performance.now() - startedAt);
}

function loadOf(answers: readonly Answered[], forMs: number): Load {
  const durationsMs = answers.map(({ ms }) => ms);
  return { durationsMs, forMs, wrong: answers.filter(({ right }) => !right).length };
}

/** Never rejects: no answer counts as a wrong one. The signature is made before the time counts. */
function send({ url, agent }: Target, { body, answer }: SlackRequest, dueAt?: number): Promise<Answered> {
  const headers = signed(body);
  const begunAt = dueAt ?? performance.now();
  const { promise, resolve } = Promise.withResolvers<Answered>();
  const end = (right: boolean) => resolve({ ms: performance.now() - begunAt, right });
  const request = httpRequest(url, { method: 'POST', agent, headers, timeout: PATIENCE_MS }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      text += part;
    });
    response.on('end', () => end(response.statusCode === 200 && answer.test(text)));
    response.on('error', () => end(false));
  });
  request.on('timeout', () => request.destroy());
  request.on('error', () => end(false));
  request.end(body);
  return promise;
}

function signed(body: string): Readonly<Record<string, string | number>> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
}
