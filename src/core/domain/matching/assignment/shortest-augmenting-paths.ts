import type { Reach } from './fit-graph.ts';
import { nearestFirst, nearestKey, popNearest, push } from './min-heap.ts';
import { hasRoom, type Seating, seat, unseat } from './seating.ts';

const UNREACHED = Number.POSITIVE_INFINITY;

/** Seats the waiting one by one, each by the cheapest chain of moves that ends at a free place or leaves somebody out
 * (shortest augmenting paths). Prices stay such that nobody seated has anything cheaper: the result is the best there is. */
export function seatByPaths(seating: Seating, waiting: readonly number[]): void {
  const { mentors } = seating.graph;
  const search = newSearch(seating, new Float64Array(mentors).fill(UNREACHED));
  for (const mentee of waiting) augment(seating, search, mentee);
}

type Search = Reach & {
  readonly cameFrom: Int32Array;
  readonly reached: number[];
  readonly done: Uint8Array;
  readonly queue: ReturnType<typeof nearestFirst>;
  /** The nearest end so far: a mentor with room, else the mentee who would be left out. */
  endMentor: number;
  endMentee: number;
};

function newSearch(seating: Seating, distances: Float64Array): Search {
  const { mentors } = seating.graph;
  const search: Search = {
    prices: seating.prices,
    distances,
    limit: 0,
    cameFrom: new Int32Array(mentors),
    reached: [],
    done: new Uint8Array(mentors),
    queue: nearestFirst(),
    endMentor: -1,
    endMentee: -1,
    reach: (mentor, distance, mentee) => {
      if (distances[mentor] === UNREACHED) search.reached.push(mentor);
      distances[mentor] = distance;
      search.cameFrom[mentor] = mentee;
      if (!hasRoom(seating, mentor)) {
        push(search.queue, distance, mentor);
        return;
      }
      search.limit = distance;
      search.endMentor = mentor;
    },
  };
  return search;
}

function augment(seating: Seating, search: Search, start: number): void {
  search.limit = seating.leftOutCost;
  search.endMentor = -1;
  search.endMentee = start;
  seating.graph.relax(start, 0, search);
  const passed = passMentors(seating, search);
  for (const mentor of passed) {
    seating.prices[mentor] = (seating.prices[mentor] ?? 0) + search.limit - (search.distances[mentor] ?? 0);
  }
  moveAlong(seating, search, start);
  for (const mentor of search.reached) {
    search.distances[mentor] = UNREACHED;
    search.done[mentor] = 0;
  }
  search.reached.length = 0;
  search.queue.count = 0;
}

/** Goes outwards over full mentors until the nearest end is known; gives the mentors passed. */
function passMentors(seating: Seating, search: Search): readonly number[] {
  const { graph, prices, starts, seats, taken, costOf, leftOutCost } = seating;
  const passed: number[] = [];
  while (nearestKey(search.queue) < search.limit) {
    const distance = nearestKey(search.queue);
    const mentor = popNearest(search.queue);
    if (search.done[mentor] === 1) continue;
    search.done[mentor] = 1;
    passed.push(mentor);
    const first = starts[mentor] ?? 0;
    for (let place = first; place < first + (taken[mentor] ?? 0); place += 1) {
      const mentee = seats[place] ?? 0;
      const base = distance - ((costOf[mentee] ?? 0) + (prices[mentor] ?? 0));
      if (base + leftOutCost < search.limit) {
        search.limit = base + leftOutCost;
        search.endMentor = -1;
        search.endMentee = mentee;
      }
      graph.relax(mentee, base, search);
    }
  }
  return passed;
}

function moveAlong(seating: Seating, search: Search, start: number): void {
  let to = search.endMentor;
  if (to < 0) {
    if (search.endMentee === start) return;
    to = seating.mentorOf[search.endMentee] ?? -1;
    unseat(seating, search.endMentee);
  }
  for (;;) {
    const mentee = search.cameFrom[to] ?? start;
    const from = seating.mentorOf[mentee] ?? -1;
    unseat(seating, mentee);
    seat(seating, mentee, to);
    if (mentee === start) return;
    to = from;
  }
}
