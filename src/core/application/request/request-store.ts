import type { MemberId, RequestId } from '../../domain/kernel/ids.ts';
import type { Member } from '../../domain/member/member.ts';
import type { MentoringRequest, RequestClock } from '../../domain/request/request.ts';
import type { RequestState } from '../../domain/request/transitions.ts';

export interface RequestReads {
  find(id: RequestId): Promise<MentoringRequest | null>;
  /** Sent and received, the newest first; at most `limit`. */
  ofMember(id: MemberId, limit: number): Promise<readonly MentoringRequest[]>;
  pendingBetween(mentorId: MemberId, menteeId: MemberId): Promise<MentoringRequest | null>;
  /** Pending ones in which the member is the mentor, or the mentee. */
  pendingOf(id: MemberId): Promise<readonly MentoringRequest[]>;
  /** When this mentor last declined this mentee. */
  lastDeclinedAt(mentorId: MemberId, menteeId: MemberId): Promise<Date | null>;
  /** Pending ones whose reminder or expiry is due; at most `limit`, the longest due first. */
  due(now: Date, limit: number): Promise<readonly RequestId[]>;
  /** Declined or expired ones whose mentee wants the next mentor asked; at most `limit`, the oldest first. */
  toAskOn(limit: number): Promise<readonly RequestId[]>;
  /** Closed ones whose sender has not heard of it yet; at most `limit`, the oldest first. */
  toTell(limit: number): Promise<readonly RequestId[]>;
}

export interface RequestStore extends RequestReads {
  /** Locks the mentor and the mentee of a request in the order of all locks; nobody when there is no such request. */
  lockParties(id: RequestId): Promise<readonly Member[]>;
  /** Refuses (throws) what the database's own rules forbid: a second open one for the pair, one too many for the mentee. */
  insert(request: MentoringRequest): Promise<void>;
  /** Writes only while the stored state is still `expected`; false: another transaction wrote first. */
  settle(
    id: RequestId,
    expected: RequestState,
    change: { readonly to: RequestState; readonly at: Date; readonly reason?: string },
  ): Promise<boolean>;
  /** Closes what is still pending of these, and answers which that were; the senders of `toTell` are to hear of it. */
  closeAll(
    ids: readonly RequestId[],
    change: { readonly at: Date; readonly toTell: readonly RequestId[] },
  ): Promise<readonly RequestId[]>;
  /** False when the sender of a closed request heard of it already. */
  setTold(id: RequestId): Promise<boolean>;
  /** Stores an open question to the sender, or its answer (the note grows), with the clock as it then stands. */
  setClarification(
    id: RequestId,
    change: { readonly clarification: string | null; readonly note?: string; readonly clock: RequestClock },
  ): Promise<void>;
  /** False when it stood so already. */
  setAskNext(id: RequestId, askNext: boolean): Promise<boolean>;
  setClock(id: RequestId, clock: RequestClock): Promise<void>;
}
