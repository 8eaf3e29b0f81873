import { type CellBounds, cellBounds } from './index-bounds.ts';
import type { IndexQuery, Tier } from './index-query.ts';
import type { MatchIndex } from './match-index.ts';
import type { Taking } from './top-list.ts';

/** Offers everybody of a tier who may have `taking.least` points; a cell, block or branch that cannot is skipped. */
export function walkTier(index: MatchIndex, query: IndexQuery, tier: Tier, taking: Taking): void {
  const bounds = cellBounds(index, query);
  const visit = visitor(index, { query, tier, bounds }, taking);
  const wishesAtMost = tier.wishes.reduce((sum, { worths }) => sum + (worths[0] ?? 0), 0);
  const { order, most } = bounds;
  const { people } = tier;
  const { blocksOf } = index.cells;
  for (let place = 0; place < order.length; place += 1) {
    const cell = order[place] ?? 0;
    if ((most[cell] ?? 0) + wishesAtMost < taking.least) continue;
    const blocks = blocksOf[cell] ?? [];
    for (let nth = 0; nth < blocks.length; nth += 1) {
      const block = blocks[nth] ?? 0;
      const here = people[block] ?? 0;
      if (here !== 0) visit(cell, block, here);
    }
  }
}

type Walk = { readonly query: IndexQuery; readonly tier: Tier; readonly bounds: CellBounds };
type Visit = (cell: number, block: number, people: number) => void;

/** Splits the people of a block by how they answer each wish in turn, dearest wish first, and scores who is left. */
function visitor(index: MatchIndex, walk: Walk, taking: Taking): Visit {
  const { bounds, tier } = walk;
  const { wishes } = tier;
  const score = scorer(index, walk, taking);
  const stillToCome = new Int32Array(wishes.length + 1);
  for (let wish = wishes.length - 1; wish >= 0; wish -= 1) {
    stillToCome[wish] = (stillToCome[wish + 1] ?? 0) + (wishes[wish]?.worths[0] ?? 0);
  }
  const descend = (cell: number, block: number, people: number, wish: number, points: number): void => {
    if (points + (stillToCome[wish] ?? 0) + (bounds.most[cell] ?? 0) < taking.least) return;
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

function scorer({ columns, members }: MatchIndex, { query, bounds }: Walk, taking: Taking) {
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
      if (sum >= taking.least && member !== null && member !== undefined) taking.offer(member, sum);
    }
  };
}
