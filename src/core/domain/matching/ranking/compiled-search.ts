import type { MemberId, TopicId } from '../../kernel/ids.ts';
import { type Criteria, type CriterionName, criteriaOf, demandedBy, type SeniorityWish } from './criteria.ts';
import { wantedStems } from './free-words.ts';
import { foldWord, type Importance, type MatchSide, type MatchTopic, type Seniority } from './match-profile.ts';
import type { PoolStatistics } from './pool-statistics.ts';
import type { Closeness } from './reason.ts';
import {
  CLOSENESS_SHARE,
  COMMON_TOPIC_SHARE,
  IMPORTANCE_SHARE,
  type MatchWeights,
  SENIORITY_FIT,
  SENIORITY_UNKNOWN_FIT,
  STRENGTH_SHARE,
} from './weights.ts';
import { tidyIntervals } from './working-hours.ts';

/** Points are whole thousandths of a weight: sums are exact, so any order of adding gives the same rank. */
const POINTS_PER_WEIGHT = 1_000;

/** A wanted topic with what each way of answering it is worth, in points. */
export type TopicWish = MatchTopic & {
  readonly worth: Readonly<Record<Closeness, Readonly<Record<Importance, number>>>>;
};

/** A search made ready: wishes tidied and every part of the score as whole points. */
export type CompiledSearch = {
  readonly seekerId: MemberId;
  readonly criteria: Criteria;
  readonly exact: boolean;
  readonly demanded: ReadonlySet<CriterionName>;
  readonly weights: MatchWeights;
  readonly topics: readonly TopicWish[];
  /** Stem to the word it was typed as. */
  readonly stems: ReadonlyMap<string, string>;
  readonly pointsPerWord: number;
  readonly seniority: { readonly byStep: Readonly<Record<Seniority, number>>; readonly unknown: number } | null;
  readonly functions: ReadonlySet<string>;
  readonly industries: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly location: string | null;
  /** The most each criterion can give; zero where there is no wish. Penalties: the most they can take. */
  readonly most: Readonly<Record<keyof Omit<MatchWeights, 'checked'>, number>>;
  /** Points of a perfect fit. */
  readonly best: number;
};

export type SearchInput = {
  readonly seeker: MatchSide;
  readonly changed: Partial<Criteria>;
  readonly exact: boolean;
  readonly weights: MatchWeights;
  readonly statistics: PoolStatistics;
};

/** Turns a seeker's wishes into points. */
export function compileSearch({ seeker, changed, exact, weights, statistics }: SearchInput): CompiledSearch {
  const criteria = tidy({ ...criteriaOf(seeker), ...changed });
  const whole = (weight: number) => Math.round(weight * POINTS_PER_WEIGHT);
  const topics = topicWishes(criteria.topics, whole(weights.topics), statistics);
  const stems = wantedStems(criteria.words);
  const pointsPerWord = stems.size === 0 ? 0 : Math.round(whole(weights.words) / stems.size);
  const inPerson = criteria.formats.includes('in-person');
  const location = inPerson && criteria.location !== null ? foldWord(criteria.location) : null;
  const most = {
    topics: topics.reduce((sum, wish) => sum + wish.worth.exact[3], 0),
    words: pointsPerWord * stems.size,
    seniority: criteria.seniority === null ? 0 : whole(weights.seniority),
    function: criteria.functions.length === 0 ? 0 : whole(weights.function),
    industry: criteria.industries.length === 0 ? 0 : whole(weights.industry),
    hours: criteria.hours.length === 0 ? 0 : whole(weights.hours),
    location: location === null ? 0 : whole(weights.location),
    load: whole(weights.load),
    exposure: whole(weights.exposure),
  };
  return {
    seekerId: seeker.memberId,
    criteria,
    exact,
    demanded: new Set(demandedBy(changed)),
    weights,
    topics,
    stems,
    pointsPerWord,
    seniority: criteria.seniority === null ? null : seniorityPoints(criteria.seniority, most.seniority),
    functions: new Set(criteria.functions.map(foldWord)),
    industries: new Set(criteria.industries.map(foldWord)),
    languages: new Set(criteria.languages.map(foldWord)),
    location,
    most,
    best: most.topics + most.words + most.seniority + most.function + most.industry + most.hours + most.location,
  };
}

function tidy(criteria: Criteria): Criteria {
  const strongest = new Map<TopicId, MatchTopic>();
  for (const topic of criteria.topics) {
    const before = strongest.get(topic.topicId);
    if (before === undefined || before.importance < topic.importance) strongest.set(topic.topicId, topic);
  }
  return { ...criteria, topics: [...strongest.values()], hours: tidyIntervals(criteria.hours) };
}

function topicWishes(topics: readonly MatchTopic[], points: number, pool: PoolStatistics): readonly TopicWish[] {
  // The divisor knows nothing of rarity: so nobody gains in comparison by making a topic of their own rarer.
  const shares = topics.reduce((sum, { importance }) => sum + IMPORTANCE_SHARE[importance], 0);
  return topics.map((topic) => {
    const full = (points * IMPORTANCE_SHARE[topic.importance] * rarity(pool, topic.topicId)) / shares;
    const worth = (closeness: Closeness) => ({
      1: Math.round(full * CLOSENESS_SHARE[closeness] * STRENGTH_SHARE[1]),
      2: Math.round(full * CLOSENESS_SHARE[closeness] * STRENGTH_SHARE[2]),
      3: Math.round(full * CLOSENESS_SHARE[closeness] * STRENGTH_SHARE[3]),
    });
    return { ...topic, worth: { exact: worth('exact'), narrower: worth('narrower'), broader: worth('broader') } };
  });
}

/** From `COMMON_TOPIC_SHARE` for a topic everybody offers up to 1. */
function rarity(pool: PoolStatistics, topic: TopicId): number {
  if (pool.people === 0) return 1;
  const rare = Math.log((1 + pool.people) / (1 + pool.answering(topic))) / Math.log(1 + pool.people);
  return COMMON_TOPIC_SHARE + (1 - COMMON_TOPIC_SHARE) * rare;
}

function seniorityPoints(wish: SeniorityWish, most: number) {
  const points = (step: Seniority) => Math.round(most * seniorityFit(wish, step));
  return {
    byStep: { 1: points(1), 2: points(2), 3: points(3), 4: points(4), 5: points(5) },
    unknown: Math.round(most * SENIORITY_UNKNOWN_FIT),
  };
}

function seniorityFit(wish: SeniorityWish, step: Seniority): number {
  if (wish.type === 'steps') return wish.steps.includes(step) ? 1 : 0;
  return SENIORITY_FIT[String(stepsAbove(wish, step))] ?? 0;
}

/** The mentor's step minus the mentee's, whoever of them is looking; `null` where steps were chosen by hand. */
export function stepsAbove(wish: SeniorityWish, step: Seniority): number | null {
  if (wish.type === 'steps') return null;
  return wish.seekerIs === 'mentee' ? step - wish.own : wish.own - step;
}
