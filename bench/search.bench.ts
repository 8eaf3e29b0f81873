import { fitOf } from '../src/core/domain/matching/ranking/fit.ts';
import type { MenteeSide, MentorSide } from '../src/core/domain/matching/ranking/match-profile.ts';
import { poolStatistics } from '../src/core/domain/matching/ranking/pool-statistics.ts';
import { planFor, rank } from '../src/core/domain/matching/ranking/rank.ts';
import { FLAT_TREE } from '../src/core/domain/matching/ranking/topic-tree.ts';
import { flag, memoryInUseMb, numbersFlag, percentile, printRow, rounded, timed } from './measure.ts';
import { type EngineKind, SEARCH_ENGINES, type SearchEngine } from './search-engines.ts';
import { many, menteeAt, mentorAt } from './synthetic-people.ts';

const QUERIES = 1_000;
const UPDATES = 1_000;
/** Other queries first, so that the engine's code is compiled. */
const WARM_UP = 2_000;

/** Ranked search of mentors. Flags: `--profiles 100000,1000000`, `--truths` queries whose list is checked against everybody,
 * `--engines rapport,minisearch` only these. */
export async function run(args: readonly string[]): Promise<void> {
  const [truths = 50] = numbersFlag(args, 'truths', [50]);
  for (const profiles of numbersFlag(args, 'profiles', [100_000, 1_000_000])) {
    const seekers = many(QUERIES, menteeAt);
    const truth = trueLists(profiles, seekers.slice(0, profiles > 200_000 ? Math.min(truths, 10) : truths));
    const wanted = flag(args, 'engines', SEARCH_ENGINES.map(({ engine }) => engine).join(',')).split(',');
    for (const kind of SEARCH_ENGINES.filter(({ engine, largest }) => profiles <= largest && wanted.includes(engine))) {
      printRow({ engine: kind.engine, profiles, ...(await measureEngine(kind, profiles, { seekers, truth })) });
    }
  }
}

function* mentors(count: number): Generator<MentorSide> {
  for (let number = 0; number < count; number += 1) yield mentorAt(number);
}

type Work = { readonly seekers: readonly MenteeSide[]; readonly truth: readonly TrueList[] };

async function measureEngine(kind: EngineKind, profiles: number, { seekers, truth }: Work) {
  const generatingMs = timed(() => {
    for (const person of mentors(profiles)) void person;
  }).ms;
  const before = memoryInUseMb();
  const start = performance.now();
  const engine = await kind.build(mentors(profiles));
  const buildMs = performance.now() - start - generatingMs;
  const memoryMb = (await engine.memoryMb?.()) ?? memoryInUseMb() - before;
  const warm = many(kind.queries >= QUERIES ? WARM_UP : 1, menteeAt, QUERIES);
  for (const seeker of warm) await engine.search(seeker);
  const times: number[] = [];
  const lists: (readonly string[])[] = [];
  for (const seeker of seekers.slice(0, kind.queries)) {
    const asked = performance.now();
    lists.push(await engine.search(seeker));
    times.push(performance.now() - asked);
  }
  const updateMs = await measureUpdates(engine, profiles);
  await engine.close?.();
  return {
    p50Ms: rounded(percentile(times, 0.5)),
    p99Ms: rounded(percentile(times, 0.99)),
    memoryMb: rounded(memoryMb, 1),
    buildMs: rounded(buildMs, 0),
    updateMs,
    ...quality(lists, truth),
    queries: times.length,
  };
}

async function measureUpdates(engine: SearchEngine, profiles: number): Promise<number | null> {
  if (engine.update === null) return null;
  const changed = many(UPDATES, (number) => ({
    ...mentorAt(number + profiles),
    memberId: mentorAt((number * 97) % profiles).memberId,
  }));
  const start = performance.now();
  for (const person of changed) await engine.update(person);
  return rounded((performance.now() - start) / UPDATES, 4);
}

/** The first ten of one query, and what anybody's place on its list is worth. */
type TrueList = {
  readonly best: ReadonlySet<string>;
  readonly idealGain: number;
  readonly gainOf: (id: string) => number;
};

function trueLists(profiles: number, seekers: readonly MenteeSide[]): readonly TrueList[] {
  const people = [...mentors(profiles)];
  const numbers = new Map(people.map((person, number) => [String(person.memberId), number]));
  const statistics = poolStatistics(people, FLAT_TREE);
  return seekers.map((seeker) => {
    const { results } = rank(seeker, people, { statistics });
    const plan = planFor(seeker, [], { statistics });
    const gainOf = (id: string) => {
      const person = people[numbers.get(id) ?? -1];
      return person === undefined ? 0 : Math.max(0, fitOf(plan, person, FLAT_TREE).points);
    };
    const best = results.map(({ memberId }) => String(memberId));
    return { best: new Set(best), idealGain: discounted(best.map(gainOf)), gainOf };
  });
}

function quality(lists: readonly (readonly string[])[], truth: readonly TrueList[]) {
  const checked = truth.slice(0, lists.length).filter(({ best }) => best.size > 0);
  let recall = 0;
  let ndcg = 0;
  for (const [at, { best, idealGain, gainOf }] of truth.slice(0, lists.length).entries()) {
    const list = lists[at] ?? [];
    if (best.size === 0) continue;
    recall += list.filter((id) => best.has(id)).length / best.size;
    ndcg += discounted(list.map(gainOf)) / idealGain;
  }
  return {
    recallAt10: rounded(recall / checked.length),
    ndcgAt10: rounded(ndcg / checked.length),
    checked: checked.length,
  };
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}
