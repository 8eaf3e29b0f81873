/** The part of a pino logger that the workers use: ids, codes and counts first, then a fixed sentence. Never content. */
export type JobsLog = {
  readonly [Level in 'info' | 'warn' | 'error']: (facts: object, message: string) => void;
};
