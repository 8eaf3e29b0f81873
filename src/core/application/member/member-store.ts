import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Member, MemberState } from '../../domain/member/member.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';

/** A member as a row of a list shows them. */
export type Introduction = Pick<Member, 'id' | 'name'> & { readonly headline: string };

export interface MemberReads {
  find(id: MemberId): Promise<Member | null>;
  /** In no particular order; unknown ids are left out. */
  findMany(ids: readonly MemberId[]): Promise<readonly Member[]>;
  /** The same as `findMany`, as much as a list of people shows; in the order of the ids. */
  introduce(ids: readonly MemberId[]): Promise<readonly Introduction[]>;
  /** Joined members whose name holds these words, in any case; at most `limit`. */
  findByName(words: string, limit: number): Promise<readonly Member[]>;
  /** Everybody, joined or not, of whom one of these is the id, the e-mail address or the account on a platform, in any case. */
  findByMark(marks: readonly string[]): Promise<readonly Member[]>;
  /** Whoever organises the programme, by name. */
  coordinators(): Promise<readonly Member[]>;
  /** Members whose pause ended before this instant, given each one's own zone; at most `limit`. */
  dueBack(now: Date, limit: number): Promise<readonly MemberId[]>;
}

export interface MemberStore extends MemberReads {
  /** Locks these members' rows until the turn ends, always in the same order, and reads them. */
  lock(ids: readonly MemberId[]): Promise<readonly Member[]>;
  setState(
    id: MemberId,
    change: { readonly from: MemberState; readonly to: MemberState; readonly at: Date },
  ): Promise<boolean>;
  acceptConduct(id: MemberId, version: string, at: Date): Promise<void>;
  setHidden(id: MemberId, hidden: boolean): Promise<void>;
  /** `backAt` is the instant after the pause, or null when there is none. */
  setPause(id: MemberId, until: LocalDay | null, backAt: Date | null): Promise<void>;
  /** False when there is no such member. Granted again, it keeps the first time; null takes it away. */
  setCoordinator(id: MemberId, since: Date | null): Promise<boolean>;
  /** Where news goes, for a member with several identities. False when it is not theirs. */
  setInbox(id: MemberId, workspace: string): Promise<boolean>;
  inboxOf(id: MemberId): Promise<string | null>;
  /** Marks every identity of the member on this workspace as reachable or not. */
  setReachable(id: MemberId, workspace: string, reachable: boolean): Promise<void>;
  /** True the first time only: the welcome was not sent before. */
  claimWelcome(id: MemberId, at: Date): Promise<boolean>;
  /** Moves every identity of `from` to `into`; `from` must hold nothing else and is removed. */
  mergeInto(from: MemberId, into: MemberId): Promise<void>;
}
