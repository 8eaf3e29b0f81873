// What an install on this machine answers to. Written after each one, and looked at before a command runs.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const STAMP = fileURLToPath(new URL('../node_modules/.rapport-installed', import.meta.url));
const LOCK = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/** True when the last install was from this very lock file, on this kind of machine. */
export const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockedState();

export const markInstalled = () => writeFileSync(STAMP, lockedState());

const lockedState = () =>
  `${createHash('sha256').update(readFileSync(LOCK)).digest('hex')} ${process.platform} ${process.arch}\n`;
