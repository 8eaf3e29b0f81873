import type { HeldGoal } from '../../core/application/goal/keep-goal.ts';
import { type Owing, publishHome } from '../engine/flow.ts';

/** Both have the goals on their home page. */
export const homesOf = ({ mentor, mentee }: HeldGoal): readonly Owing[] => [
  publishHome(mentor.id),
  publishHome(mentee.id),
];
