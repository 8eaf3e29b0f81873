import type { RequestId } from '../../domain/kernel/ids.ts';
import type { FoundRequest } from '../../domain/request/decide-move.ts';
import type { RequestStore } from './request-store.ts';

/** Locks both members, then reads the request: nobody settles it until the turn ends. */
export async function lockRequest(
  { stores }: { readonly stores: { readonly requests: Pick<RequestStore, 'lockParties' | 'find'> } },
  id: RequestId,
): Promise<FoundRequest> {
  const members = await stores.requests.lockParties(id);
  return { members, request: await stores.requests.find(id) };
}
