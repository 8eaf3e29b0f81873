import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileSearch, stepsAbove } from './compiled-search.ts';
import type { Criteria, SeniorityWish } from './criteria.ts';
import type { MatchSide, Seniority } from './match-profile.ts';
import type { PoolStatistics } from './pool-statistics.ts';
import { anyCriteria, anyMentee, anyMentor, mentee, mentor, topicId } from './testing/match-people.fixture.ts';
import { checkWeights, STANDARD_WEIGHTS } from './weights.ts';

const NOBODY: PoolStatistics = { people: 0, answering: () => 0 };
const planOf = (seeker: MatchSide, changed: Partial<Criteria> = {}, statistics = NOBODY, weights = STANDARD_WEIGHTS) =>
  compileSearch({ seeker, changed, exact: false, weights, statistics });
const exactly3 = (plan: ReturnType<typeof planOf>) => plan.topics.map(({ worth }) => worth.exact[3]);

describe('topics', () => {
  it('share the points by importance, and a topic asked for twice keeps the stronger wish', () => {
    const topics = [
      { topicId: topicId('law'), importance: 1 as const },
      { topicId: topicId('writing'), importance: 2 as const },
      { topicId: topicId('law'), importance: 3 as const },
      { topicId: topicId('law'), importance: 2 as const },
    ];
    const plan = planOf(mentee('ada', {}), { topics });
    expect(plan.topics.map(({ topicId, importance }) => [topicId, importance])).toEqual([
      ['law', 3],
      ['writing', 2],
    ]);
    expect(exactly3(plan)).toEqual([30_000, 20_000]);
  });

  it('are worth less the further the answer is from the wish and the less the other wants it', () => {
    const [wish] = planOf(mentee('ada', { law: 3 })).topics;
    expect(wish?.worth).toEqual({
      exact: { 1: 40_000, 2: 45_000, 3: 50_000 },
      narrower: { 1: 36_000, 2: 40_500, 3: 45_000 },
      broader: { 1: 28_000, 2: 31_500, 3: 35_000 },
    });
  });

  it.each([
    [0, 50_000],
    [3, 37_500],
    [15, 25_000],
  ])('%i of fifteen people offering one leave it %i points', (offering, points) => {
    expect(exactly3(planOf(mentee('ada', { law: 3 }), {}, { people: 15, answering: () => offering }))).toEqual([
      points,
    ]);
  });

  it('give the rare one more than the common one, but nothing of what the common one lost', () => {
    const pool = { people: 15, answering: (topic: string) => (topic === 'law' ? 15 : 0) };
    expect(exactly3(planOf(mentee('ada', { law: 2, writing: 2 }), {}, pool))).toEqual([12_500, 25_000]);
  });
});

test('free words share their points by different stems', () => {
  const plan = planOf(mentee('ada', {}), { words: ['baking', 'bakers', 'data science'] });
  expect([...plan.stems]).toEqual([
    ['bak', 'baking'],
    ['data', 'data'],
    ['scienc', 'science'],
  ]);
  expect([plan.pointsPerWord, plan.most.words]).toEqual([3_333, 9_999]);
  expect(planOf(mentee('ada', {}), { words: ['…'] }).pointsPerWord).toBe(0);
});

describe('seniority', () => {
  it.each<[string, MatchSide, readonly number[]]>([
    ['a mentee looks a step or two up', mentee('a', {}, { seniority: 2 }), [4_200, 9_100, 14_000, 14_000, 10_500]],
    ['a mentor looks a step or two down', mentor('a', [], { seniority: 4 }), [10_500, 14_000, 14_000, 9_100, 4_200]],
    ['years stand in', mentee('a', {}, { seniority: null, years: 5 }), [4_200, 9_100, 14_000, 14_000, 10_500]],
  ])('%s', (_, seeker, byStep) => {
    const { seniority } = planOf(seeker);
    expect(Object.values(seniority?.byStep ?? {})).toEqual(byStep);
    expect(seniority?.unknown).toBe(5_600);
  });

  it('gives chosen steps everything and the others nothing', () => {
    const { seniority } = planOf(mentee('a', {}), { seniority: { type: 'steps', steps: [1, 5] } });
    expect(seniority?.byStep).toEqual({ 1: 14_000, 2: 0, 3: 0, 4: 0, 5: 14_000 });
  });

  it('is no wish of somebody who did not say theirs', () => {
    const plan = planOf(mentee('a', {}, { seniority: null }));
    expect([plan.seniority, plan.most.seniority]).toEqual([null, 0]);
  });

  it.each<[SeniorityWish, Seniority, number | null]>([
    [{ type: 'distance', own: 2, seekerIs: 'mentee' }, 5, 3],
    [{ type: 'distance', own: 2, seekerIs: 'mentor' }, 5, -3],
    [{ type: 'distance', own: 3, seekerIs: 'mentor' }, 3, 0],
    [{ type: 'steps', steps: [5] }, 5, null],
  ])('under %j step %i is %s steps above', (wish, step, above) => {
    expect(stepsAbove(wish, step)).toBe(above);
  });
});

describe('location', () => {
  it.each<[Partial<Criteria>, string | null, number]>([
    [{ location: ' Leeds ', formats: ['in-person', 'online'] }, 'leeds', 6_000],
    [{ location: 'Leeds', formats: ['online'] }, null, 0],
    [{ location: 'Leeds', formats: [] }, null, 0],
    [{ location: null, formats: ['in-person'] }, null, 0],
  ])('of %j is %s', (changed, location, most) => {
    const plan = planOf(mentee('ada', {}), changed);
    expect([plan.location, plan.most.location]).toEqual([location, most]);
  });
});

test('words from lists are compared folded, and hours are tidied', () => {
  const plan = planOf(mentee('ada', {}), {
    functions: [' Law', 'law'],
    industries: ['RETAIL'],
    languages: ['EN', 'Português'],
    hours: [30, 0].map((fromMinute) => ({ fromMinute, untilMinute: 60 })),
  });
  expect([[...plan.functions], [...plan.industries], [...plan.languages]]).toEqual([
    ['law'],
    ['retail'],
    ['en', 'português'],
  ]);
  expect(plan.criteria.hours).toEqual([{ fromMinute: 0, untilMinute: 60 }]);
});

test('a criterion nobody wished for gives nothing', () => {
  const nothing = { topics: [], words: [], seniority: null, functions: [], industries: [], hours: [], location: null };
  const plan = planOf(mentee('ada', { law: 3 }), nothing);
  expect(plan.best).toBe(0);
  expect(plan.most).toMatchObject({ topics: 0, words: 0, hours: 0, load: 4_000, exposure: 4_000 });
});

test('a criterion of weight zero gives nothing, whatever is wished', () => {
  const weights = checkWeights({ topics: 0, seniority: 0, function: 0, industry: 0, words: 0 });
  if (!weights.ok) throw new TypeError(weights.code);
  const plan = planOf(mentee('ada', { law: 3 }), { words: ['data'] }, NOBODY, weights.value);
  expect([plan.best, plan.most.hours, exactly3(plan), plan.pointsPerWord]).toEqual([11_000, 11_000, [0], 0]);
});

test('every point of a plan is whole, and no wish can give more than its weight', () => {
  fc.assert(
    fc.property(fc.oneof(anyMentee, anyMentor), anyCriteria, fc.nat(30), (seeker, changed, offering) => {
      const plan = planOf(seeker, changed, { people: 30, answering: () => offering });
      const all = [...Object.values(plan.most), plan.best, plan.pointsPerWord, ...exactly3(plan)];
      expect(all.every((points) => Number.isInteger(points) && points >= 0)).toBe(true);
      expect(plan.most.topics).toBeLessThanOrEqual(50_000 + plan.topics.length);
      const { load: _load, exposure: _exposure, ...most } = plan.most;
      expect(plan.best).toBe(Object.values(most).reduce((sum, points) => sum + points, 0));
    }),
    { numRuns: 150 },
  );
});
