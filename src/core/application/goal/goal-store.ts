import type { Goal, GoalStep, GoalWords } from '../../domain/goal/goal.ts';
import type { GoalState } from '../../domain/goal/transitions.ts';
import type { GoalId, GoalStepId, MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';

export interface GoalReads {
  find(id: GoalId): Promise<Goal | null>;
  findMany(ids: readonly GoalId[]): Promise<readonly Goal[]>;
  /** Those of a relationship, the oldest first. */
  of(relationship: RelationshipId): Promise<readonly Goal[]>;
  /** Those of several relationships, each with its own the oldest first. */
  ofMany(relationships: readonly RelationshipId[]): Promise<readonly Goal[]>;
  /** Agreed ones of the member as mentee, in relationships under way (no break, not over); the nearest target first. */
  underWayOf(mentee: MemberId): Promise<readonly Goal[]>;
}

export interface GoalStore extends GoalReads {
  insert(goal: Goal): Promise<void>;
  setWords(id: GoalId, words: GoalWords): Promise<void>;
  /** Writes only while the stored state is still `expected`; false: another transaction wrote first. */
  move(
    id: GoalId,
    expected: GoalState,
    change: { readonly to: GoalState; readonly agreedAt: Date | null; readonly closedAt: Date | null },
  ): Promise<boolean>;
  /** After the steps that are there. */
  addStep(id: GoalId, step: GoalStep): Promise<void>;
  setStep(id: GoalId, step: GoalStep): Promise<void>;
  removeStep(id: GoalId, step: GoalStepId): Promise<void>;
  snooze(id: GoalId, until: LocalDay | null): Promise<void>;
}
