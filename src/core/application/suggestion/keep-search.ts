import type { Query } from '../../domain/finding/query.ts';
import type { MemberId, SavedSearchId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { MAX_SAVED_SEARCHES } from '../../domain/suggestion/suggestion.ts';
import type { Deed } from '../unit-of-work/deed.ts';

export type KeepRefusal = { readonly code: 'too-many-searches'; readonly max: number };

/** Keeps a search from its first page; one that is kept already stays as it is. */
export async function keepSearch(
  { stores, ids, now }: Deed,
  memberId: MemberId,
  query: Query,
): Promise<Result<{ readonly isNew: boolean }, KeepRefusal>> {
  const kept = { ...query, skip: 0 };
  // Two presses at once wait for each other here.
  await stores.members.lock([memberId]);
  const saved = await stores.suggestions.savedBy(memberId);
  if (saved.some((one) => isSame(one.query, kept))) return ok({ isNew: false });
  if (saved.length >= MAX_SAVED_SEARCHES) return refuse({ code: 'too-many-searches', max: MAX_SAVED_SEARCHES });
  await stores.suggestions.save({ id: ids.next() as SavedSearchId, memberId, query: kept, savedAt: now });
  return ok({ isNew: true });
}

const isSame = (one: Query, other: Query): boolean => keyOf(one) === keyOf(other);

/** One text for the same search, in whatever order its parts came back. */
function keyOf({ side, words, exact, changed }: Query): string {
  const { topics, languages, formats, functions, industries } = changed;
  return JSON.stringify([side, words.toLowerCase(), exact, topics, languages, formats, functions, industries]);
}
