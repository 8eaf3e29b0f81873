import { describe, expect, it } from 'vitest';
import type { TopicId } from '../kernel/ids.ts';
import { findableOf } from '../matching/index/findable.ts';
import { memberId, mentee, mentor } from '../matching/ranking/testing/match-people.fixture.ts';
import { DEFAULT_WEIGHTS } from '../matching/ranking/weights.ts';
import type { TypedWishes } from '../matching/words/read-wishes.ts';
import type { Topic } from '../topic/topic.ts';
import { NOTHING_TYPED, prepareSearch, type SearchSettings } from './prepare-search.ts';
import { newQuery, type Query } from './query.ts';

const topic = (slug: string, broader: readonly string[] = []): Topic => ({
  id: `t-${slug}` as TopicId,
  slug,
  label: slug,
  group: 'Work',
  aliases: [],
  broader: broader.map((one) => `t-${one}` as TopicId),
  state: 'listed',
});
const TOPICS = [topic('money'), topic('budgets', ['money']), topic('pricing'), topic('change')];
const idOf = (slug: string) => `t-${slug}` as TopicId;
const FACTS = {
  seeker: mentee('seeker', {}),
  among: findableOf([mentor('ada', ['t-budgets'])]),
  topics: TOPICS,
  setAside: [memberId('partner')],
  meant: NOTHING_TYPED as TypedWishes,
};
const SETTINGS: SearchSettings = { limit: 5, policy: { weights: {} } };
const prepare = (query: Query, meant: TypedWishes = NOTHING_TYPED, settings: Partial<SearchSettings> = {}) =>
  prepareSearch({ ...FACTS, meant }, query, { ...SETTINGS, ...settings });
const wished = (...ids: readonly TopicId[]) => ids.map((topicId) => ({ topicId, importance: 3 }));

describe('a search', () => {
  it('without words or changes is what the profile makes, by the standard weights', () => {
    const { options, ...search } = prepare(newQuery('mentors'));
    expect(options).toMatchObject({ criteria: {}, exact: false, answeringOnly: false, limit: 5, offset: 0 });
    expect(options.setAside).toEqual(new Set(['partner']));
    expect(options.weights).toMatchObject(DEFAULT_WEIGHTS);
    expect(search).toEqual({
      seeker: FACTS.seeker,
      among: FACTS.among,
      topics: TOPICS,
      readAs: [],
      whoseWeights: 'standard',
    });
  });

  it('goes on from where it was left, exactly or by who answers a wish, apart from some people', () => {
    const query = { ...newQuery('mentors'), skip: 10, exact: true };
    const { options } = prepare(query, NOTHING_TYPED, { apartFrom: [memberId('left')], answeringOnly: true });
    expect(options).toMatchObject({ exact: true, answeringOnly: true, offset: 10 });
    expect(options.setAside).toEqual(new Set(['partner', 'left']));
  });

  it('by weights of their own says whose they are', () => {
    const search = prepare(newQuery('mentors'), NOTHING_TYPED, { policy: { weights: { topics: 77 } } });
    expect([search.whoseWeights, search.options.weights.topics]).toEqual(['organisation', 77]);
  });
});

describe('what is wished for', () => {
  it.each<[string, Query['changed'], TypedWishes, object]>([
    ['nothing', {}, NOTHING_TYPED, {}],
    [
      'chosen topics',
      { topics: ['pricing', 'budgets'] },
      NOTHING_TYPED,
      { topics: wished(idOf('budgets'), idOf('pricing')) },
    ],
    ['topics that are gone, so none', { topics: ['gone'] }, NOTHING_TYPED, {}],
    ['no topic, so the profile’s', { topics: [] }, NOTHING_TYPED, {}],
    ['a topic that was typed', {}, { topics: [idOf('change')], words: [] }, { topics: wished(idOf('change')) }],
    [
      'a topic that was chosen and typed, once',
      { topics: ['change'] },
      { topics: [idOf('change')], words: [] },
      { topics: wished(idOf('change')) },
    ],
    [
      'any of the topics that were typed, as one wish',
      { topics: ['change'] },
      { topics: [idOf('budgets'), idOf('pricing')], words: [] },
      { topics: wished(idOf('change'), 'any-of-the-words' as TopicId) },
    ],
    [
      'words that name no topic',
      { languages: ['de'], formats: ['online'] },
      { topics: [], words: ['zymurgy'] },
      { languages: ['de'], formats: ['online'], words: ['zymurgy'] },
    ],
    ['a topic that is not there any more', {}, { topics: [idOf('gone')], words: [] }, {}],
  ])('is %s', (_what, changed, meant, criteria) => {
    expect(prepare({ ...newQuery('mentors'), changed }, meant).options.criteria).toEqual(criteria);
  });

  it('is told as the topics that the words were read as', () => {
    const { readAs } = prepare(newQuery('mentors', 'x'), { topics: [idOf('pricing'), idOf('gone')], words: [] });
    expect(readAs.map(({ slug }) => slug)).toEqual(['pricing']);
  });

  it('is answered by whoever offers any of the typed topics, or a part of one', () => {
    const { tree } = prepare(newQuery('mentors'), { topics: [idOf('money'), idOf('pricing')], words: [] }).options;
    const roof = 'any-of-the-words' as TopicId;
    expect(tree?.children(roof)).toEqual(new Set([idOf('money'), idOf('pricing')]));
    expect(tree?.ancestors(idOf('budgets'))).toEqual(new Set([idOf('money'), roof]));
    expect(tree?.ancestors(idOf('change'))).toEqual(new Set());
  });
});
