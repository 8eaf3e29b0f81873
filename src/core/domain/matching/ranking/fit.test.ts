import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileSearch } from './compiled-search.ts';
import type { Criteria } from './criteria.ts';
import { closenessOf, exposurePoints, fitOf, hoursPoints, loadPoints, scoreOf } from './fit.ts';
import type { MatchPerson, MatchSide } from './match-profile.ts';
import {
  anyCriteria,
  anyMentee,
  anyMentor,
  mentee,
  mentor,
  SMALL_TREE,
  topicId,
} from './testing/match-people.fixture.ts';
import { STANDARD_WEIGHTS, type WeightName } from './weights.ts';

const planOf = (seeker: MatchSide, changed: Partial<Criteria> = {}) =>
  compileSearch({
    seeker,
    changed,
    exact: false,
    weights: STANDARD_WEIGHTS,
    statistics: { people: 0, answering: () => 0 },
  });
const ada = mentee('ada', { leadership: 3 });
const PLAN = planOf(ada);
const pointsFor = (criterion: WeightName, person: MatchSide, plan = PLAN) =>
  fitOf(plan, person, SMALL_TREE).lines.find((line) => line.criterion === criterion)?.points;

test.each([
  [0, 0],
  [999, 99],
  [1_000, 100],
  [9, 0],
  [-500, 0],
])('%i points of a thousand are a score of %i', (points, score) => {
  expect(scoreOf({ best: 1_000 }, points)).toBe(score);
  expect(scoreOf({ best: 0 }, points)).toBe(0);
});

test.each([
  [0, 0],
  [60, 1_100],
  [599, 10_982],
  [600, 11_000],
  [5_000, 11_000],
])('%i minutes a week in common are worth %i points', (minutes, points) => {
  expect(hoursPoints(PLAN, minutes)).toBe(points);
});

test.each([
  [2, 2, 0],
  [1, 2, 2_000],
  [1, 3, 2_667],
  [0, 2, 4_000],
  [-1, 2, 4_000],
  [5, 2, 0],
  [0, 0, 4_000],
  [1, Number.NaN, 4_000],
  [Number.NaN, 2, 4_000],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 4_000],
])('%s places left of %s take %i points', (left, of, points) => {
  expect(loadPoints(PLAN, { left, of })).toBe(points);
});

test.each([
  [0, 0],
  [5, 1_000],
  [20, 4_000],
  [99, 4_000],
  [-3, 0],
  [Number.NaN, 0],
])('having been shown %s times takes %i points', (shown, points) => {
  expect(exposurePoints(PLAN, shown)).toBe(points);
});

test.each([
  ['leadership', 'leadership', 'exact'],
  ['leadership', 'leading-teams', 'narrower'],
  ['leadership', 'first-team', 'narrower'],
  ['first-team', 'leading-teams', 'broader'],
  ['first-team', 'leadership', null],
  ['leadership', 'writing', null],
  ['loop-a', 'loop-b', 'narrower'],
])('who wants %s and is offered %s: %s', (wanted, offered, closeness) => {
  expect(closenessOf(topicId(wanted), topicId(offered), SMALL_TREE)).toBe(closeness);
});

describe('the topic that answers a wish', () => {
  it.each([
    ['the nearest one', ['first-team', 'leadership'], 'leadership', 50_000],
    ['the first by id of two as near', ['leading-teams', 'budgets', 'first-team'], 'budgets', 45_000],
  ])('is %s', (_, offered, expected, points) => {
    const { shared, lines } = fitOf(PLAN, mentor('a', offered), SMALL_TREE);
    expect(shared.map((topic) => topic.offered)).toEqual([expected]);
    expect(lines[0]).toEqual({ criterion: 'topics', points, of: 50_000 });
  });

  it('is the one worth more where the other side wants it more', () => {
    const zoe = planOf(mentor('zoe', ['leadership']));
    expect(fitOf(zoe, mentee('b', { leadership: 1, 'leading-teams': 3 }), SMALL_TREE).shared).toMatchObject([
      { offered: 'leading-teams', closeness: 'narrower', points: 45_000 },
    ]);
  });

  it('may answer two wishes, and a wish nothing answers is left out', () => {
    const plan = planOf(mentee('ada', { leadership: 3, finance: 2, writing: 1 }));
    expect(fitOf(plan, mentor('a', ['budgets']), SMALL_TREE).shared.map((topic) => topic.topicId)).toEqual([
      'leadership',
      'finance',
    ]);
  });
});

describe('lines', () => {
  it.each<[WeightName, Partial<MatchPerson>, number]>([
    ['function', { function: ' ENGINEERING' }, 6_000],
    ['function', { function: 'law' }, 0],
    ['function', { function: null }, 0],
    ['industry', { industry: 'Retail' }, 3_000],
    ['industry', { industry: null }, 0],
    ['seniority', { seniority: 4 }, 14_000],
    ['seniority', { seniority: null, years: 1 }, 1_400],
    ['seniority', { seniority: null }, 5_600],
    ['location', { location: 'Leeds' }, 0],
    ['load', { places: { left: 1, of: 2 } }, -2_000],
    ['exposure', { shownThisWeek: 10 }, -2_000],
    ['hours', { hours: [] }, 0],
    ['hours', { hours: [30, 0].map((extra) => ({ fromMinute: 540, untilMinute: 570 + extra })) }, 1_100],
  ])('%s of %j: %i', (criterion, more, points) => {
    expect(pointsFor(criterion, mentor('a', [], more))).toBe(points);
  });

  it('count the place where meeting in person is wanted', () => {
    const plan = planOf(ada, { location: 'leeds', formats: ['in-person'] });
    expect(pointsFor('location', mentor('a', [], { location: ' LEEDS' }), plan)).toBe(6_000);
    expect(pointsFor('location', mentor('a', [], { location: 'Oslo' }), plan)).toBe(0);
    expect(pointsFor('location', mentor('a', []), plan)).toBe(0);
  });

  it('name the words found as they were typed', () => {
    const plan = planOf(ada, { words: ['Baking', 'law'] });
    const { words, lines } = fitOf(plan, mentor('a', [], { text: 'three bakers' }), SMALL_TREE);
    expect([words, lines[1]?.points]).toEqual([['baking'], 5_000]);
  });

  it('do not look at hours that nobody asked about', () => {
    expect(fitOf(planOf(ada, { hours: [] }), mentor('a', []), SMALL_TREE).minutesPerWeek).toBe(0);
    expect(fitOf(PLAN, mentor('a', []), SMALL_TREE).minutesPerWeek).toBe(2_400);
  });

  it('add up to the points, none above what it can give', () => {
    fc.assert(
      fc.property(anyMentee, anyCriteria, anyMentor, (seeker, changed, person) => {
        const plan = planOf(seeker, changed);
        const { points, lines } = fitOf(plan, person, SMALL_TREE);
        expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(points);
        expect(lines.every((line) => line.points <= line.of)).toBe(true);
        expect(scoreOf(plan, points)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 150 },
    );
  });
});
