import type { Query } from '../finding/query.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { MAX_SAVED_SEARCHES, type SavedSearch } from './suggestion.ts';

export type KeepRefusal = { readonly code: 'too-many-searches'; readonly max: number };

/** A search as it is kept, from its first page; one that is kept already stays as it is. */
export function decideKeeping(
  saved: readonly Pick<SavedSearch, 'query'>[],
  query: Query,
): Result<{ readonly isNew: boolean; readonly query: Query }, KeepRefusal> {
  const kept = { ...query, skip: 0 };
  if (saved.some((one) => keyOf(one.query) === keyOf(kept))) return ok({ isNew: false, query: kept });
  if (saved.length >= MAX_SAVED_SEARCHES) return refuse({ code: 'too-many-searches', max: MAX_SAVED_SEARCHES });
  return ok({ isNew: true, query: kept });
}

/** One text for the same search, in whatever order its parts came back. */
function keyOf({ side, words, exact, changed }: Query): string {
  const { topics, languages, formats, functions, industries } = changed;
  return JSON.stringify([side, words.toLowerCase(), exact, topics, languages, formats, functions, industries]);
}
