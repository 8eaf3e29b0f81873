import type { RequestId } from '../../domain/kernel/ids.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { RequestStore } from './request-store.ts';

/** A closed request whose sender is to hear of it now; null when they heard. */
export async function tellClosed(
  { stores }: UseCaseContext<{ readonly requests: RequestStore }>,
  id: RequestId,
): Promise<MentoringRequest | null> {
  return (await stores.requests.setTold(id)) ? stores.requests.find(id) : null;
}
