import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type OwnProcess = {
  readonly url: string;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
};

const TOLD_URL = /"url":"(?<url>http:[^"]+)"/;
/** pino's number of a warning. */
const WARNING = /"level":[456]0/;

/** Starts a script as a process of its own; it tells its address in a JSON line. Its warnings and errors are passed on. */
export async function startProcess(
  script: string,
  options: { readonly env?: Readonly<Record<string, string>>; readonly nodeArgs?: readonly string[] } = {},
): Promise<OwnProcess> {
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), script], {
    env: { PATH: process.env.PATH, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  // A benchmark that fails leaves nothing running.
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const told = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const url = TOLD_URL.exec(line)?.groups?.url;
    if (url !== undefined) told.resolve(url);
    if (WARNING.test(line)) process.stderr.write(`${line}\n`);
  });
  void exited.then(([code]) => told.reject(new Error(`${script} ended with ${code} before it was ready`)));
  const url = await told.promise;
  return {
    url,
    stop: async () => {
      end();
      await exited;
    },
  };
}
