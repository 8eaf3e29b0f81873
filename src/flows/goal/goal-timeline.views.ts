import type { Timeline, TimelineLane } from '../../core/document/timeline.ts';
import type { Member } from '../../core/member/member.ts';
import { dayWords } from '../../core/time/date-words.ts';
import { count, run, text } from '../../core/view/build.ts';
import type { Card } from '../../core/view/card.ts';
import { say } from '../../core/view/rich-text.ts';

const MAX_TITLE_CHARS = 120;

export const timelineWords = ({ name }: Pick<Member, 'name'>): string =>
  `Your goals with ${name}, as they stand today.`;

/** What the picture shows, for those who do not see it. */
export const timelineAlt = ({ lanes, today }: Timeline): string =>
  [`Timeline of ${count(lanes.length, 'goal', 'goals')} on ${dayWords(today)}.`, ...lanes.map(laneWords)].join(' ');

function laneWords({ title, to, reached, steps, more }: TimelineLane): string {
  const name = `“${title.replaceAll(/\s+/g, ' ').slice(0, MAX_TITLE_CHARS).toWellFormed()}”`;
  if (reached) return `${name}: achieved.`;
  const done = steps.filter((step) => step.done).length;
  const next = steps
    .filter((step) => !step.done && step.on !== null)
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))[0];
  return [
    `${name}: ${steps.length === 0 ? 'no steps yet' : `${done} of ${steps.length} steps done`}${more > 0 ? `, ${more} more not shown` : ''},`,
    ...(next === undefined
      ? []
      : [
          `next “${next.text.replaceAll(/\s+/g, ' ').slice(0, MAX_TITLE_CHARS).toWellFormed()}” by ${dayWords(next.on ?? '')},`,
        ]),
    `target ${dayWords(to)}.`,
  ].join(' ');
}

export const noTimelineCard = (): Card => ({
  summary: 'There is no goal to show yet.',
  body: [text(say`There is no goal to show yet. As soon as one is written down, it has its place on the line.`)],
  actions: [run('All goals', 'goal.list', '')],
});
