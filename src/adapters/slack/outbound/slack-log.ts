import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../../runtime/log.ts';

/** Bolt's and the Web API client's own log lines, held to their first words: what follows may quote a payload. */
export function boltLogger(log: Log<'warn' | 'error'>): Logger {
  const line =
    (level: 'warn' | 'error') =>
    (...parts: readonly unknown[]) => {
      log[level]({ said: String(parts[0]).split(/[:({]/)[0]?.slice(0, 120) }, 'slack library');
    };
  const silent = () => undefined;
  return {
    debug: silent,
    info: silent,
    warn: line('warn'),
    error: line('error'),
    setLevel: silent,
    getLevel: () => LogLevel.WARN,
    setName: silent,
  };
}
