// Runs one of the project's commands with the project's own Node, and installs what is missing first. Plain JavaScript
// without a dependency: it is what any Node from 20 on starts in a bare clone.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OWN_NODE = path.join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const COMMANDS = {
  start: ['--disable-warning=ExperimentalWarning', '--env-file-if-exists=.env', 'start.ts'],
  test: ['node_modules/vitest/vitest.mjs', 'run'],
};

const [name, ...rest] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
if (command === undefined) {
  console.error(`Say what to run: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}
if (!isInstalled()) await install();
process.exit(await run(existsSync(OWN_NODE) ? OWN_NODE : process.execPath, [...command, ...rest]));

async function install() {
  console.log('Installing what Rapport needs, from the lock file. It takes about a minute, and only this once.\n');
  // npm starts us, so its own program is known; by itself the shell has to find it.
  const npm = process.env.npm_execpath;
  const status = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'])
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
        'ci',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ]);
  if (status === 0 && isInstalled()) return console.log('\nInstalled.\n');
  console.error(
    '\nThe install did not finish, and nothing was started. What npm said stands above; most often the registry could\n' +
      'not be reached, or the folder cannot be written to. Mend that and run the same command again.',
  );
  process.exit(status === 0 ? 1 : status);
}

/**
 * Its exit code. What asks this process to stop asks the program; a Ctrl+C in a terminal reaches both by itself, and must
 * not reach the program twice.
 */
function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', shell: program.endsWith('.cmd') });
    const passOn = (signal) => child.kill(signal);
    const onInterrupt = process.stdin.isTTY ? () => undefined : passOn;
    process.on('SIGTERM', passOn).on('SIGHUP', passOn).on('SIGINT', onInterrupt);
    const ended = (code) => {
      process.off('SIGTERM', passOn).off('SIGHUP', passOn).off('SIGINT', onInterrupt);
      resolve(code ?? 1);
    };
    child.once('exit', ended);
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      ended(1);
    });
  });
}
