import type { CheckInId, GoalId, MemberId } from '../kernel/ids.ts';
import type { LocalDay } from '../time/calendar.ts';

export const CHECK_IN_ANSWERS = ['on-track', 'stuck', 'done', 'new-date'] as const;
export type CheckInAnswer = (typeof CHECK_IN_ANSWERS)[number];

/** One goal in one nudge, and what its mentee said about it. */
export type CheckIn = {
  readonly id: CheckInId;
  readonly goalId: GoalId;
  /** The mentee, who alone answers. */
  readonly memberId: MemberId;
  readonly askedOn: LocalDay;
  readonly answer: CheckInAnswer | null;
  readonly note: string;
  readonly answeredAt: Date | null;
};

/** When a member is asked next about all their goals at once; null while there is nothing to ask about. */
export type CheckInSchedule = { readonly memberId: MemberId; readonly nextDueAt: Date | null };
