import type { MemberId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** `already-there` tells of the member's own list only: whether the other keeps them apart is shown to nobody. */
export type ApartRefusal = { readonly code: 'yourself' | 'not-there' | 'already-there' | 'working-together' };

/**
 * Puts somebody on a member's private list: neither is shown to the other again, neither can ask the other, and what is
 * relayed between them stops. Nobody is told.
 */
export async function keepApart(deed: Deed, owner: MemberId, other: MemberId): Promise<Result<null, ApartRefusal>> {
  const { stores, now } = deed;
  if (owner === other) return refuse({ code: 'yourself' });
  if ((await stores.members.lock([owner, other])).length < 2) return refuse({ code: 'not-there' });
  if ((await stores.lists.of(owner, 'excluded')).includes(other)) return refuse({ code: 'already-there' });
  if ((await stores.relationships.liveBetween(owner, other)) !== null) return refuse({ code: 'working-together' });
  await stores.lists.add(owner, 'excluded', other, now);
  const thread = await stores.questions.openBetween(owner, other);
  if (thread !== null) await stores.questions.stop(thread.id, owner, now);
  return ok(null);
}
