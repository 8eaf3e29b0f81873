import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { type ThreadCalls, ThreadEnded, threadCalls } from './thread-calls.ts';

const ECHO = `
  const { parentPort } = require('node:worker_threads');
  parentPort.postMessage('ready');
  parentPort.on('message', (words) => {
    if (words === 'break') throw new Error('secret words');
    if (words === 'end') process.exit();
    if (words !== 'hush') parentPort.postMessage('you said ' + words);
  });`;

let worker: Worker;
let gone: number;

afterEach(() => worker.terminate());

async function thread(): Promise<ThreadCalls<string, string>> {
  gone = 0;
  worker = new Worker(ECHO, { eval: true, execArgv: [], env: {} });
  const calls = threadCalls<string, string>(worker, () => {
    gone += 1;
  });
  expect(await calls.next()).toBe('ready');
  return calls;
}

test('questions asked together get each their own answer', async () => {
  const { ask } = await thread();
  expect(await Promise.all([ask('one'), ask('two'), ask('three')])).toEqual([
    'you said one',
    'you said two',
    'you said three',
  ]);
});

test('what is only told takes nobody’s answer', async () => {
  const { ask, tell } = await thread();
  tell('hush');
  expect(await ask('one')).toBe('you said one');
});

test.each(['break', 'end'])(
  'a thread that ends (%s) rejects everything that waits, and tells it once',
  async (words) => {
    const { ask } = await thread();
    const errors = await Promise.all([ask(words), ask('later')].map((asked) => asked.catch((error: unknown) => error)));
    expect(errors).toEqual([expect.any(ThreadEnded), expect.any(ThreadEnded)]);
    expect(gone).toBe(1);
  },
);

test('a thread that has ended is asked in vain', async () => {
  const { ask } = await thread();
  await worker.terminate();
  await expect(ask('one')).rejects.toBeInstanceOf(ThreadEnded);
});
