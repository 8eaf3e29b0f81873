import type { MemberId, RequestId } from '../kernel/ids.ts';
import type { RequestState } from './transitions.ts';

export type MentoringRequest = {
  readonly id: RequestId;
  readonly mentorId: MemberId;
  readonly menteeId: MemberId;
  /** The mentee asks; or the mentor makes an offer. */
  readonly sender: 'mentor' | 'mentee';
  readonly note: string;
  readonly state: RequestState;
  readonly sentAt: Date;
  readonly settledAt: Date | null;
  /** Private to the sender's kind answer; null unless declined with a reason. */
  readonly declineReason: string | null;
  /** The receiver's open question, or null. While it is open the expiry clock stands still. */
  readonly clarification: string | null;
  /** After a no, or no answer, the next mentor is asked with the same note; never so for an offer. */
  readonly askNext: boolean;
  readonly clock: RequestClock;
};

/** Working days used up so far, and since when the clock runs again; null while it stands still. */
export type RequestClock = {
  readonly daysUsed: number;
  readonly runningSince: Date | null;
  readonly remindersSent: number;
  /** When the next reminder or the expiry is due, or the news of the closing; null while the clock stands still. */
  readonly nextDueAt: Date | null;
};

export const senderOf = (request: Pick<MentoringRequest, 'sender' | 'mentorId' | 'menteeId'>): MemberId =>
  request.sender === 'mentor' ? request.mentorId : request.menteeId;

export const receiverOf = (request: Pick<MentoringRequest, 'sender' | 'mentorId' | 'menteeId'>): MemberId =>
  request.sender === 'mentor' ? request.menteeId : request.mentorId;
