import type { RequestId } from '../kernel/ids.ts';
import type { MentoringRequest } from './request.ts';

/** Those of the requests that were really closed, as they stand then; somebody may have settled others meanwhile. */
export function closedAmong(
  requests: readonly MentoringRequest[],
  closedIds: readonly RequestId[],
  at: Date,
): readonly MentoringRequest[] {
  const closed = new Set(closedIds);
  return requests.filter(({ id }) => closed.has(id)).map((one) => ({ ...one, state: 'closed', settledAt: at }));
}
