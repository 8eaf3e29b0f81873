import { expect, test } from 'vitest';
import { explainWhyNot, findableOf } from '../index/findable.ts';
import { rank } from './rank.ts';
import { memberId, mentee, mentor, SMALL_TREE, topicId } from './testing/match-people.fixture.ts';
import { checkWeights } from './weights.ts';
import { weekIntervals } from './working-hours.ts';

const ada = mentee('ada', { leadership: 3, writing: 1 }, { seniority: 2 });
const order = (pool: Parameters<typeof rank>[1], options = {}) =>
  rank(ada, pool, options).results.map((result) => result.memberId);

test('whoever answers the more important topic stands first', () => {
  expect(order([mentor('writer', ['writing']), mentor('leader', ['leadership'])])).toEqual(['leader', 'writer']);
});

test('who shares nothing stands last, however well the rest fits, and is told apart', () => {
  const pool = [
    mentor('stranger', ['law'], { seniority: 3 }),
    mentor('near', ['writing'], { seniority: 1, function: 'law', industry: 'space', hours: [], shownThisWeek: 20 }),
  ];
  const { results, total } = rank(ada, pool);
  expect(total).toBe(2);
  expect(results.map(({ memberId }) => memberId)).toEqual(['near', 'stranger']);
  expect(results[1]?.points).toBeGreaterThan(results[0]?.points ?? Number.POSITIVE_INFINITY);
  expect(results[1]?.misfits).toContainEqual({
    code: 'topics-missing',
    topics: ['leadership', 'writing'],
    all: true,
  });
  expect(results[0]?.misfits).toContainEqual({ code: 'topics-missing', topics: ['leadership'], all: false });
  expect(order(pool, { answeringOnly: true })).toEqual(['near']);
  expect(order(pool, { exact: true })).toEqual([]);
});

test('a rarer topic weighs more than a common one of the same importance', () => {
  const seeker = mentee('ada', { common: 2, rare: 2 });
  const crowd = ['b', 'c', 'd', 'e'].map((name) => mentor(name, ['common']));
  const results = rank(seeker, [...crowd, mentor('z', ['rare'])]).results;
  expect(results[0]?.memberId).toBe('z');
});

test('a mentor one or two steps above stands before a peer, and a peer before somebody below', () => {
  const pool = ([5, 4, 3, 2, 1] as const).map((seniority) => mentor(`s${seniority}`, ['leadership'], { seniority }));
  expect(order(pool)).toEqual(['s3', 's4', 's5', 's2', 's1']);
});

test('a perfect fit has 100', () => {
  const results = rank(ada, [mentor('zoe', ['leadership', 'writing'])]).results;
  expect(results[0]).toMatchObject({ memberId: 'zoe', score: 100, misfits: [] });
});

test('nobody without a common language or meeting format is on the list', () => {
  const pool = [
    mentor('fr', ['leadership'], { languages: ['fr'] }),
    mentor('tel', ['leadership'], { formats: ['phone'] }),
  ];
  expect(order(pool)).toEqual([]);
  expect(order([mentor('unsaid', ['leadership'], { languages: [], formats: [] })])).toEqual(['unsaid']);
});

test('industry and function are a plus and no filter, unless they were chosen for an exact match', () => {
  const pool = [
    mentor('out', ['leadership', 'writing'], { industry: 'space' }),
    mentor('in', ['leadership', 'writing']),
  ];
  expect(order(pool)).toEqual(['in', 'out']);
  expect(order(pool, { exact: true })).toEqual(['in', 'out']);
  expect(order(pool, { exact: true, criteria: { industries: ['retail'] } })).toEqual(['in']);
});

test('exact match narrows to those who meet every wish', () => {
  const pool = [mentor('both', ['leadership', 'writing']), mentor('one', ['leadership'])];
  expect(order(pool, { exact: true })).toEqual(['both']);
});

test('a narrower topic answers a broader wish, and a broader one a little less', () => {
  const seeker = mentee('ada', { 'leading-teams': 3 });
  const pool = [mentor('above', ['leadership']), mentor('below', ['first-team']), mentor('same', ['leading-teams'])];
  const results = rank(seeker, pool, { tree: SMALL_TREE }).results;
  expect(results.map((result) => result.memberId)).toEqual(['same', 'below', 'above']);
  expect(results[1]?.reasons[0]).toEqual({
    code: 'topics',
    topics: [{ topicId: 'leading-teams', importance: 3, offered: 'first-team', closeness: 'narrower' }],
  });
});

test('places in use and having been shown often lower somebody a little', () => {
  const pool = [
    mentor('a-busy', ['leadership'], { places: { left: 1, of: 4 } }),
    mentor('b-shown', ['leadership'], { shownThisWeek: 12 }),
    mentor('c-free', ['leadership']),
  ];
  expect(order(pool)).toEqual(['c-free', 'b-shown', 'a-busy']);
});

test('somebody without a free place is left out, unless asked for', () => {
  const pool = [mentor('full', ['leadership'], { places: { left: 0, of: 2 } })];
  expect(order(pool)).toEqual([]);
  expect(order(pool, { withoutRoom: true })).toEqual(['full']);
});

test('working hours count by what both have in common', () => {
  const hours = (offsetMinutes: number) =>
    weekIntervals({ days: [0, 1, 2, 3, 4], fromMinute: 540, untilMinute: 1_020, offsetMinutes });
  const pool = [
    mentor('a-sydney', ['leadership'], { hours: hours(600) }),
    mentor('b-paris', ['leadership'], { hours: hours(60) }),
  ];
  const results = rank(ada, pool).results;
  expect(results.map((result) => result.memberId)).toEqual(['b-paris', 'a-sydney']);
  expect(results[0]?.reasons).toContainEqual({ code: 'hours', minutesPerWeek: 5 * 7 * 60 });
  expect(results[1]?.misfits).toContainEqual({ code: 'little-time', minutesPerWeek: 0 });
});

test('place counts only where meeting in person is wanted', () => {
  const pool = [mentor('a', ['leadership'], { location: 'Oslo' }), mentor('b', ['leadership'], { location: 'Leeds' })];
  expect(order(pool, { criteria: { location: 'leeds' } })).toEqual(['a', 'b']);
  expect(order(pool, { criteria: { location: 'leeds', formats: ['in-person', 'online'] } })).toEqual(['b', 'a']);
});

test('free words find people by their text, whatever the ending', () => {
  const pool = [mentor('baker', [], { text: 'I managed three bakeries' }), mentor('other', [], { text: 'Law' })];
  expect(order(pool, { criteria: { topics: [], words: ['managing'] } })).toEqual(['baker', 'other']);
  expect(order(pool, { criteria: { topics: [], words: ['managing'] }, exact: true })).toEqual(['baker']);
});

test('a mentor finds mentees by the same engine, those who want it most first', () => {
  const seeker = mentor('zoe', ['leadership']);
  const pool = [
    mentee('a', { leadership: 1 }, { seniority: 2 }),
    mentee('b', { leadership: 3 }, { seniority: 2 }),
    mentee('c', { law: 3 }),
  ];
  expect(rank(seeker, pool).results.map((result) => result.memberId)).toEqual(['b', 'a', 'c']);
});

test('the search can change a wish without touching the others, and pages through the list', () => {
  const pool = ['a', 'b', 'c', 'd'].map((name) => mentor(name, ['finance']));
  const ranking = rank(ada, pool, {
    criteria: { topics: [{ topicId: topicId('finance'), importance: 2 }] },
    limit: 2,
    offset: 2,
  });
  expect(ranking.total).toBe(4);
  expect(ranking.results.map((result) => result.memberId)).toEqual(['c', 'd']);
});

test('own weights change the order and are named in the answer', () => {
  const weights = checkWeights({ topics: 0, function: 60 });
  if (!weights.ok) throw new TypeError(weights.code);
  const pool = [mentor('a', ['leadership'], { function: 'law' }), mentor('b', ['writing'])];
  const ranking = rank(ada, pool, { weights: weights.value });
  expect(ranking.results.map((result) => result.memberId)).toEqual(['b', 'a']);
  expect(ranking.weights).toMatchObject({ topics: 0, function: 60 });
});

test('"why not" tells what bars somebody, or where they stand', () => {
  const candidates = [
    mentor('a', ['leadership']),
    mentor('b', ['writing']),
    mentor('fr', ['writing'], { languages: ['fr'] }),
  ];
  const whyNot = (name: string, setAside: readonly string[] = []) =>
    explainWhyNot(findableOf(candidates), ada, memberId(name), { limit: 1, setAside: new Set(setAside.map(memberId)) });
  expect(whyNot('b')).toMatchObject({ code: 'listed', place: 2, total: 2, shown: false });
  expect(whyNot('fr')).toEqual({ code: 'barred', bar: { code: 'no-common-language', wanted: ['en'], theirs: ['fr'] } });
});

test('"why not" answers alike about hidden people and people who do not exist', () => {
  const findable = findableOf([mentor('hidden', ['leadership'])]);
  const answer = explainWhyNot(findable, ada, memberId('hidden'), { setAside: new Set([memberId('hidden')]) });
  expect(answer).toEqual(explainWhyNot(findable, ada, memberId('nobody')));
});
