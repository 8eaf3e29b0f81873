import type { Query } from '../finding/query.ts';
import type { MemberId, SavedSearchId } from '../kernel/ids.ts';

/** A search somebody keeps: to run it again, and to hear in the weekly digest of who fits anew. */
export type SavedSearch = {
  readonly id: SavedSearchId;
  readonly memberId: MemberId;
  readonly query: Query;
  readonly savedAt: Date;
};

/** When somebody is told of new people. `nextDueAt` null: they are not, until they ask for it. */
export type DigestSchedule = {
  readonly memberId: MemberId;
  readonly nextDueAt: Date | null;
  readonly lastSentAt: Date | null;
};

/** Saved searches of one member: a digest names three people, so more would never have their turn. */
export const MAX_SAVED_SEARCHES = 5;
/** People in one digest. */
export const MAX_IN_DIGEST = 3;
