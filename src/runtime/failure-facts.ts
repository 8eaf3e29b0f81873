/** What a log line may hold of a failure: its kind, its code and where it happened. */
export type FailureFacts = {
  readonly error: string;
  readonly code: string | undefined;
  readonly where: readonly string[];
};

const FRAMES = 6;

/** What may be logged of a failure: never its message, which may quote what people wrote. */
export function failureFacts(error: unknown): FailureFacts {
  if (!(error instanceof Error)) return { error: 'unknown', code: undefined, where: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { error: error.name, code, where: frames.slice(0, FRAMES).map((line) => line.trim()) };
}
