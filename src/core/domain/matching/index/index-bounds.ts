import type { CompiledSearch } from '../ranking/compiled-search.ts';
import { hoursPoints } from '../ranking/fit.ts';
import { OTHER_FUNCTION } from './index-cells.ts';
import type { IndexQuery } from './index-query.ts';
import type { MatchIndex } from './match-index.ts';

/** What the people of each cell can have apart from their wishes, and the cells in about that order. */
export type CellBounds = {
  /** Never less than what any of them has. */
  readonly most: Int32Array;
  /** Points all of them have: seniority. */
  readonly own: Int32Array;
  readonly order: Int32Array;
};

const BUCKETS = 64;

/** Bounds of all cells for one query. */
export function cellBounds({ cells }: MatchIndex, query: IndexQuery): CellBounds {
  const { plan } = query;
  const byStep = seniorityByStep(plan);
  const byClass = query.overlap.mostByClass.map((minutes) => hoursPoints(plan, minutes));
  const wanted = new Set([...query.functions].map((number) => Math.min(number, OTHER_FUNCTION)));
  const byFunction = Array.from({ length: OTHER_FUNCTION + 1 }, (_, number) =>
    wanted.has(number) ? plan.most.function : 0,
  );
  const always = plan.most.industry + (query.location > 0 ? plan.most.location : 0);
  const most = new Int32Array(cells.count);
  const own = new Int32Array(cells.count);
  for (let cell = 0; cell < cells.count; cell += 1) {
    const seniority = byStep[cells.steps[cell] ?? 0] ?? 0;
    const hours = byClass[cells.hourClasses[cell] ?? 0] ?? 0;
    own[cell] = seniority;
    most[cell] = seniority + hours + (byFunction[cells.functions[cell] ?? 0] ?? 0) + always;
  }
  return { most, own, order: bestFirst(most) };
}

function seniorityByStep({ seniority }: CompiledSearch): readonly number[] {
  if (seniority === null) return [];
  const { byStep, unknown } = seniority;
  return [unknown, byStep[1], byStep[2], byStep[3], byStep[4], byStep[5]];
}

/** Sorted roughly, by counting: the order only has to find good people early. */
function bestFirst(most: Int32Array): Int32Array {
  const highest = most.reduce((high, bound) => Math.max(high, bound), 1);
  const bucketOf = (bound: number) => BUCKETS - 1 - Math.floor(((BUCKETS - 1) * bound) / highest);
  const starts = new Int32Array(BUCKETS + 1);
  for (const bound of most) starts[bucketOf(bound) + 1] = (starts[bucketOf(bound) + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const order = new Int32Array(most.length);
  for (let cell = 0; cell < most.length; cell += 1) {
    const bucket = bucketOf(most[cell] ?? 0);
    order[starts[bucket] ?? 0] = cell;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  return order;
}
