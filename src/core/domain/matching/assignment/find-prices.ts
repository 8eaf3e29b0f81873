import { bidInRounds } from './auction.ts';
import { hasRoom, type Seating, unseat } from './seating.ts';

/** Each round bids in steps a quarter as large as the last. */
const FINER = 4;
const OFFERS_PER_MENTEE = 30;
/** Whoever would pay several times the best fit waits for `seatByPaths`. */
const MOST_PAID = 4;

/** Where all compete for the same mentors, bids that rise by hairs never end. An auction in ever finer steps (ε-scaling) finds
 * about the right prices first. They are a guess: only what is proved afterwards counts. Leaves nobody seated. */
export function findPrices(seating: Seating): void {
  const { graph, prices } = seating;
  const leftOutCost = MOST_PAID * (graph.highest + 1);
  for (let step = graph.highest / FINER; step >= 1; step /= FINER) {
    bidInRounds(seating, { extra: step, leftOutCost, offers: OFFERS_PER_MENTEE * graph.mentees });
    for (let mentor = 0; mentor < graph.mentors; mentor += 1) {
      prices[mentor] = hasRoom(seating, mentor) ? 0 : Math.max(0, Math.floor((prices[mentor] ?? 0) - step));
    }
    for (let mentee = 0; mentee < graph.mentees; mentee += 1) unseat(seating, mentee);
  }
}
