import type { MemberId } from '../../kernel/ids.ts';
import type { CompiledSearch } from '../ranking/compiled-search.ts';
import { answersNothing, exclusionsOf, ineligibilityOf } from '../ranking/eligibility.ts';
import { explainMatch } from '../ranking/explain-match.ts';
import { type Fit, fitOf } from '../ranking/fit.ts';
import type { MatchSide } from '../ranking/match-profile.ts';
import { type PoolStatistics, poolStatistics } from '../ranking/pool-statistics.ts';
import { listedBy, planFor, type Ranking, type SearchOptions } from '../ranking/rank.ts';
import type { Bar, MatchExplanation } from '../ranking/reason.ts';
import { FLAT_TREE } from '../ranking/topic-tree.ts';
import { type IndexResult, searchIndex, standingIn } from './index-search.ts';
import { indexStatistics } from './index-wishes.ts';
import { createMatchIndex, type MatchIndex, putPerson } from './match-index.ts';

/** Everybody who can be found on one side, ready for searching. */
export type Findable = {
  readonly index: MatchIndex;
  /** Somebody of the index, as they were put there. */
  readonly person: (id: MemberId) => MatchSide | null;
  /** Who is different by now from what the index holds; null for who cannot be found any more. Few. */
  readonly ahead: ReadonlyMap<MemberId, MatchSide | null>;
};

/** A few people, ready for searching. */
export function findableOf(people: readonly MatchSide[]): Findable {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  const byId = new Map(people.map((person) => [person.memberId, person]));
  return { index, person: (id) => byId.get(id) ?? null, ahead: new Map() };
}

/** The same as `rank` over everybody who can be found. */
export function rankFindable(findable: Findable, seeker: MatchSide, options: SearchOptions = {}): Ranking {
  const prepared = prepare(findable, seeker, options);
  const { plan, late } = prepared;
  const found = searchIndex(
    findable.index,
    seeker,
    late.length === 0 ? prepared.options : fromTheTop(prepared.options),
  );
  const page = late.length === 0 ? found.results : pageOf([...found.results, ...late.map(resultFrom)], options);
  return {
    total: found.total + late.length,
    results: page.map((result) => result.memberId).map((id) => accountFor(findable, prepared, id)),
    weights: plan.weights,
  };
}

/** The answer to "why not NAME?". */
export type WhyNot =
  /** Nobody of that id can be found: hidden people and people who do not exist answer alike. */
  | { readonly code: 'not-found' }
  | { readonly code: 'barred'; readonly bar: Bar }
  /** On the list, at `place` (1 is first); `shown` says whether that is within the limit. `lowestShown` is the last score shown. */
  | {
      readonly code: 'listed';
      readonly place: number;
      readonly total: number;
      readonly shown: boolean;
      readonly lowestShown: number | null;
      readonly account: MatchExplanation;
    };

/** Explains where somebody stands in the very search that `rankFindable` would do with the same arguments. */
export function explainWhyNot(
  findable: Findable,
  seeker: MatchSide,
  memberId: MemberId,
  options: SearchOptions = {},
): WhyNot {
  const person = currentOf(findable, memberId);
  if (person === null || options.setAside?.has(memberId)) return { code: 'not-found' };
  const prepared = prepare(findable, seeker, options);
  const { plan, late } = prepared;
  const fit = fitOf(plan, person, options.tree ?? FLAT_TREE);
  const bar = ineligibilityOf(plan, person, fit, exclusionsOf({ ...options, setAside: new Set() }));
  if (bar !== null) return { code: 'barred', bar };
  const own = { memberId, points: fit.points, near: !answersNothing(plan, fit) };
  const indexed = standingIn(findable.index, seeker, own, prepared.options);
  const lateBefore = late.filter((one) => comesBefore(one, own)).length;
  const limit = options.limit ?? 10;
  const place = indexed.before + lateBefore + 1;
  const shown = rankFindable(findable, seeker, { ...options, offset: 0 }).results;
  return {
    code: 'listed',
    place,
    total: indexed.total + late.length,
    shown: place <= limit,
    lowestShown: shown.at(-1)?.score ?? null,
    account: explainMatch(plan, person, fit),
  };
}

type Late = Pick<IndexResult, 'memberId' | 'points' | 'near'> & { readonly person: MatchSide; readonly fit: Fit };
type Prepared = {
  readonly plan: CompiledSearch;
  /** As for the index, which leaves out whoever is ahead of it. */
  readonly options: SearchOptions & { readonly statistics: PoolStatistics };
  readonly late: readonly Late[];
};

function prepare(findable: Findable, seeker: MatchSide, options: SearchOptions): Prepared {
  const statistics = options.statistics ?? statisticsOf(findable, options);
  const plan = planFor(seeker, [], { ...options, statistics });
  if (findable.ahead.size === 0) return { plan, options: { ...options, statistics }, late: [] };
  const people = [...findable.ahead.values()].filter((one) => one !== null);
  const late = listedBy(plan, people, options).map(({ person, fit }) => ({
    memberId: person.memberId,
    points: fit.points,
    near: !answersNothing(plan, fit),
    person,
    fit,
  }));
  const setAside = new Set([...(options.setAside ?? []), ...findable.ahead.keys()]);
  return { plan, options: { ...options, statistics, setAside }, late };
}

/** Counted over everybody: those of the index, without the older pictures of who is ahead of it. */
function statisticsOf({ index, person, ahead }: Findable, { tree = FLAT_TREE }: SearchOptions): PoolStatistics {
  const indexed = indexStatistics(index, tree);
  if (ahead.size === 0) return indexed;
  const older = [...ahead.keys()].filter((id) => index.slotOf.has(id)).flatMap((id) => person(id) ?? []);
  const newer = [...ahead.values()].filter((one) => one !== null);
  const [before, now] = [poolStatistics(older, tree), poolStatistics(newer, tree)];
  return {
    people: indexed.people - before.people + now.people,
    answering: (topic) => indexed.answering(topic) - before.answering(topic) + now.answering(topic),
  };
}

function currentOf({ index, person, ahead }: Findable, id: MemberId): MatchSide | null {
  const late = ahead.get(id);
  if (late !== undefined) return late;
  return index.slotOf.has(id) ? person(id) : null;
}

function accountFor(findable: Findable, { plan, options }: Prepared, id: MemberId): MatchExplanation {
  const person = currentOf(findable, id);
  if (person === null) throw new RangeError('somebody of the index is not known');
  return explainMatch(plan, person, fitOf(plan, person, options.tree ?? FLAT_TREE));
}

type Placed = Pick<IndexResult, 'memberId' | 'points' | 'near'>;

const resultFrom = ({ memberId, points, near }: Late): Placed => ({ memberId, points, near });

function fromTheTop(options: Prepared['options']): Prepared['options'] {
  return { ...options, offset: 0, limit: Math.max(0, options.offset ?? 0) + Math.max(0, options.limit ?? 10) };
}

function pageOf(all: readonly Placed[], options: SearchOptions): readonly Placed[] {
  const from = Math.max(0, options.offset ?? 0);
  const sorted = [...all].sort((a, b) => (comesBefore(a, b) ? -1 : 1));
  return sorted.slice(from, from + Math.max(0, options.limit ?? 10));
}

function comesBefore(one: Placed, other: Placed): boolean {
  if (one.near !== other.near) return one.near;
  return one.points !== other.points ? one.points > other.points : one.memberId < other.memberId;
}
