import type { MemberId, RequestId } from '../../kernel/ids.ts';
import { someMember } from '../../member/testing/member.fixture.ts';
import type { FoundRequest, LockedRequest } from '../decide-move.ts';
import type { MentoringRequest } from '../request.ts';
import { NEW_CLOCK } from '../request-clock.ts';

export const [MENTOR, MENTEE] = ['mentor', 'mentee'] as [MemberId, MemberId];

/** What the mentee asked the mentor on a Monday; its clock stands still until a test starts it. */
export const someRequest = (change: Partial<MentoringRequest> = {}): MentoringRequest => ({
  id: 'request' as RequestId,
  mentorId: MENTOR,
  menteeId: MENTEE,
  sender: 'mentee',
  note: 'May I ask you?',
  state: 'pending',
  sentAt: new Date('2026-11-02T10:00:00Z'),
  settledAt: null,
  declineReason: null,
  clarification: null,
  askNext: false,
  clock: NEW_CLOCK,
  ...change,
});

/** A request with both its members, as it is found under lock. */
export const found = (change: Partial<MentoringRequest> = {}): FoundRequest & Omit<LockedRequest, 'to'> => {
  const [mentor, mentee] = [someMember(MENTOR), someMember(MENTEE)];
  return { request: someRequest(change), members: [mentor, mentee], mentor, mentee };
};
