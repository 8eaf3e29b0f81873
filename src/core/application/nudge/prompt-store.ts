import type { MemberId, PromptId } from '../../domain/kernel/ids.ts';
import type { NudgeSchedule } from '../../domain/nudge/nudge-schedule.ts';
import type { Prompt } from '../../domain/nudge/prompt.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';

/** What is to be brought up with members; a turn enqueues it like a message. */
export interface PromptReads {
  find(id: PromptId): Promise<Prompt | null>;
  /** Due, put off and held back alike, the longest raised first. */
  waitingOf(member: MemberId): Promise<readonly Prompt[]>;
  /** Members with something due, or with a nudge that did not leave while it was good; at most `limit`, the longest due first. */
  due(now: Date, limit: number): Promise<readonly MemberId[]>;
  /** That of somebody new when nothing was ever stored. */
  planOf(member: MemberId): Promise<NudgeSchedule>;
  /** The newest day on which the member was nudged. */
  lastNudgeOf(member: MemberId): Promise<LocalDay | null>;
}

export interface PromptStore extends PromptReads {
  /** They wait (again) until then; null holds them back until something is heard of their member. */
  putOff(ids: readonly PromptId[], until: Date | null): Promise<void>;
  /** They stood in the nudge of that day. */
  say(ids: readonly PromptId[], day: LocalDay): Promise<void>;
  drop(ids: readonly PromptId[]): Promise<void>;
  /** False when the member was nudged on that day before. */
  takeDay(member: MemberId, day: LocalDay, at: Date): Promise<boolean>;
  /**
   * Removes the member's nudges that wait to be sent, all of them or those that are good no longer: their days are free
   * again, and what they said waits and is due at `now`. One entry for each, with how many prompts it had said.
   */
  takeBack(member: MemberId, now: Date, which: 'late' | 'any'): Promise<readonly { readonly saidPrompts: number }[]>;
  savePlan(plan: NudgeSchedule): Promise<void>;
  /** The member did something: the count of unanswered nudges begins anew, a silence ends, what was held back is due. */
  heard(member: MemberId, now: Date): Promise<void>;
}
