import type { RequestId } from '../../domain/kernel/ids.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** A closed request whose sender is to hear of it now; null when they heard. */
export async function tellClosed({ stores }: Deed, id: RequestId): Promise<MentoringRequest | null> {
  return (await stores.requests.setTold(id)) ? stores.requests.find(id) : null;
}
