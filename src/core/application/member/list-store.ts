import type { MemberId } from '../../domain/kernel/ids.ts';

/** A member's own private lists of other members. */
export type ListName = 'bookmark' | 'dismissed' | 'excluded';

export interface ListReads {
  of(owner: MemberId, list: ListName): Promise<readonly MemberId[]>;
  /** Whether either of the two has excluded the other. Never shown to anyone. */
  excludedEitherWay(one: MemberId, other: MemberId): Promise<boolean>;
  /** Whom a search of this member leaves out: dismissed by them, excluded by either of the two, or a partner now. */
  keptFrom(owner: MemberId): Promise<readonly MemberId[]>;
  /** Everybody this member excluded, or who excluded them. */
  allExcluded(owner: MemberId): Promise<readonly MemberId[]>;
}

export interface ListStore extends ListReads {
  add(owner: MemberId, list: ListName, other: MemberId, at: Date): Promise<void>;
  remove(owner: MemberId, list: ListName, other: MemberId): Promise<void>;
}
