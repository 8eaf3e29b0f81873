import type { LockedGoal } from '../../core/application/goal/keep-goal.ts';
import { type Outgoing, publishHome } from '../engine/replies.ts';

/** Both have the goals on their home page. */
export const homesOf = ({ mentor, mentee }: LockedGoal): readonly Outgoing[] => [
  publishHome(mentor.id),
  publishHome(mentee.id),
];
