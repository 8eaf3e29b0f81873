import type { GoalId, GoalStepId, MemberId, RelationshipId } from '../../kernel/ids.ts';
import type { Goal, GoalStep, GoalWords } from '../goal.ts';

export const MENTOR = 'mentor' as MemberId;
export const MENTEE = 'mentee' as MemberId;
export const RELATIONSHIP = 'relationship' as RelationshipId;
export const GOAL = 'goal' as GoalId;

/** A Tuesday, at noon in London. */
export const NOW = new Date('2026-11-24T12:00:00Z');

export const WORDS: GoalWords = {
  title: 'Choose a supplier',
  measure: 'One contract is signed',
  why: 'We pay too much',
  resources: '',
  targetOn: '2027-02-26',
};

export const aStep = (id: string, more: Partial<GoalStep> = {}): GoalStep => ({
  id: id as GoalStepId,
  kind: 'action',
  text: `Step ${id}`,
  dueOn: null,
  doneAt: null,
  ...more,
});

/** A goal that the mentee drafted, in any state; agreed unless said otherwise. */
export const aGoal = (more: Partial<Goal> = {}): Goal => ({
  id: GOAL,
  relationshipId: RELATIONSHIP,
  draftedById: MENTEE,
  words: WORDS,
  state: 'agreed',
  draftedAt: new Date('2026-11-01T09:00:00Z'),
  agreedAt: new Date('2026-11-02T09:00:00Z'),
  closedAt: null,
  snoozedUntil: null,
  steps: [],
  ...more,
});
