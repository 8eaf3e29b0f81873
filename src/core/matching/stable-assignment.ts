import { type Assignment, summary } from './best-assignment.ts';
import type { FitGraph } from './fit-graph.ts';

/** Both sides' preferences: nobody finds a mentor who would rather have them than somebody they have (Gale and Shapley, mentees
 * asking). Mentees prefer by fit, mentors by `liking`; ties go to the lower number. */
export function stableAssignment(
  graph: FitGraph,
  capacities: Uint32Array,
  liking: (mentor: number, mentee: number) => number,
): Assignment {
  const mentorOf = new Int32Array(graph.mentees).fill(-1);
  const menteesOf: number[][] = Array.from({ length: graph.mentors }, () => []);
  const asked: Asked[] = Array.from({ length: graph.mentees }, () => ({ fit: Number.POSITIVE_INFINITY, mentor: -1 }));
  const likes = (mentor: number, one: number, other: number) =>
    liking(mentor, one) - liking(mentor, other) || other - one;
  const waiting = Array.from({ length: graph.mentees }, (_, at) => graph.mentees - 1 - at);
  for (let mentee = waiting.pop(); mentee !== undefined; mentee = waiting.pop()) {
    const ask = nextToAsk(graph, mentee, asked[mentee] ?? { fit: 0, mentor: graph.mentors });
    if (ask === null) continue;
    asked[mentee] = ask;
    const held = menteesOf[ask.mentor] ?? [];
    held.push(mentee);
    mentorOf[mentee] = ask.mentor;
    if (held.length <= (capacities[ask.mentor] ?? 0)) continue;
    const least = held.reduce((low, other) => (likes(ask.mentor, other, low) < 0 ? other : low));
    held.splice(held.indexOf(least), 1);
    mentorOf[least] = -1;
    waiting.push(least);
  }
  return summary(graph, mentorOf);
}

type Asked = { readonly fit: number; readonly mentor: number };

/** The best mentor after the last one asked; `null` when all have been asked. */
function nextToAsk(graph: FitGraph, mentee: number, last: Asked): Asked | null {
  let best: Asked | null = null;
  for (let place = 0; place < graph.degreeOf(mentee); place += 1) {
    const mentor = graph.mentorAt(mentee, place);
    const fit = mentor < 0 ? null : graph.fitOf(mentee, mentor);
    if (fit === null) continue;
    const isAfterLast = fit < last.fit || (fit === last.fit && mentor > last.mentor);
    if (isAfterLast && (best === null || fit > best.fit || (fit === best.fit && mentor < best.mentor)))
      best = { fit, mentor };
  }
  return best;
}
