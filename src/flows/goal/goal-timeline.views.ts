import type { Member } from '../../core/domain/member/member.ts';
import { actionButton, paragraph } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { say } from '../../core/domain/view/rich-text.ts';
import { goalRoutes } from '../routes/goal.routes.ts';

export const timelineWords = ({ name }: Pick<Member, 'name'>): string =>
  `Your goals with ${name}, as they stand today.`;

export const noTimelineCard = (): Card => ({
  summary: 'There is no goal to show yet.',
  body: [paragraph(say`There is no goal to show yet. As soon as one is written down, it has its place on the line.`)],
  actions: [actionButton('All goals', goalRoutes.list, {})],
});
