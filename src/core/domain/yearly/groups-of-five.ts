import type { MemberId } from '../kernel/ids.ts';
import type { Side } from '../profile/profile.ts';
import type { Rating, Ratings, YearlyQuestion } from './yearly-answer.ts';

/** What is counted on its own: the ratings of each side, and what people wrote, of both. */
export const COUNTABLES = ['mentor', 'mentee', 'remarks'] as const;
export type Countable = (typeof COUNTABLES)[number];

/** Nothing is counted or shown of fewer people. */
export const LEAST_PEOPLE = 5;

export type Counts = { readonly [Q in YearlyQuestion]: { readonly [R in Rating]: number } };
export type Tally = { readonly people: number; readonly counts: Counts };
/** What was counted at one moment; the people in it are in no other tally of that round. */
export type CountedTally = Tally & { readonly role: Side; readonly countedAt: Date };

export const RESULT_GROUPS = ['together', 'mentor', 'mentee'] as const;
export type ResultGroup = (typeof RESULT_GROUPS)[number];
/** Null: fewer than five people were counted. */
export type Results = { readonly [G in ResultGroup]: Tally | null };

/**
 * Counts answers of one role that are closed, all of them or none: null while they are fewer than five. Everything ever
 * shown is a sum of such tallies and never changes, so neither two groups nor two looks differ by fewer than five people.
 */
export function tallyOf(answers: readonly Ratings[]): Tally | null {
  if (answers.length < LEAST_PEOPLE) return null;
  return { people: answers.length, counts: countsBy((question, rating) => timesGiven(answers, question, rating)) };
}

/** What people wrote, in the order of the alphabet, which tells nothing of who wrote when; null while fewer than five did. */
export function remarksOf(texts: readonly string[]): readonly string[] | null {
  return texts.length < LEAST_PEOPLE ? null : texts.toSorted();
}

/** What closed ratings come to, and whose they no longer are; null while they are too few. */
export function decideTally(
  closed: readonly { readonly memberId: MemberId; readonly ratings: Ratings }[],
): { readonly tally: Tally; readonly from: readonly MemberId[] } | null {
  const tally = tallyOf(closed.map(({ ratings }) => ratings));
  return tally === null ? null : { tally, from: closed.map(({ memberId }) => memberId) };
}

/** The remarks that may be shown now, and whose they no longer are; null while they are too few. */
export function decideRemarks(
  closed: readonly { readonly memberId: MemberId; readonly remark: string }[],
): { readonly texts: readonly string[]; readonly from: readonly MemberId[] } | null {
  const texts = remarksOf(closed.map(({ remark }) => remark));
  return texts === null ? null : { texts, from: closed.map(({ memberId }) => memberId) };
}

/** Sums of what was counted. Who waits to be counted is in no figure, not even in that of all together. */
export function resultsOf(tallies: readonly CountedTally[]): Results {
  const sound = tallies.filter(({ people }) => people >= LEAST_PEOPLE);
  return {
    together: sumOf(sound),
    mentor: sumOf(sound.filter(({ role }) => role === 'mentor')),
    mentee: sumOf(sound.filter(({ role }) => role === 'mentee')),
  };
}

function sumOf(tallies: readonly Tally[]): Tally | null {
  if (tallies.length === 0) return null;
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    people: sum(({ people }) => people),
    counts: countsBy((question, rating) => sum(({ counts }) => counts[question][rating])),
  };
}

const timesGiven = (answers: readonly Ratings[], question: YearlyQuestion, rating: Rating): number =>
  answers.filter((one) => one[question] === rating).length;

function countsBy(count: (question: YearlyQuestion, rating: Rating) => number): Counts {
  const of = (question: YearlyQuestion) => ({
    yes: count(question, 'yes'),
    mostly: count(question, 'mostly'),
    hardly: count(question, 'hardly'),
    no: count(question, 'no'),
    unsure: count(question, 'unsure'),
  });
  return { finding: of('finding'), hoped: of('hoped'), moments: of('moments'), recommend: of('recommend') };
}
