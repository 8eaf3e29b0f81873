import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/adapters/postgres/embedded/free-port.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** A database is made from nothing on the first start. */
const START_LIMIT_MS = 90_000;
const STOP_LIMIT_MS = 20_000;
const POLL_MS = 50;

export type Ended = { readonly code: number | null; readonly signal: string | null; readonly ms: number };

/** The app, started as an operator starts it: `node start.ts` with settings in the environment. */
export type AppProcess = {
  /** Address of the app, and of the sandbox page it printed. */
  readonly url: string;
  readonly sandboxUrl: string;
  /** From the start of the process to the first `/readyz` that says yes. */
  readonly readyMs: number;
  /** What it wrote to both of its outputs so far. */
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
};

/** Starts the app with the sandbox on a data folder and waits, within limits, until it is ready and has printed where. */
export async function startAppProcess(dataDir: string): Promise<AppProcess> {
  const port = await freePort();
  const began = performance.now();
  const { child, output } = spawnApp({ DATA_DIR: dataDir, PORT: String(port), SANDBOX_PORT: '0' });
  const url = `http://127.0.0.1:${port}`;
  try {
    await until(child, output, () => isReady(url));
    const readyMs = Math.round(performance.now() - began);
    const printed = await until(child, output, async () => /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0]);
    return { url, sandboxUrl: printed, readyMs, output, stop: (signal) => stop(child, signal ?? 'SIGTERM') };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Runs the app with these settings until it ends by itself, as it does when it refuses to start. */
export async function runToEnd(settings: Readonly<Record<string, string>>): Promise<Ended & { readonly said: string }> {
  const began = performance.now();
  const { child, output } = spawnApp(settings);
  const timer = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  return { code, signal, ms: Math.round(performance.now() - began), said: output() };
}

function spawnApp(settings: Readonly<Record<string, string>>) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['start.ts'], {
    cwd: ROOT,
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString('utf8')));
  child.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')));
  return { child, output: () => said };
}

async function until<Value>(
  child: ChildProcess,
  output: () => string,
  look: () => Promise<Value | undefined | false>,
): Promise<Value> {
  for (const end = performance.now() + START_LIMIT_MS; performance.now() < end; await pause(POLL_MS)) {
    if (child.exitCode !== null) throw new Error(`The app ended with code ${child.exitCode}:\n${output()}`);
    const found = await look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`The app was not ready within ${START_LIMIT_MS} ms:\n${output()}`);
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<Ended> {
  const began = performance.now();
  if (child.exitCode === null && child.signalCode === null) {
    const closed = once(child, 'close');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await closed;
    clearTimeout(timer);
  }
  return { code: child.exitCode, signal: child.signalCode, ms: Math.round(performance.now() - began) };
}
