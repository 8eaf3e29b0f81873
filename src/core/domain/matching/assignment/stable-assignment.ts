import { type Assignment, summary } from './best-assignment.ts';
import type { FitGraph } from './fit-graph.ts';

/** Both sides' preferences: nobody finds a mentor who would rather have them than somebody they have (Gale and Shapley, mentees
 * asking). Mentees prefer by fit, mentors by `liking`; ties go to whoever comes first in the pool. */
export function stableAssignment(
  graph: FitGraph,
  capacities: Uint32Array,
  liking: (mentor: number, mentee: number) => number,
): Assignment {
  const mentorOf = new Int32Array(graph.mentees).fill(-1);
  const menteesOf: Held[][] = Array.from({ length: graph.mentors }, () => []);
  const wishes: (Wishes | undefined)[] = Array.from({ length: graph.mentees });
  const waiting = Array.from({ length: graph.mentees }, (_, at) => graph.mentees - 1 - at);
  for (let mentee = waiting.pop(); mentee !== undefined; mentee = waiting.pop()) {
    const own = wishes[mentee] ?? wishesOf(graph, mentee);
    wishes[mentee] = own;
    const mentor = nextToAsk(graph, mentee, own);
    if (mentor < 0) continue;
    const held = menteesOf[mentor] ?? [];
    held.push({ mentee, liking: liking(mentor, mentee) });
    mentorOf[mentee] = mentor;
    if (held.length <= (capacities[mentor] ?? 0)) continue;
    const least = held.reduce((low, other) => (isLikedLess(other, low) ? other : low));
    held.splice(held.indexOf(least), 1);
    mentorOf[least.mentee] = -1;
    waiting.push(least.mentee);
  }
  return summary(graph, mentorOf);
}

type Held = { readonly mentee: number; readonly liking: number };

const isLikedLess = (one: Held, other: Held): boolean =>
  one.liking < other.liking || (one.liking === other.liking && one.mentee > other.mentee);

/** Places in the order in which a mentee asks; null where they stand in that order already. */
type Wishes = { readonly order: Uint32Array | null; next: number };

function wishesOf(graph: FitGraph, mentee: number): Wishes {
  const degree = graph.degreeOf(mentee);
  const fitAt = (place: number) => {
    const fit = graph.fitAt(mentee, place);
    return fit >= 0 ? fit : -1;
  };
  let inOrder = true;
  for (let place = 1; place < degree && inOrder; place += 1) inOrder = fitAt(place) <= fitAt(place - 1);
  if (inOrder) return { order: null, next: 0 };
  const order = Uint32Array.from({ length: degree }, (_, place) => place);
  return { order: order.sort((one, other) => fitAt(other) - fitAt(one) || one - other), next: 0 };
}

/** The best mentor who has not been asked; −1 when all have been. */
function nextToAsk(graph: FitGraph, mentee: number, wishes: Wishes): number {
  const degree = graph.degreeOf(mentee);
  while (wishes.next < degree) {
    const place = wishes.order?.[wishes.next] ?? wishes.next;
    wishes.next += 1;
    if (graph.fitAt(mentee, place) >= 0) return graph.mentorAt(mentee, place);
  }
  return -1;
}
