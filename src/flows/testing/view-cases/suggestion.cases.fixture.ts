import { newQuery } from '../../../core/domain/finding/query.ts';
import type { MemberId, SavedSearchId } from '../../../core/domain/kernel/ids.ts';
import type * as suggestion from '../../finding/views/suggestion.views.ts';
import { account, ada, grace, HOSTILE, hostile, long, longNamed, topics, topicsById } from './cast.fixture.ts';
import { fits, fitsSomewhat } from './reasons.cases.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const savedAt = new Date('2026-05-04T09:00:00Z');
const saved = (words: string) => ({
  id: `saved ${words.slice(0, 3)}` as SavedSearchId,
  memberId: ada.id satisfies MemberId,
  query: newQuery('mentors', words),
  savedAt,
});
const narrow = {
  ...newQuery('mentees', HOSTILE.slice(0, 120)),
  exact: true,
  changed: { topics: topics.map(({ slug }) => slug) },
};
const found = { account: fits, name: grace.name, headline: 'Compilers', query: newQuery('mentors'), savedAs: null };

export const suggestionCases: CasesOf<typeof suggestion> = {
  keptCard: {
    'nothing yet': [{ searches: [], nextOn: null, topics }],
    'two, switched on': [{ searches: [saved('leadership'), saved('')], nextOn: '2026-05-07', topics }],
    'as many as there may be': [
      {
        searches: [1, 2, 3, 4, 5].map((one) => ({ ...saved(String(one)), query: narrow })),
        nextOn: '2026-05-07',
        topics,
      },
    ],
  },
  searchName: {
    plain: [newQuery('mentors'), topics],
    words: [newQuery('mentees', 'law'), topics],
    'all at once': [narrow, topics],
  },
  keptNotice: { new: [true, false], 'known, switched on': [false, true], 'new, switched on': [true, true] },
  notKeptCard: { 'too many': [{ code: 'too-many-searches', max: 5 }] },
  digestCard: {
    one: [[found], topicsById],
    'three, two of saved searches': [
      [
        found,
        {
          account: fitsSomewhat,
          name: hostile.name,
          headline: HOSTILE.slice(0, 120),
          query: narrow,
          savedAs: long(200),
        },
        { ...found, account: account(), name: longNamed.name, headline: '', savedAs: 'Mentors for “leadership”' },
      ],
      topicsById,
    ],
  },
};
