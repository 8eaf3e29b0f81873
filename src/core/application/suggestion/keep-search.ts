import type { Query } from '../../domain/finding/query.ts';
import type { MemberId, SavedSearchId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { decideKeeping, type KeepRefusal } from '../../domain/suggestion/decide-keeping.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { SuggestionStore } from './suggestion-store.ts';

type Context = UseCaseContext<{ readonly members: MemberStore; readonly suggestions: SuggestionStore }>;

/** Keeps a search from its first page; one that is kept already stays as it is. */
export async function keepSearch(
  { stores, ids, now }: Context,
  memberId: MemberId,
  query: Query,
): Promise<Result<{ readonly isNew: boolean }, KeepRefusal>> {
  // Two presses at once wait for each other here.
  await stores.members.lock([memberId]);
  const kept = decideKeeping(await stores.suggestions.savedBy(memberId), query);
  if (!kept.ok) return kept;
  const { isNew, query: first } = kept.value;
  if (isNew) await stores.suggestions.save({ id: ids.next() as SavedSearchId, memberId, query: first, savedAt: now });
  return ok({ isNew });
}
