import type { Deed } from '../deed.ts';
import type { RequestId } from '../ids.ts';
import type { MentoringRequest } from './request.ts';

/** A closed request whose sender is to hear of it now; null when they heard. */
export async function tellClosed({ stores }: Deed, id: RequestId): Promise<MentoringRequest | null> {
  return (await stores.requests.setTold(id)) ? stores.requests.find(id) : null;
}
