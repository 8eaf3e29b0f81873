import { OperatorError } from '../core/domain/kernel/operator-error.ts';

/** What a start that failed prints: an operator's error is its sentence, anything else comes with where it happened. */
export function startFailure(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
