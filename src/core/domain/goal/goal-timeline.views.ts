import type { Timeline, TimelineLane } from '../document/timeline.ts';
import { dayWords } from '../time/date-words.ts';
import { count } from '../view/build.ts';

const MAX_TITLE_CHARS = 120;

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
