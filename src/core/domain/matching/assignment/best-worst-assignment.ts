import { bestAssignment, type ProvedAssignment } from './best-assignment.ts';
import type { FitGraph } from './fit-graph.ts';
import { mostMatched } from './hopcroft-karp.ts';

/** The most people matched; with that many, the best lowest fit; with that, the best total. Exact. */
export function bestWorstAssignment(graph: FitGraph, capacities: Uint32Array): ProvedAssignment {
  const most = mostMatched(graph, capacities);
  let possible = 0;
  let tooMuch = graph.highest + 1;
  while (tooMuch - possible > 1) {
    const least = Math.floor((possible + tooMuch) / 2);
    if (mostMatched(graph.withoutBelow(least), capacities) === most) possible = least;
    else tooMuch = least;
  }
  return bestAssignment(graph.withoutBelow(possible), capacities);
}
