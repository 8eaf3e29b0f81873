import type { CompiledSearch } from '../ranking/compiled-search.ts';
import type { Exclusions } from '../ranking/eligibility.ts';
import { exposurePoints, hoursPoints, loadPoints } from '../ranking/fit.ts';
import type { TopicTree } from '../ranking/topic-tree.ts';
import { type Overlap, overlapWith } from './index-hours.ts';
import { countAll, type Scratch, scratchOf, setsOf, union, type WishLists, wishLists } from './index-wishes.ts';
import { LIST, type MatchIndex } from './match-index.ts';
import { clearBit } from './slot-set.ts';

/** A plan translated into the numbers of one index. */
export type IndexQuery = {
  readonly plan: CompiledSearch;
  readonly wishes: readonly WishLists[];
  /** Everybody on the list, but for what *exact match* asks of a person's own columns. */
  readonly eligible: Uint32Array;
  /** Everybody who answers a wish; null where there is none. */
  readonly answering: Uint32Array | null;
  readonly overlap: Overlap;
  /** Points by working week. */
  readonly hoursPoints: Int32Array;
  /** Points taken, by standing. */
  readonly penalties: Int32Array;
  readonly functions: ReadonlySet<number>;
  readonly industries: ReadonlySet<number>;
  /** −1 where nobody is there. */
  readonly location: number;
};

/** Gathers the bitmaps and tables of a search; valid until the next search or change of the index. */
export function indexQuery(
  index: MatchIndex,
  plan: CompiledSearch,
  exclusions: Exclusions,
  tree: TopicTree,
): IndexQuery {
  const scratch = scratchOf(index);
  const overlap = overlapWith(index.hours, plan.criteria.hours);
  const wishes = wishLists(index, plan, tree, scratch);
  const answering = wishes.length === 0 ? null : answeringAny(wishes, scratch);
  return {
    plan,
    wishes,
    eligible: eligibleBits(index, plan, exclusions, { wishes, answering, scratch }),
    answering,
    overlap,
    hoursPoints: Int32Array.from(overlap.minutes, (minutes) => hoursPoints(plan, minutes)),
    penalties: Int32Array.from(
      index.standingOf,
      ({ places, shownThisWeek }) => loadPoints(plan, places) + exposurePoints(plan, shownThisWeek),
    ),
    functions: numbersIn(index.functions.numbers, plan.functions),
    industries: numbersIn(index.industries.numbers, plan.industries),
    location: plan.location === null ? -1 : (index.locations.numbers.get(plan.location) ?? -2) + 1,
  };
}

/** People of a query who are ranked among themselves, before those of the next tier. */
export type Tier = { readonly people: Uint32Array; readonly wishes: readonly WishLists[]; readonly count: number };

/** Who answers a wish, then who answers none. Nobody is in both; valid as long as the query. */
export function tiersOf(index: MatchIndex, { eligible, answering, wishes }: IndexQuery): readonly Tier[] {
  const { blocks } = index.cells;
  const count = countAll(eligible, blocks);
  if (answering === null) return [{ people: eligible, wishes, count }];
  for (let block = 0; block < blocks; block += 1) {
    const people = eligible[block] ?? 0;
    const near = answering[block] ?? 0;
    answering[block] = people & near;
    eligible[block] = people & ~near;
  }
  const nearby = countAll(answering, blocks);
  return [
    { people: answering, wishes, count: nearby },
    { people: eligible, wishes: [], count: count - nearby },
  ];
}

type Gathered = Pick<IndexQuery, 'wishes' | 'answering'> & { readonly scratch: Scratch };

function eligibleBits(
  index: MatchIndex,
  plan: CompiledSearch,
  exclusions: Exclusions,
  { wishes, answering, scratch }: Gathered,
): Uint32Array {
  const eligible = scratch();
  const { blocks, taken } = index.cells;
  eligible.set(taken.subarray(0, blocks));
  const demanded = plan.exact ? wishes.map(({ exactly }) => exactly[0] ?? scratch()) : [];
  const wanted = exclusions.answeringOnly && answering !== null ? [answering] : [];
  for (const bits of [...filters(index, plan, exclusions, scratch), ...demanded, ...wanted]) {
    for (let block = 0; block < blocks; block += 1) eligible[block] = (eligible[block] ?? 0) & (bits[block] ?? 0);
  }
  for (const member of [plan.seekerId, ...exclusions.setAside]) {
    const slot = index.slotOf.get(member);
    if (slot !== undefined) clearBit(eligible, slot);
  }
  return eligible;
}

function filters(
  index: MatchIndex,
  plan: CompiledSearch,
  exclusions: Exclusions,
  scratch: Scratch,
): readonly Uint32Array[] {
  const names: string[][] = [];
  if (!exclusions.withoutRoom) names.push([LIST.room]);
  const unsaid = (list: string) => (plan.exact ? [] : [list]);
  if (plan.criteria.languages.length > 0) {
    names.push([...[...plan.languages].map(LIST.language), ...unsaid(LIST.noLanguage)]);
  }
  if (plan.criteria.formats.length > 0) {
    names.push([...plan.criteria.formats.map(LIST.format), ...unsaid(LIST.noFormat)]);
  }
  return names.map((lists) => union(index, setsOf(index, lists), scratch));
}

/** Whoever answers one of the wishes in some way. */
function answeringAny(wishes: readonly WishLists[], scratch: Scratch): Uint32Array {
  const touched = scratch();
  for (const bits of wishes.flatMap(({ bitmaps }) => bitmaps)) {
    const length = Math.min(bits.length, touched.length);
    for (let block = 0; block < length; block += 1) touched[block] = (touched[block] ?? 0) | (bits[block] ?? 0);
  }
  return touched;
}

function numbersIn(numbers: ReadonlyMap<string, number>, words: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...words].flatMap((word) => numbers.get(word) ?? []).map((number) => number + 1));
}
