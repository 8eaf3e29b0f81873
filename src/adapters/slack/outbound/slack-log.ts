import { type Logger, LogLevel } from '@slack/bolt';

/** Where this adapter writes: ids, durations and codes, never what people wrote. pino's loggers are one. */
export type SlackLog = {
  readonly [Level in 'debug' | 'info' | 'warn' | 'error']: (
    facts: Readonly<Record<string, unknown>>,
    message: string,
  ) => void;
};

/** Bolt's and the Web API client's own log lines, held to their first words: what follows may quote a payload. */
export function boltLogger(log: SlackLog): Logger {
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
