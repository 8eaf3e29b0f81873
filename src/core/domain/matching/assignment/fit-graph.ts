/** The fits of a pool: which mentee may have which mentor, and how well they fit. Rows are mentees, columns mentors. */
export type FitGraph = {
  readonly mentees: number;
  readonly mentors: number;
  /** Whole points from 0, the same for the whole pool; `null` where the pair is not allowed. */
  readonly fitOf: (mentee: number, mentor: number) => number | null;
  /** How many mentors a mentee knows, and the one at a place among them; −1 where the pair is not allowed. */
  readonly degreeOf: (mentee: number) => number;
  readonly mentorAt: (mentee: number, place: number) => number;
  /** The fit with the mentor at that place; negative or `NaN` where the pair is not allowed. */
  readonly fitAt: (mentee: number, place: number) => number;
  /** The same pool without pairs that fit less. */
  readonly withoutBelow: (least: number) => FitGraph;
  /** The highest fit there is. */
  readonly highest: number;
  /** The cheapest mentor for a mentee and the next cheapest, where a mentor costs `highest` − fit + price. */
  readonly cheapestTwo: (mentee: number, prices: Float64Array, found: CheapestTwo) => void;
  /** Offers every mentor of a mentee to `reach` at `base` + `highest` − fit + price, if that is below what it has. */
  readonly relax: (mentee: number, base: number, search: Reach) => void;
};

/** Where `cheapestTwo` writes; −1 and infinity where there is none. */
export type CheapestTwo = { first: number; firstCost: number; second: number; secondCost: number };

/** What a search has reached so far. */
export type Reach = {
  readonly prices: Float64Array;
  readonly distances: Float64Array;
  /** Nothing as far as this is of use any more. */
  limit: number;
  readonly reach: (mentor: number, distance: number, mentee: number) => void;
};

/** Every pair in one matrix, mentee by mentee; a pair that is not allowed is `NaN` or negative. At most 2^24 points. */
export function denseGraph(mentees: number, mentors: number, fits: Float32Array): FitGraph {
  let highest = 0;
  for (let pair = 0; pair < fits.length; pair += 1) highest = Math.max(highest, fits[pair] || 0);
  const costs = new Float32Array(mentees * mentors);
  for (let pair = 0; pair < costs.length; pair += 1) {
    const fit = fits[pair] ?? -1;
    costs[pair] = fit >= 0 ? highest - fit : Number.POSITIVE_INFINITY;
  }
  return {
    mentees,
    mentors,
    highest,
    fitOf: (mentee, mentor) => {
      const fit = fits[mentee * mentors + mentor] ?? -1;
      return fit >= 0 ? fit : null;
    },
    degreeOf: () => mentors,
    mentorAt: (mentee, mentor) => ((fits[mentee * mentors + mentor] ?? -1) >= 0 ? mentor : -1),
    fitAt: (mentee, mentor) => fits[mentee * mentors + mentor] ?? -1,
    withoutBelow: (least) =>
      denseGraph(
        mentees,
        mentors,
        fits.map((fit) => (fit >= least ? fit : -1)),
      ),
    cheapestTwo: (mentee, prices, found) => {
      const row = mentee * mentors;
      clear(found);
      for (let mentor = 0; mentor < mentors; mentor += 1) {
        const cost = (costs[row + mentor] ?? 0) + (prices[mentor] ?? 0);
        if (cost < found.secondCost) note(found, mentor, cost);
      }
    },
    relax: (mentee, base, search) => {
      const { prices, distances } = search;
      const row = mentee * mentors;
      for (let mentor = 0; mentor < mentors; mentor += 1) {
        const distance = base + (costs[row + mentor] ?? 0) + (prices[mentor] ?? 0);
        if (distance < (distances[mentor] ?? 0) && distance < search.limit) search.reach(mentor, distance, mentee);
      }
    },
  };
}

/** Only the allowed pairs: those of mentee `i` stand from `starts[i]` up to `starts[i + 1]`. */
export type SparseFits = { readonly starts: Uint32Array; readonly mentors: Uint32Array; readonly fits: Int32Array };

/** A pool in which each mentee knows only some of the mentors. */
export function sparseGraph(
  mentees: number,
  mentors: number,
  { starts, mentors: columns, fits }: SparseFits,
): FitGraph {
  const highest = fits.reduce((high, fit) => Math.max(high, fit), 0);
  const from = (mentee: number) => starts[mentee] ?? 0;
  return {
    mentees,
    mentors,
    highest,
    fitOf: (mentee, mentor) => {
      const at = columns.subarray(from(mentee), from(mentee + 1)).indexOf(mentor);
      return at === -1 ? null : (fits[from(mentee) + at] ?? null);
    },
    degreeOf: (mentee) => from(mentee + 1) - from(mentee),
    mentorAt: (mentee, place) => columns[from(mentee) + place] ?? -1,
    fitAt: (mentee, place) => fits[from(mentee) + place] ?? -1,
    withoutBelow: (least) => sparseGraph(mentees, mentors, pairsFrom({ starts, mentors: columns, fits }, least)),
    cheapestTwo: (mentee, prices, found) => {
      clear(found);
      for (let pair = from(mentee); pair < from(mentee + 1); pair += 1) {
        const mentor = columns[pair] ?? 0;
        const cost = highest - (fits[pair] ?? 0) + (prices[mentor] ?? 0);
        if (cost < found.secondCost) note(found, mentor, cost);
      }
    },
    relax: (mentee, base, search) => {
      const { prices, distances } = search;
      for (let pair = from(mentee); pair < from(mentee + 1); pair += 1) {
        const mentor = columns[pair] ?? 0;
        const distance = base + highest - (fits[pair] ?? 0) + (prices[mentor] ?? 0);
        if (distance < (distances[mentor] ?? 0) && distance < search.limit) search.reach(mentor, distance, mentee);
      }
    },
  };
}

/** The same pool with mentees added who may have anybody, equally gladly: they fill places that would stay free. */
export function withFillers(graph: FitGraph, fillers: number): FitGraph {
  const { mentees, mentors, highest } = graph;
  return {
    ...graph,
    mentees: mentees + fillers,
    fitOf: (mentee, mentor) => (mentee < mentees ? graph.fitOf(mentee, mentor) : highest),
    degreeOf: (mentee) => (mentee < mentees ? graph.degreeOf(mentee) : mentors),
    mentorAt: (mentee, place) => (mentee < mentees ? graph.mentorAt(mentee, place) : place),
    fitAt: (mentee, place) => (mentee < mentees ? graph.fitAt(mentee, place) : highest),
    withoutBelow: (least) => withFillers(graph.withoutBelow(least), fillers),
    cheapestTwo: (mentee, prices, found) => {
      if (mentee < mentees) return graph.cheapestTwo(mentee, prices, found);
      clear(found);
      for (const [mentor, price] of prices.entries()) if (price < found.secondCost) note(found, mentor, price);
    },
    relax: (mentee, base, search) => {
      if (mentee < mentees) return graph.relax(mentee, base, search);
      for (const [mentor, price] of search.prices.entries()) {
        const distance = base + price;
        if (distance < (search.distances[mentor] ?? 0) && distance < search.limit)
          search.reach(mentor, distance, mentee);
      }
    },
  };
}

function pairsFrom({ starts, mentors, fits }: SparseFits, least: number): SparseFits {
  const kept = fits.map((fit) => (fit >= least ? 1 : 0));
  const before = new Uint32Array(kept.length + 1);
  for (const [pair, keep] of kept.entries()) before[pair + 1] = (before[pair] ?? 0) + keep;
  return {
    starts: starts.map((start) => before[start] ?? 0),
    mentors: mentors.filter((_, pair) => kept[pair] === 1),
    fits: fits.filter((_, pair) => kept[pair] === 1),
  };
}

function clear(found: CheapestTwo): void {
  found.first = -1;
  found.second = -1;
  found.firstCost = Number.POSITIVE_INFINITY;
  found.secondCost = Number.POSITIVE_INFINITY;
}

function note(found: CheapestTwo, mentor: number, cost: number): void {
  if (cost < found.firstCost) {
    found.second = found.first;
    found.secondCost = found.firstCost;
    found.first = mentor;
    found.firstCost = cost;
    return;
  }
  found.second = mentor;
  found.secondCost = cost;
}
