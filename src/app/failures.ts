/** What may be logged of a failure: its kind, its code and where, never its message, which may quote what people wrote. */
export function failureFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { error: error.name, code, where: frames.slice(0, 6).map((line) => line.trim()) };
}
