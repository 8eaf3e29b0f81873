import type { MemberId, SavedSearchId } from '../../domain/kernel/ids.ts';
import type { DigestSchedule, SavedSearch } from '../../domain/suggestion/suggestion.ts';

export interface SuggestionReads {
  /** Newest first. */
  savedBy(memberId: MemberId): Promise<readonly SavedSearch[]>;
  planOf(memberId: MemberId): Promise<DigestSchedule | null>;
  /** Members whose digest is due; at most `limit`. */
  due(now: Date, limit: number): Promise<readonly MemberId[]>;
  /** Whom digests have put before this member since then. */
  shownTo(memberId: MemberId, since: Date): Promise<readonly MemberId[]>;
}

export interface SuggestionStore extends SuggestionReads {
  save(search: SavedSearch): Promise<void>;
  /** Only the member's own; what is gone stays gone. */
  remove(memberId: MemberId, id: SavedSearchId): Promise<void>;
  savePlan(plan: DigestSchedule): Promise<void>;
  /** How many readers digests have put these people before since then. Locks them until the turn ends: nobody else counts meanwhile. */
  lockTimesShown(ids: readonly MemberId[], since: Date): Promise<ReadonlyMap<MemberId, number>>;
  /** Notes who was put before this member, and forgets those before `forgetBefore`. */
  noteShown(memberId: MemberId, ids: readonly MemberId[], at: Date, forgetBefore: Date): Promise<void>;
}
