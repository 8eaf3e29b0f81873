import type { FitGraph } from './fit-graph.ts';

/** How many people can be matched at all, whatever the fit (Hopcroft and Karp, with capacities). */
export function mostMatched(graph: FitGraph, capacities: Uint32Array): number {
  const matching: Matching = {
    graph,
    capacities,
    mentorOf: new Int32Array(graph.mentees).fill(-1),
    menteesOf: Array.from({ length: graph.mentors }, () => []),
    level: new Int32Array(graph.mentees),
    next: new Uint32Array(graph.mentees),
  };
  let matched = 0;
  for (let found = 1; found > 0; matched += found) {
    found = 0;
    if (!setLevels(matching)) break;
    matching.next.fill(0);
    for (let mentee = 0; mentee < graph.mentees; mentee += 1) {
      if (matching.mentorOf[mentee] === -1 && seatAlong(matching, mentee)) found += 1;
    }
  }
  return matched;
}

type Matching = {
  readonly graph: FitGraph;
  readonly capacities: Uint32Array;
  readonly mentorOf: Int32Array;
  readonly menteesOf: number[][];
  /** Moves from an unmatched mentee; −1 where there is no way. */
  readonly level: Int32Array;
  /** The place in each mentee's list to look at next. */
  readonly next: Uint32Array;
};

/** Whether a free place can be reached at all. */
function setLevels({ graph, capacities, mentorOf, menteesOf, level }: Matching): boolean {
  level.fill(-1);
  const seen = new Uint8Array(graph.mentors);
  const queue = [...level.keys()].filter((mentee) => mentorOf[mentee] === -1);
  for (const mentee of queue) level[mentee] = 0;
  let reachable = false;
  for (const mentee of queue) {
    for (let place = 0; place < graph.degreeOf(mentee); place += 1) {
      const mentor = graph.mentorAt(mentee, place);
      if (mentor < 0 || seen[mentor] === 1) continue;
      seen[mentor] = 1;
      const seated = menteesOf[mentor] ?? [];
      if (seated.length < (capacities[mentor] ?? 0)) reachable = true;
      for (const other of seated) {
        level[other] = (level[mentee] ?? 0) + 1;
        queue.push(other);
      }
    }
  }
  return reachable;
}

/** Looks for a chain of moves that ends at a free place, along rising levels, and makes them. */
function seatAlong({ graph, capacities, mentorOf, menteesOf, level, next }: Matching, start: number): boolean {
  const path = [start];
  for (let mentee = path.at(-1); mentee !== undefined; mentee = path.at(-1)) {
    const place = next[mentee] ?? 0;
    if (place >= graph.degreeOf(mentee)) {
      path.pop();
      level[mentee] = -1;
      continue;
    }
    const mentor = graph.mentorAt(mentee, place);
    const seated = mentor < 0 ? [] : (menteesOf[mentor] ?? []);
    if (mentor >= 0 && seated.length < (capacities[mentor] ?? 0)) {
      moveTo(mentorOf, menteesOf, path, mentor);
      return true;
    }
    const wanted = (level[mentee] ?? 0) + 1;
    const other = seated.find((candidate) => level[candidate] === wanted && !path.includes(candidate));
    if (other === undefined) next[mentee] = place + 1;
    else path.push(other);
  }
  return false;
}

/** The last of the path goes to `mentor`; each of the others to the place the next one leaves. */
function moveTo(mentorOf: Int32Array, menteesOf: number[][], path: readonly number[], mentor: number): void {
  let to = mentor;
  for (const mentee of [...path].reverse()) {
    const from = mentorOf[mentee] ?? -1;
    if (from >= 0) menteesOf[from] = (menteesOf[from] ?? []).filter((other) => other !== mentee);
    menteesOf[to]?.push(mentee);
    mentorOf[mentee] = to;
    to = from;
  }
}
