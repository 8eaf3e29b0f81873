export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What a line may hold: ids, codes, counts and moments. An error is no fact; `failureFacts` makes facts of it. */
export type LogFact =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | readonly LogFact[]
  | { readonly [name: string]: LogFact };
export type LogFacts = { readonly [name: string]: LogFact };

/**
 * Where everything is logged: facts first, then a static message in lower case, and never what people wrote. Whoever
 * needs fewer levels, or more, names them. pino's loggers are one.
 */
export type Log<Levels extends LogLevel = 'info' | 'warn' | 'error'> = {
  readonly [One in Levels]: (facts: LogFacts, message: string) => void;
};

/** Says nothing: for tests and scripts that print their own result. */
export const SILENT_LOG: Log<LogLevel> = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
