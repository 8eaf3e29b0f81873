import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What PostgreSQL says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  /** Undefined while it is not written yet. */
  readonly port: number | undefined;
  readonly ready: boolean;
}

/** Line numbers are PostgreSQL's own: src/include/utils/pidfile.h (process id first, port fourth, status eighth). */
const PID_LINE = 1;
const PORT_LINE = 4;
const STATUS_LINE = 8;

/** Reads `postmaster.pid` of a cluster; undefined when no server claims the cluster. */
export function readPostmasterFile(clusterFolder: string): PostmasterFile | undefined {
  const lines = readIfThere(path.join(clusterFolder, 'postmaster.pid'))?.split('\n');
  const pid = Number.parseInt(lines?.[PID_LINE - 1] ?? '', 10);
  if (lines === undefined || !Number.isInteger(pid)) return undefined;
  const port = Number.parseInt(lines[PORT_LINE - 1] ?? '', 10);
  return { pid, port: Number.isInteger(port) ? port : undefined, ready: lines[STATUS_LINE - 1]?.trim() === 'ready' };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
