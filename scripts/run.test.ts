import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** An npm that notes that it ran, and installs a test runner which prints what it was given. */
const NPM = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');
appendFileSync('npm-ran', process.argv.slice(2).join(' ') + '\\n');
if (process.env.NPM_FAILS) process.exit(7);
mkdirSync('node_modules/vitest', { recursive: true });
writeFileSync('node_modules/vitest/vitest.mjs', "console.log('ran ' + process.argv.slice(2).join(' ')); process.exit(Number(process.env.EXITS ?? 0));");
import(pathToFileURL('scripts/installed.mjs').href).then(({ markInstalled }) => markInstalled());
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rapport-run-'));
  mkdirSync(path.join(folder, 'scripts'));
  for (const name of ['run.mjs', 'installed.mjs'])
    copyFileSync(path.join(import.meta.dirname, name), path.join(folder, 'scripts', name));
  writeFileSync(path.join(folder, 'package-lock.json'), '{}');
  writeFileSync(path.join(folder, 'npm.js'), NPM);
});

afterEach(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: path.join(folder, 'npm.js'), ...env },
  });
const installs = () =>
  existsSync(path.join(folder, 'npm-ran')) ? readFileSync(path.join(folder, 'npm-ran'), 'utf8').trim().split('\n') : [];

describe('a command of the project', () => {
  it('installs from the lock file, says so, and runs', () => {
    const { status, stdout } = run(['test', 'src/one.test.ts']);
    expect({ status, installs: installs() }).toMatchObject({ status: 0, installs: [expect.stringMatching(/^ci /u)] });
    expect(stdout).toContain('Installing what Rapport needs');
    expect(stdout).toContain('ran run src/one.test.ts');
  });

  it('does nothing twice when all is there', () => {
    run(['test']);
    const again = run(['test']);
    expect(again.stdout).not.toContain('Installing');
    expect(installs()).toHaveLength(1);
  });

  it('installs anew when the lock file changed', () => {
    run(['test']);
    writeFileSync(path.join(folder, 'package-lock.json'), '{ "changed": true }');
    run(['test']);
    expect(installs()).toHaveLength(2);
  });

  it('starts nothing after an install that failed, and says what to do', () => {
    const { status, stdout, stderr } = run(['test'], { NPM_FAILS: 'yes' });
    expect(status).toBe(7);
    expect(stdout).not.toContain('ran run');
    expect(stderr).toContain('run the same command again');
  });

  it('ends as the program ended', () => {
    expect(run(['test'], { EXITS: '3' }).status).toBe(3);
  });

  it('names its commands when asked for another', () => {
    const { status, stderr } = run(['dance']);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('start, test') });
    expect(installs()).toEqual([]);
  });
});
