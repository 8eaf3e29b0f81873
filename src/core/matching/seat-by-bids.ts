import type { CheapestTwo } from './fit-graph.ts';
import { hasRoom, type Seating, seat, unseat } from './seating.ts';

/** How many offers each mentee may make on average before the rest is left to `seatByPaths`. */
const OFFERS_PER_MENTEE = 12;

/** A quick start: each mentee bids for the mentor they like best, up to the price at which the next would be as good. Every seated
 * mentee stays where nothing is cheaper for them, so the start is never wrong, only unfinished. Gives those without a place. */
export function seatByBids(seating: Seating): readonly number[] {
  const { graph } = seating;
  const bids = new Float64Array(graph.mentees);
  const found: CheapestTwo = { first: -1, firstCost: 0, second: -1, secondCost: 0 };
  let waiting = Array.from({ length: graph.mentees }, (_, mentee) => mentee);
  for (let round = 0; round < OFFERS_PER_MENTEE && waiting.length > 0; round += 1) {
    const outbid: number[] = [];
    for (const mentee of waiting) {
      const loser = bid(seating, mentee, bids, found);
      if (loser >= 0) outbid.push(loser);
    }
    waiting = outbid;
  }
  return waiting;
}

/** One offer; gives whoever is without a place now, or −1. */
function bid(seating: Seating, mentee: number, bids: Float64Array, found: CheapestTwo): number {
  const { graph, prices, leftOutCost } = seating;
  graph.cheapestTwo(mentee, prices, found);
  if (found.firstCost >= leftOutCost) return -1;
  const next = Math.min(found.secondCost, leftOutCost);
  const isTie = found.secondCost === found.firstCost;
  const mentor = isTie && !hasRoom(seating, found.first) && hasRoom(seating, found.second) ? found.second : found.first;
  const price = prices[mentor] ?? 0;
  bids[mentee] = price + (next - found.firstCost);
  if (hasRoom(seating, mentor)) {
    seat(seating, mentee, mentor);
    return -1;
  }
  const lowest = lowestBidder(seating, mentor, bids);
  if (lowest < 0 || (bids[lowest] ?? 0) >= (bids[mentee] ?? 0)) {
    prices[mentor] = Math.max(price, bids[mentee] ?? 0);
    return mentee;
  }
  prices[mentor] = Math.max(price, bids[lowest] ?? 0);
  unseat(seating, lowest);
  seat(seating, mentee, mentor);
  return lowest;
}

function lowestBidder({ starts, seats, taken }: Seating, mentor: number, bids: Float64Array): number {
  const start = starts[mentor] ?? 0;
  let lowest = -1;
  for (let place = start; place < start + (taken[mentor] ?? 0); place += 1) {
    const mentee = seats[place] ?? 0;
    if (lowest < 0 || (bids[mentee] ?? 0) < (bids[lowest] ?? 0)) lowest = mentee;
  }
  return lowest;
}
