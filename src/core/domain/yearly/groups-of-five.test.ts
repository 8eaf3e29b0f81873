import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import type { Side } from '../profile/profile.ts';
import {
  type CountedTally,
  decideRemarks,
  decideTally,
  LEAST_PEOPLE,
  remarksOf,
  resultsOf,
  tallyOf,
} from './groups-of-five.ts';
import { RATINGS, type Ratings } from './yearly-answer.ts';

const all = (rating: Ratings['finding']): Ratings => ({
  finding: rating,
  hoped: rating,
  moments: rating,
  recommend: rating,
});
const people = (count: number): readonly Ratings[] => Array.from({ length: count }, () => all('yes'));
const counted = (role: Side, count: number): readonly CountedTally[] => {
  const tally = tallyOf(people(count));
  return tally === null ? [] : [{ ...tally, role, countedAt: new Date('2027-03-01T00:00:00Z') }];
};

describe('a group', () => {
  test('of four is not counted, one of five is', () => {
    expect(tallyOf(people(4))).toBeNull();
    expect(tallyOf(people(5))).toMatchObject({ people: 5, counts: { hoped: { yes: 5, no: 0 } } });
  });

  test('of four who wrote something is not shown, one of five is, in the order of the alphabet', () => {
    expect(remarksOf(['d', 'c', 'b', 'a'])).toBeNull();
    expect(remarksOf(['e', 'd', 'c', 'b', 'a'])).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('of five is counted and shown whole, and removed from each of the five', () => {
    const from = ['e', 'd', 'c', 'b', 'a'] as readonly string[] as readonly MemberId[];
    const rated = from.map((memberId) => ({ memberId, ratings: all('no') }));
    const wrote = from.map((memberId) => ({ memberId, remark: `by ${memberId}` }));
    expect(decideTally(rated)).toEqual({ tally: tallyOf(rated.map(({ ratings }) => ratings)), from });
    expect(decideRemarks(wrote)).toEqual({ texts: ['by a', 'by b', 'by c', 'by d', 'by e'], from });
    expect([decideTally(rated.slice(1)), decideRemarks(wrote.slice(1))]).toEqual([null, null]);
  });

  test('that is too small cannot be worked out from all together', () => {
    const results = resultsOf([...counted('mentor', 5), ...counted('mentee', 4)]);
    expect(results.mentee).toBeNull();
    expect(results.mentor?.people).toBe(5);
    expect(results.together).toEqual(results.mentor);
  });

  test('and another one are shown with their sum', () => {
    const results = resultsOf([...counted('mentor', 5), ...counted('mentee', 6)]);
    expect([results.mentor?.people, results.mentee?.people, results.together?.people]).toEqual([5, 6, 11]);
  });

  test('that somehow was counted too small is not shown', () => {
    const [five] = counted('mentor', 5);
    expect(resultsOf(five === undefined ? [] : [{ ...five, people: 4 }])).toEqual({
      together: null,
      mentor: null,
      mentee: null,
    });
  });
});

/** What happened in a programme: somebody’s answer closes, somebody leaves, the clock counts, a coordinator looks. */
type Event = { readonly what: 'answer' | 'leave' | 'count' | 'look'; readonly role: Side; readonly which: number };
const events = fc.array(
  fc.record({
    what: fc.constantFrom<Event['what']>('answer', 'answer', 'answer', 'answer', 'leave', 'count', 'look'),
    role: fc.constantFrom<Side>('mentor', 'mentee'),
    which: fc.nat(50),
  }),
  { maxLength: 120 },
);

/** The people behind one shown figure. */
type Shown = ReadonlySet<number>;
type Counter = (waiting: readonly number[]) => readonly number[];

/** Every group of people that was ever shown, when `count` says who of those that wait is counted now. */
function everythingShown(history: readonly Event[], count: Counter): readonly Shown[] {
  const waiting: Record<Side, number[]> = { mentor: [], mentee: [] };
  const tallies: { readonly role: Side; readonly who: readonly number[] }[] = [];
  const shown: Shown[] = [];
  let next = 0;
  for (const { what, role, which } of history) {
    const mine = waiting[role];
    if (what === 'answer') mine.push(next++);
    if (what === 'leave') mine.splice(which % Math.max(1, mine.length), 1);
    if (what === 'count') {
      const who = count(mine);
      waiting[role] = mine.filter((one) => !who.includes(one));
      if (who.length > 0) tallies.push({ role, who });
    }
    if (what !== 'look') continue;
    for (const of of [['mentor'], ['mentee'], ['mentor', 'mentee']]) {
      shown.push(new Set(tallies.filter((tally) => of.includes(tally.role)).flatMap(({ who }) => who)));
    }
  }
  return shown;
}

/**
 * The smallest group of people that sums and differences of shown figures can single out: people who always stand in the
 * same figures cannot be told apart, so every such combination weighs whole groups of them.
 */
function smallestTold(shown: readonly Shown[]): number {
  const groups = new Map<string, number>();
  for (const one of new Set(shown.flatMap((group) => [...group]))) {
    const stands = shown.map((group) => (group.has(one) ? '1' : '0')).join('');
    groups.set(stands, (groups.get(stands) ?? 0) + 1);
  }
  return Math.min(Number.POSITIVE_INFINITY, ...groups.values());
}

/** The rule under test, of people instead of their ratings. */
const byRule: Counter = (waiting) => (tallyOf(waiting.map(() => all('no'))) === null ? [] : waiting);

describe('whatever is answered, left, counted and looked at in whatever order', () => {
  test('nothing shown lets a group of fewer than five be computed', () => {
    fc.assert(
      fc.property(events, (history) => {
        expect(smallestTold(everythingShown(history, byRule))).toBeGreaterThanOrEqual(LEAST_PEOPLE);
      }),
      { numRuns: 500 },
    );
  });

  test('it would, if each answer counted at once, or what is left over did', () => {
    const answers = (count: number): readonly Event[] =>
      Array.from({ length: count }, () => ({ what: 'answer', role: 'mentor', which: 0 }) as const);
    const look = [
      { what: 'count', role: 'mentor', which: 0 },
      { what: 'look', role: 'mentor', which: 0 },
    ] as const;
    const history = [...answers(5), ...look, ...answers(1), ...look];
    expect(smallestTold(everythingShown(history, (waiting) => waiting))).toBe(1);
    expect(smallestTold(everythingShown(history, byRule))).toBe(5);
  });

  test('each question is counted of everybody, and all together is the sum of what is shown', () => {
    const ratings = fc.constantFrom(...RATINGS);
    const given = fc.record({ finding: ratings, hoped: ratings, moments: ratings, recommend: ratings });
    const tallies = fc.array(
      fc.record({ role: fc.constantFrom<Side>('mentor', 'mentee'), answers: fc.array(given, { maxLength: 12 }) }),
    );
    fc.assert(
      fc.property(tallies, (groups) => {
        const results = resultsOf(
          groups.flatMap(({ role, answers }) => {
            const tally = tallyOf(answers);
            return tally === null ? [] : [{ ...tally, role, countedAt: new Date(0) }];
          }),
        );
        const { together, mentor, mentee } = results;
        for (const tally of [together, mentor, mentee]) {
          for (const counts of Object.values(tally?.counts ?? {})) {
            expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(tally?.people);
          }
        }
        expect(together?.people ?? 0).toBe((mentor?.people ?? 0) + (mentee?.people ?? 0));
      }),
    );
  });
});
