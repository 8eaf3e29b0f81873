import type { CheapestTwo } from './fit-graph.ts';
import { hasRoom, type Seating, seat, unseat } from './seating.ts';

/** How many offers each mentee may make on average before the rest is left to `seatByPaths`. */
const OFFERS_PER_MENTEE = 12;

/** A quick start: each mentee bids for the mentor they like best, up to the price at which the next would be as good. Every seated
 * mentee stays where nothing is cheaper for them, so the start is never wrong, only unfinished. Gives those without a place. */
export function seatByBids(seating: Seating): readonly number[] {
  return bidInRounds(seating, {
    extra: 0,
    leftOutCost: seating.leftOutCost,
    offers: OFFERS_PER_MENTEE * seating.graph.mentees,
  });
}

export type BidRules = {
  /** What each bid goes above the price at which the next mentor would be as good. */
  readonly extra: number;
  /** Whoever would have to pay this much stops bidding. */
  readonly leftOutCost: number;
  /** The most bids in all. */
  readonly offers: number;
};

/** Lets everybody without a place bid until nobody waits or the offers are used up; gives those who still wait. */
export function bidInRounds(seating: Seating, rules: BidRules): readonly number[] {
  const { graph, mentorOf } = seating;
  const bids = new Float64Array(graph.mentees);
  const found: CheapestTwo = { first: -1, firstCost: 0, second: -1, secondCost: 0 };
  let waiting = [...mentorOf.keys()].filter((mentee) => mentorOf[mentee] === -1);
  for (let offers = 0; offers < rules.offers && waiting.length > 0; ) {
    const outbid: number[] = [];
    offers += waiting.length;
    for (const mentee of waiting) {
      const loser = bid(seating, mentee, { ...rules, bids, found });
      if (loser >= 0) outbid.push(loser);
    }
    waiting = outbid;
  }
  return waiting;
}

type Bidding = BidRules & { readonly bids: Float64Array; readonly found: CheapestTwo };

/** One offer; gives whoever is without a place now, or −1. */
function bid(seating: Seating, mentee: number, { extra, leftOutCost, bids, found }: Bidding): number {
  const { graph, prices } = seating;
  graph.cheapestTwo(mentee, prices, found);
  if (found.firstCost >= leftOutCost) return -1;
  const next = Math.min(found.secondCost, leftOutCost);
  const isTie = found.secondCost === found.firstCost;
  const mentor = isTie && !hasRoom(seating, found.first) && hasRoom(seating, found.second) ? found.second : found.first;
  const price = prices[mentor] ?? 0;
  bids[mentee] = price + (next - found.firstCost) + extra;
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
