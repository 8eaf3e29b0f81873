import { describe, expect, it, test } from 'vitest';
import { compileSearch } from './compiled-search.ts';
import type { Criteria } from './criteria.ts';
import { answersNothing, type Exclusions, exclusionsOf, ineligibilityOf } from './eligibility.ts';
import { fitOf } from './fit.ts';
import type { MatchPerson, MatchSide } from './match-profile.ts';
import { memberId, mentee, mentor, SMALL_TREE, topicId } from './testing/match-people.fixture.ts';
import { STANDARD_WEIGHTS } from './weights.ts';

const ada = mentee('ada', { leadership: 3 });
const statistics = { people: 0, answering: () => 0 };
const planOf = (changed: Partial<Criteria>, exact = false) =>
  compileSearch({ seeker: ada, changed, exact, weights: STANDARD_WEIGHTS, statistics });

type Asked = {
  readonly changed?: Partial<Criteria>;
  readonly exact?: boolean;
  readonly exclusions?: Partial<Exclusions>;
};

function barOf(person: MatchSide, { changed = {}, exact = false, exclusions = {} }: Asked = {}) {
  const plan = planOf(changed, exact);
  return ineligibilityOf(plan, person, fitOf(plan, person, SMALL_TREE), exclusionsOf(exclusions));
}
const lea = (more: Partial<MatchPerson> = {}, topics: readonly string[] = ['leadership']) =>
  mentor('lea', topics, more);

test('no exclusions leave nobody out who was not named, and asks for a free place', () => {
  expect(exclusionsOf({})).toEqual({ setAside: new Set(), withoutRoom: false, answeringOnly: false });
  const asked = { setAside: new Set([memberId('lea')]), withoutRoom: true, answeringOnly: true };
  expect(exclusionsOf(asked)).toEqual(asked);
});

describe('answersNothing', () => {
  it.each<[string, Partial<Criteria>, MatchSide, boolean]>([
    ['a topic answered', {}, lea(), false],
    ['no topic answered', {}, lea({}, ['writing']), true],
    ['a word found', { words: ['data'] }, lea({ text: 'data' }, []), false],
    ['neither topic nor word', { words: ['data'] }, lea({}, []), true],
    ['no topic or word asked for', { topics: [] }, lea({}, []), false],
  ])('%s', (_, changed, person, nothing) => {
    const plan = planOf(changed);
    expect(answersNothing(plan, fitOf(plan, person, SMALL_TREE))).toBe(nothing);
  });
});

describe('barTo', () => {
  it.each<[string, MatchSide, Asked, object | null]>([
    ['nothing bars somebody who fits', lea(), {}, null],
    ['oneself', mentor('ada', ['leadership']), {}, { code: 'yourself' }],
    ['who is set aside', lea(), { exclusions: { setAside: new Set([memberId('lea')]) } }, { code: 'set-aside' }],
    ['no free place', lea({ places: { left: 0, of: 2 } }), {}, { code: 'no-room' }],
    ['places that make no sense', lea({ places: { left: Number.NaN, of: 2 } }), {}, { code: 'no-room' }],
    [
      'no free place, where that is fine',
      lea({ places: { left: 0, of: 2 } }),
      { exclusions: { withoutRoom: true } },
      null,
    ],
    [
      'no language in common',
      lea({ languages: ['fr', 'de'] }),
      {},
      { code: 'no-common-language', wanted: ['en'], theirs: ['fr', 'de'] },
    ],
    ['a language in other letters', lea({ languages: ['fr', 'EN'] }), {}, null],
    ['languages not said', lea({ languages: [] }), {}, null],
    ['no language asked for', lea({ languages: ['fr'] }), { changed: { languages: [] } }, null],
    [
      'no format in common',
      lea({ formats: ['phone'] }),
      {},
      { code: 'no-common-format', wanted: ['online'], theirs: ['phone'] },
    ],
    ['formats not said', lea({ formats: [] }), {}, null],
    ['no format asked for', lea({ formats: ['phone'] }), { changed: { formats: [] } }, null],
    ['answering nothing is no bar', lea({}, []), {}, null],
    [
      'unless answering was asked for',
      lea({}, []),
      { exclusions: { answeringOnly: true } },
      { code: 'nothing-in-common' },
    ],
    ['answering by a field around', lea({}, ['leadership']), { exclusions: { answeringOnly: true } }, null],
  ])('%s', (_, person, asked, bar) => {
    expect(barOf(person, asked)).toEqual(bar);
  });

  it('names the first bar only, oneself before all others', () => {
    const nobody = { places: { left: 0, of: 0 }, languages: ['fr'] };
    expect(barOf(mentor('ada', [], nobody), { exclusions: { setAside: new Set([memberId('ada')]) } })).toEqual({
      code: 'yourself',
    });
    expect(barOf(lea(nobody))).toEqual({ code: 'no-room' });
    expect(barOf(lea(nobody), { exclusions: { withoutRoom: true } })).toMatchObject({ code: 'no-common-language' });
  });
});

describe('exact match', () => {
  const apart = lea({ function: 'law', industry: 'space' });
  const codesOf = (person: MatchSide, changed: Partial<Criteria> = {}) => {
    const bar = barOf(person, { changed, exact: true });
    return bar?.code === 'not-exact' ? bar.misfits.map(({ code }) => code) : bar;
  };

  it.each<[string, MatchSide, Partial<Criteria>, readonly string[] | null]>([
    ['all that was asked for', lea(), {}, null],
    ['a part of the topic', lea({}, ['first-team']), {}, null],
    [
      'only the field around it',
      lea(),
      { topics: [{ topicId: topicId('budgets'), importance: 3 }] },
      ['topics-missing'],
    ],
    ['a word missing', lea(), { words: ['data'] }, ['words-missing']],
    ['a step too far', lea({ seniority: 1 }), {}, ['seniority-apart']],
    ['a step not said', lea({ seniority: null }), {}, ['seniority-unknown']],
    ['hours not said', lea({ hours: [] }), {}, ['hours-unknown']],
    ['hours apart', lea({ hours: [{ fromMinute: 0, untilMinute: 60 }] }), {}, ['little-time']],
    [
      'languages and formats not said',
      lea({ languages: [], formats: [] }),
      {},
      ['languages-unknown', 'formats-unknown'],
    ],
    ['another function and industry than in the profile', apart, {}, null],
    ['another function than chosen', apart, { functions: ['art'] }, ['function-differs']],
    ['another industry than chosen', apart, { industries: ['art'] }, ['industry-differs']],
    ['nearly full and shown often', lea({ places: { left: 1, of: 3 }, shownThisWeek: 25 }), {}, null],
    [
      'elsewhere',
      lea({ formats: ['in-person'], location: 'Oslo' }),
      { formats: ['in-person'], location: 'Leeds' },
      ['elsewhere'],
    ],
  ])('%s', (_, person, changed, codes) => {
    expect(codesOf(person, changed)).toEqual(codes);
  });

  it('lets pass without it what it would bar', () => {
    expect(barOf(lea({ seniority: 1, hours: [] }), { changed: { words: ['data'] } })).toBeNull();
  });
});
