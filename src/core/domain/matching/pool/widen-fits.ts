import type { Assignment } from '../assignment/best-assignment.ts';
import { bestAssignment } from '../assignment/best-assignment.ts';
import { type SparseFits, sparseGraph } from '../assignment/fit-graph.ts';
import { searchIndex } from '../index/index-search.ts';
import { indexStatistics } from '../index/index-wishes.ts';
import { createMatchIndex, putPerson } from '../index/match-index.ts';
import {
  bannedOf,
  type FitSettings,
  fitIn,
  MENTORS_WEIGHED,
  PAIRS_WEIGHED_IN_FULL,
  type PoolFits,
} from './pool-fits.ts';
import { type Pool, pairKey, placesOf } from './pool-rules.ts';

/** Each look goes this many times as deep as the last. */
const DEEPER = 4;

type Pair = { readonly mentor: number; readonly fit: number };

/**
 * In a large pool many mentees know the same best mentors. Whoever gets nobody is looked up again among the mentors who
 * still have places, deeper each time, until nobody new is found or as many pairs are weighed as in a pool in full.
 */
export function widenFits(pool: Pool, given: PoolFits, capacities: Uint32Array, settings: FitSettings): PoolFits {
  let fits = given;
  for (let limit = MENTORS_WEIGHED * DEEPER; !fits.inFull; limit *= DEEPER) {
    const assignment = bestAssignment(fits.graph, capacities);
    const room = Math.floor((PAIRS_WEIGHED_IN_FULL - fits.pairs.fits.length) / (pool.mentees.length + 1));
    const added = pairsWithFree(pool, fits, { assignment, capacities, limit: Math.min(limit, room), settings });
    if (added.size === 0) return fits;
    const pairs = withAdded(fits.pairs, added);
    fits = { ...fits, pairs, graph: sparseGraph(pool.mentees.length, pool.mentors.length, pairs) };
  }
  return fits;
}

type Look = {
  readonly assignment: Assignment;
  readonly capacities: Uint32Array;
  readonly limit: number;
  readonly settings: FitSettings;
};

/** By mentee: mentors with places left whom they do not know yet. */
function pairsWithFree(
  pool: Pool,
  { graph, mentorIndex }: PoolFits,
  { assignment, capacities, limit, settings: { tree, weights } }: Look,
): ReadonlyMap<number, readonly Pair[]> {
  const left = capacities.slice();
  for (const mentor of assignment.mentorOf) if (mentor >= 0) left[mentor] = (left[mentor] ?? 0) - 1;
  const free = createMatchIndex();
  const numbers = new Map(pool.mentors.map(({ memberId }, number) => [memberId, number]));
  for (const [number, mentor] of pool.mentors.entries())
    if (placesOf(mentor) > 0 && (left[number] ?? 0) > 0) putPerson(free, mentor);
  const options = { weights, tree, statistics: indexStatistics(mentorIndex, tree), answeringOnly: true };
  const banned = new Set((pool.bans ?? []).map(pairKey));
  const bans = bannedOf(pool);
  const added = new Map<number, readonly Pair[]>();
  for (const [row, mentee] of pool.mentees.entries()) {
    if ((assignment.mentorOf[row] ?? -1) >= 0) continue;
    const { memberId: menteeId } = mentee;
    const { results, plan } = searchIndex(free, mentee, { ...options, limit: limit + (bans.get(menteeId) ?? 0) });
    const fresh = results.flatMap(({ memberId, points }) => {
      const mentor = numbers.get(memberId) ?? 0;
      const isOut = banned.has(pairKey({ menteeId, mentorId: memberId })) || graph.fitOf(row, mentor) !== null;
      return isOut ? [] : [{ mentor, fit: fitIn(plan, points) }];
    });
    if (fresh.length > 0) added.set(row, fresh);
  }
  return added;
}

function withAdded({ starts, mentors, fits }: SparseFits, added: ReadonlyMap<number, readonly Pair[]>): SparseFits {
  const more = [...added.values()].reduce((sum, pairs) => sum + pairs.length, 0);
  const wider = {
    starts: new Uint32Array(starts.length),
    mentors: new Uint32Array(mentors.length + more),
    fits: new Int32Array(fits.length + more),
  };
  let at = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const [from, until] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    wider.mentors.set(mentors.subarray(from, until), at);
    wider.fits.set(fits.subarray(from, until), at);
    at += until - from;
    for (const { mentor, fit } of added.get(row) ?? []) {
      wider.mentors[at] = mentor;
      wider.fits[at] = fit;
      at += 1;
    }
    wider.starts[row + 1] = at;
  }
  return wider;
}
