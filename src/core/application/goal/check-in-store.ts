import type { CheckIn, CheckInAnswer, CheckInSchedule } from '../../domain/goal/check-in.ts';
import type { CheckInId, GoalId, MemberId } from '../../domain/kernel/ids.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';

export interface CheckInReads {
  find(id: CheckInId): Promise<CheckIn | null>;
  /** Everything asked of the member on that day, in the order of asking. */
  askedOn(member: MemberId, day: LocalDay): Promise<readonly CheckIn[]>;
  /** The newest answered ones of a goal, at most `limit`. */
  answeredOf(goal: GoalId, limit: number): Promise<readonly CheckIn[]>;
  planOf(member: MemberId): Promise<CheckInSchedule | null>;
  /** Members who are due; at most `limit`, the longest due first. */
  due(now: Date, limit: number): Promise<readonly MemberId[]>;
}

export interface CheckInStore extends CheckInReads {
  insert(checkIns: readonly CheckIn[]): Promise<void>;
  /** False when it was answered before: the first answer counts. */
  answer(id: CheckInId, answer: CheckInAnswer, at: Date): Promise<boolean>;
  setNote(id: CheckInId, note: string): Promise<void>;
  savePlan(plan: CheckInSchedule): Promise<void>;
}
