import type { TopicId } from '../../kernel/ids.ts';
import type { CompiledSearch, TopicWish } from '../ranking/compiled-search.ts';
import type { PoolStatistics } from '../ranking/pool-statistics.ts';
import { CLOSENESSES, type Closeness } from '../ranking/reason.ts';
import type { TopicTree } from '../ranking/topic-tree.ts';
import { LIST, type MatchIndex } from './match-index.ts';
import { bitCount, mergeInto, type SlotSet } from './slot-set.ts';

/** One wish: the people who answer it in each way, most points first. Somebody may stand in several; their first counts. */
export type WishLists = {
  readonly bitmaps: readonly Uint32Array[];
  readonly worths: readonly number[];
  /** Who answers it well enough for *exact match*. */
  readonly exactly: readonly Uint32Array[];
};

/** Hands out empty bitmaps of the index's length, the same ones again for every search. */
export type Scratch = () => Uint32Array;

const IMPORTANCES = [3, 2, 1] as const;

/** Bitmaps for scratch work during one search. */
export function scratchOf(index: MatchIndex): Scratch {
  let next = 0;
  return () => {
    const known = index.scratch[next];
    const fits = known !== undefined && known.length >= index.cells.blocks;
    const bits = fits ? known.fill(0) : new Uint32Array(Math.ceil(index.cells.blocks * 1.25) + 1);
    index.scratch[next] = bits;
    next += 1;
    return bits;
  };
}

/** The statistics `rank` would count over everybody in the index. */
export function indexStatistics(index: MatchIndex, tree: TopicTree): PoolStatistics {
  return { people: index.slotOf.size, answering: (topic) => countAnswering(index, topic, tree) };
}

function countAnswering(index: MatchIndex, topic: TopicId, tree: TopicTree): number {
  const answers = [topic, ...tree.descendants(topic), ...tree.parents(topic)];
  const names = answers.flatMap((answer) => IMPORTANCES.map((importance) => LIST.topic(answer, importance)));
  const sets = setsOf(index, names);
  if (sets.length < 2) return sets[0]?.count ?? 0;
  return countAll(union(index, sets, scratchOf(index)), index.cells.blocks);
}

/** How many slots of the first `blocks` words are set. */
export function countAll(bits: Uint32Array, blocks: number): number {
  let total = 0;
  for (let block = 0; block < blocks; block += 1) total += bitCount(bits[block] ?? 0);
  return total;
}

/** The lists of every wish of a plan, the wish worth most first. */
export function wishLists(
  index: MatchIndex,
  plan: CompiledSearch,
  tree: TopicTree,
  scratch: Scratch,
): readonly WishLists[] {
  const stems = [...plan.stems.keys()].map((stem) => {
    const bitmaps = setsOf(index, [LIST.stem(stem)]).map((set) => union(index, [set], scratch));
    return { bitmaps, worths: bitmaps.map(() => plan.pointsPerWord), exactly: bitmaps };
  });
  const topics = plan.topics.map((wish) => topicLists(index, wish, { tree, exact: plan.exact, scratch }));
  return [...topics, ...stems].sort((a, b) => (b.worths[0] ?? 0) - (a.worths[0] ?? 0));
}

/** The sets that exist of these names. */
export function setsOf(index: MatchIndex, names: readonly string[]): readonly SlotSet[] {
  return names.flatMap((name) => {
    const set = index.lists[index.listNumbers.numbers.get(name) ?? -1];
    return set === undefined || set.count === 0 ? [] : [set];
  });
}

/** One bitmap of several sets; a single one that is a bitmap already is not copied. */
export function union(index: MatchIndex, sets: readonly SlotSet[], scratch: Scratch): Uint32Array {
  const [only] = sets;
  if (sets.length === 1 && only?.bits && only.bits.length >= index.cells.blocks) return only.bits;
  const bits = scratch();
  for (const set of sets) mergeInto(bits, set);
  return bits;
}

type Reading = { readonly tree: TopicTree; readonly exact: boolean; readonly scratch: Scratch };

function topicLists(index: MatchIndex, wish: TopicWish, { tree, exact, scratch }: Reading): WishLists {
  const byWorth = new Map<number, SlotSet[]>();
  const enough: SlotSet[] = [];
  for (const closeness of CLOSENESSES) {
    const topics = topicsAt(tree, wish.topicId, closeness);
    for (const importance of IMPORTANCES) {
      const sets = setsOf(
        index,
        topics.map((topic) => LIST.topic(topic, importance)),
      );
      if (sets.length === 0) continue;
      const worth = wish.worth[closeness][importance];
      byWorth.set(worth, [...(byWorth.get(worth) ?? []), ...sets]);
      if (closeness !== 'broader') enough.push(...sets);
    }
  }
  const levels = [...byWorth].sort(([a], [b]) => b - a);
  return {
    bitmaps: levels.map(([, sets]) => union(index, sets, scratch)),
    worths: levels.map(([worth]) => worth),
    exactly: exact ? [union(index, enough, scratch)] : [],
  };
}

function topicsAt(tree: TopicTree, wanted: TopicId, closeness: Closeness): readonly TopicId[] {
  if (closeness === 'exact') return [wanted];
  return [...(closeness === 'narrower' ? tree.descendants(wanted) : tree.parents(wanted))];
}
