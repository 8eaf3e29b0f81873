import type { MemberId } from '../../kernel/ids.ts';

export const GOALS_MET = ['all', 'most', 'some', 'none', 'changed'] as const;
/** What became of the goals, as one of the two sees it. */
export type GoalsMet = (typeof GOALS_MET)[number];

/** How one party looks back; the other does not see it. */
export type Evaluation = {
  readonly memberId: MemberId;
  readonly goalsMet: GoalsMet;
  readonly wentWell: string;
  readonly learned: string;
  readonly recommends: boolean;
  readonly writtenAt: Date;
};
