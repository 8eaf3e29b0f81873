import { scoreOf } from './fit.ts';
import { type CellBounds, cellBounds } from './index-bounds.ts';
import { dropInexact } from './index-exact.ts';
import { type IndexQuery, indexQuery } from './index-query.ts';
import { indexStatistics, type MatchIndex } from './match-index.ts';
import type { MatchSide } from './match-profile.ts';
import { planFor, type SearchOptions } from './rank.ts';
import type { SearchPlan } from './search-plan.ts';
import { bitCount } from './slot-set.ts';
import { offer, type Ranked, type TopList, topList } from './top-list.ts';

/** Who is on the page, as `rank` would say; `accountOf` explains each from their profile. */
export type IndexRanking = {
  readonly total: number;
  readonly results: readonly (Ranked & { readonly score: number })[];
  readonly plan: SearchPlan;
};

/** The same list as `rank` over everybody in the index, without looking at most of them. */
export function searchIndex(
  index: MatchIndex,
  seeker: MatchSide,
  options: Omit<SearchOptions, 'tree'> = {},
): IndexRanking {
  const statistics = options.statistics ?? indexStatistics(index);
  const plan = planFor(seeker, [], { ...options, statistics });
  const circle = { setAside: options.setAside ?? new Set(), withoutRoom: options.withoutRoom ?? false };
  const query = indexQuery(index, plan, circle);
  if (plan.exact) dropInexact(index, query);
  const offset = Math.max(0, options.offset ?? 0);
  const total = countAll(query.eligible, index.cells.blocks);
  const top = topList(Math.min(total, offset + Math.max(0, options.limit ?? 10)));
  if (top.size > 0) walk(index, query, top);
  const results = top.entries.slice(offset).map((entry) => ({ ...entry, score: scoreOf(plan, entry.points) }));
  return { total, results, plan };
}

function countAll(bits: Uint32Array, blocks: number): number {
  let total = 0;
  for (let block = 0; block < blocks; block += 1) total += bitCount(bits[block] ?? 0);
  return total;
}

/** Cells in order of what their people can have at best; a cell, block or branch that cannot reach the list is skipped. */
function walk(index: MatchIndex, query: IndexQuery, top: TopList): void {
  const bounds = cellBounds(index, query);
  const visit = visitor(index, query, bounds, top);
  const wishesAtMost = query.wishes.reduce((sum, { worths }) => sum + (worths[0] ?? 0), 0);
  const { order, most } = bounds;
  const { eligible } = query;
  const { blocksOf } = index.cells;
  for (let place = 0; place < order.length; place += 1) {
    const cell = order[place] ?? 0;
    if ((most[cell] ?? 0) + wishesAtMost < top.least) continue;
    const blocks = blocksOf[cell] ?? [];
    for (let nth = 0; nth < blocks.length; nth += 1) {
      const block = blocks[nth] ?? 0;
      const people = eligible[block] ?? 0;
      if (people !== 0) visit(cell, block, people);
    }
  }
}

type Visit = (cell: number, block: number, people: number) => void;

/** Splits the people of a block by how they answer each wish in turn, dearest wish first, and scores who is left. */
function visitor(index: MatchIndex, query: IndexQuery, bounds: CellBounds, top: TopList): Visit {
  const { wishes } = query;
  const score = scorer(index, query, bounds, top);
  const stillToCome = new Int32Array(wishes.length + 1);
  for (let wish = wishes.length - 1; wish >= 0; wish -= 1) {
    stillToCome[wish] = (stillToCome[wish + 1] ?? 0) + (wishes[wish]?.worths[0] ?? 0);
  }
  const descend = (cell: number, block: number, people: number, wish: number, points: number): void => {
    if (points + (stillToCome[wish] ?? 0) + (bounds.most[cell] ?? 0) < top.least) return;
    const lists = wishes[wish];
    if (lists === undefined) {
      score(cell, block, people, points);
      return;
    }
    let rest = people;
    for (let level = 0; level < lists.worths.length && rest !== 0; level += 1) {
      const found = rest & (lists.bitmaps[level]?.[block] ?? 0);
      if (found === 0) continue;
      descend(cell, block, found, wish + 1, points + (lists.worths[level] ?? 0));
      rest &= ~found;
    }
    if (rest !== 0) descend(cell, block, rest, wish + 1, points);
  };
  return (cell, block, people) => descend(cell, block, people, 0, 0);
}

function scorer(index: MatchIndex, query: IndexQuery, bounds: CellBounds, top: TopList) {
  const { columns, members } = index;
  const { most } = query.plan;
  const functionsMatter = most.function > 0;
  return (cell: number, block: number, people: number, points: number): void => {
    const base = points + (bounds.own[cell] ?? 0);
    for (let rest = people; rest !== 0; rest &= rest - 1) {
      const slot = block * 32 + (31 - Math.clz32(rest & -rest));
      let sum =
        base +
        (query.hoursPoints[columns.hours[slot] ?? 0] ?? 0) -
        (query.penalties[columns.standings[slot] ?? 0] ?? 0);
      if (functionsMatter && query.functions.has(columns.functions[slot] ?? 0)) sum += most.function;
      if (most.industry > 0 && query.industries.has(columns.industries[slot] ?? 0)) sum += most.industry;
      if (most.location > 0 && columns.locations[slot] === query.location) sum += most.location;
      const member = members[slot];
      if (sum >= top.least && member !== null && member !== undefined) offer(top, member, sum);
    }
  };
}
