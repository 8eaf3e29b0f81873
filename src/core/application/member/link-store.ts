import type { MemberId } from '../../domain/kernel/ids.ts';

/** One-time codes that prove that two identities are one person. Only a hash of the code is stored. */
export interface LinkStore {
  /** Replaces an earlier code of the member. */
  issue(memberId: MemberId, code: string, expiresAt: Date): Promise<void>;
  /** Uses the code up; null when it is unknown, used or expired. */
  redeem(code: string, now: Date): Promise<MemberId | null>;
  /** Counts a try and says how many there were since; guessing is stopped by the caller. */
  countTry(memberId: MemberId, now: Date, since: Date): Promise<number>;
}
