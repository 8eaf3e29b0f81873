import type { TopicId } from '../../kernel/ids.ts';
import type { CompiledSearch, TopicWish } from './compiled-search.ts';
import { stemsOf } from './free-words.ts';
import { foldWord, type MatchSide, type MatchTopic, seniorityOf, topicsOf } from './match-profile.ts';
import type { Closeness, PointsLine, SharedTopic } from './reason.ts';
import type { TopicTree } from './topic-tree.ts';
import { CLOSENESS_SHARE, HOURS_IN_COMMON, SHOWN_OFTEN } from './weights.ts';
import { minutesInCommon, tidyIntervals } from './working-hours.ts';

/** How one person answers one search: the points and what they come from. */
export type Fit = {
  readonly points: number;
  readonly lines: readonly PointsLine[];
  readonly shared: readonly SharedTopic[];
  readonly words: readonly string[];
  readonly minutesPerWeek: number;
};

/** Points of one person under a plan. `hours`, `load` and the rest use the same whole numbers as the index. */
export function fitOf(plan: CompiledSearch, person: MatchSide, tree: TopicTree): Fit {
  const shared = sharedTopics(plan, person, tree);
  const words = sharedWords(plan, person);
  const minutesPerWeek = plan.most.hours === 0 ? 0 : minutesInCommon(plan.criteria.hours, tidyIntervals(person.hours));
  const lines: readonly PointsLine[] = [
    { criterion: 'topics', points: shared.reduce((sum, topic) => sum + topic.points, 0), of: plan.most.topics },
    { criterion: 'words', points: words.length * plan.pointsPerWord, of: plan.most.words },
    { criterion: 'seniority', points: seniorityPoints(plan, person), of: plan.most.seniority },
    {
      criterion: 'function',
      points: member(plan.functions, person.function) ? plan.most.function : 0,
      of: plan.most.function,
    },
    {
      criterion: 'industry',
      points: member(plan.industries, person.industry) ? plan.most.industry : 0,
      of: plan.most.industry,
    },
    { criterion: 'hours', points: hoursPoints(plan, minutesPerWeek), of: plan.most.hours },
    { criterion: 'location', points: isInPlace(plan, person) ? plan.most.location : 0, of: plan.most.location },
    { criterion: 'load', points: -loadPoints(plan, person.places), of: 0 },
    { criterion: 'exposure', points: -exposurePoints(plan, person.shownThisWeek), of: 0 },
  ];
  return { points: lines.reduce((sum, line) => sum + line.points, 0), lines, shared, words, minutesPerWeek };
}

/** Hundredths of the best possible; 100 only for a perfect fit. */
export function scoreOf(plan: Pick<CompiledSearch, 'best'>, points: number): number {
  if (plan.best === 0) return 0;
  return Math.max(0, Math.floor((100 * points) / plan.best));
}

/** Points for common working hours. */
export function hoursPoints(plan: CompiledSearch, minutesPerWeek: number): number {
  return Math.round((plan.most.hours * Math.min(minutesPerWeek, HOURS_IN_COMMON.enough)) / HOURS_IN_COMMON.enough);
}

/** Points taken for places in use; all of them when none is left. */
export function loadPoints(plan: Pick<CompiledSearch, 'most'>, places: MatchSide['places']): number {
  if (!(places.of > 0)) return plan.most.load;
  const used = Math.min(1, Math.max(0, 1 - places.left / places.of));
  return Math.round(plan.most.load * (Number.isFinite(used) ? used : 1));
}

/** Points taken for having been shown often this week. */
export function exposurePoints(plan: Pick<CompiledSearch, 'most'>, shownThisWeek: number): number {
  const shown = shownThisWeek > 0 ? Math.min(shownThisWeek, SHOWN_OFTEN) : 0;
  return Math.round((plan.most.exposure * shown) / SHOWN_OFTEN);
}

/** How an offered topic answers a wish, if at all. */
export function closenessOf(wanted: TopicId, offered: TopicId, tree: TopicTree): Closeness | null {
  if (wanted === offered) return 'exact';
  if (tree.ancestors(offered).has(wanted)) return 'narrower';
  return tree.parents(wanted).has(offered) ? 'broader' : null;
}

type SharedWithPoints = SharedTopic & { readonly points: number };

function sharedTopics(plan: CompiledSearch, person: MatchSide, tree: TopicTree): readonly SharedWithPoints[] {
  const offered = topicsOf(person);
  return plan.topics.flatMap((wish) => {
    const best = bestAnswer(wish, offered, tree);
    return best === null ? [] : [best];
  });
}

function bestAnswer(wish: TopicWish, offered: readonly MatchTopic[], tree: TopicTree): SharedWithPoints | null {
  let best: SharedWithPoints | null = null;
  for (const { topicId, importance } of offered) {
    const closeness = closenessOf(wish.topicId, topicId, tree);
    if (closeness === null) continue;
    const points = wish.worth[closeness][importance];
    const answer = { topicId: wish.topicId, importance: wish.importance, offered: topicId, closeness, points };
    if (best === null || isBetterAnswer(answer, best)) best = answer;
  }
  return best;
}

/** More points first, then the nearer topic, then by id. */
function isBetterAnswer(one: SharedWithPoints, other: SharedWithPoints): boolean {
  if (one.points !== other.points) return one.points > other.points;
  if (one.closeness === other.closeness) return one.offered < other.offered;
  return CLOSENESS_SHARE[one.closeness] > CLOSENESS_SHARE[other.closeness];
}

function sharedWords(plan: CompiledSearch, person: MatchSide): readonly string[] {
  if (plan.stems.size === 0) return [];
  const stems = stemsOf(person.text);
  return [...plan.stems].filter(([stem]) => stems.has(stem)).map(([, word]) => word);
}

function seniorityPoints(plan: CompiledSearch, person: MatchSide): number {
  if (plan.seniority === null) return 0;
  const step = seniorityOf(person);
  return step === null ? plan.seniority.unknown : plan.seniority.byStep[step];
}

function isInPlace(plan: CompiledSearch, person: MatchSide): boolean {
  return plan.location !== null && person.location !== null && foldWord(person.location) === plan.location;
}

function member(wanted: ReadonlySet<string>, word: string | null): boolean {
  return word !== null && wanted.has(foldWord(word));
}
