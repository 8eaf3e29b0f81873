import { newQuery } from '../../../core/domain/finding/query.ts';
import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type * as bookmarks from '../../finding/views/bookmarks.views.ts';
import type * as criteria from '../../finding/views/criteria.views.ts';
import type * as exclusion from '../../finding/views/exclusion.views.ts';
import type * as finding from '../../finding/views/finding.views.ts';
import type * as person from '../../finding/views/person.views.ts';
import {
  account,
  ada,
  blank,
  filled,
  grace,
  HOSTILE,
  hostile,
  long,
  longNamed,
  overfull,
  times,
  topics,
  topicsById,
} from './cast.fixture.ts';
import { fits, fitsSomewhat } from './reasons.cases.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const query = newQuery('mentors');
const searched = newQuery('mentors', 'leadership');
const people = [
  { account: fits, name: grace.name, headline: 'Compilers and people' },
  { account: fitsSomewhat, name: hostile.name, headline: HOSTILE.slice(0, 120) },
  { account: account(), name: longNamed.name, headline: '' },
];
const page = { query, people, total: 3, readAs: [], whoseWeights: 'standard', topics: topicsById, size: 5 } as const;

export const findingCases: CasesOf<typeof finding> = {
  foundCard: {
    none: [{ ...page, people: [], total: 0 }],
    'none with words': [{ ...page, query: { ...searched, exact: true }, people: [], total: 0 }],
    'no mentee': [{ ...page, query: newQuery('mentees', 'law'), people: [], total: 0 }],
    one: [{ ...page, people: people.slice(0, 1), total: 1 }],
    'three for words': [{ ...page, query: searched, readAs: topics.slice(0, 2) }],
    'second of many pages': [{ ...page, query: { ...searched, skip: 5, exact: true }, readAs: topics, total: 42 }],
    'the last page there is': [{ ...page, query: { ...query, skip: 997 }, total: 90_000 }],
    'by own weights': [{ ...page, whoseWeights: 'organisation', people: people.slice(0, 1), total: 1 }],
    'one mentee': [{ ...page, query: newQuery('mentees'), people: people.slice(1, 2), total: 1 }],
    'words at their longest': [{ ...page, query: newQuery('mentors', HOSTILE.slice(0, 120)), readAs: topics }],
  },
  wrongSideCard: { mentors: ['mentors'], mentees: ['mentees'] },
};

export const criteriaCases: CasesOf<typeof criteria> = {
  criteriaForm: {
    untouched: [query, { topics, unlisted: 0 }, { languages: ['en'], formats: ['online'] }],
    changed: [
      {
        ...searched,
        exact: true,
        changed: {
          topics: ['feedback'],
          languages: ['pt'],
          formats: ['phone'],
          functions: ['Law', 'Finance'],
          industries: ['Health'],
        },
      },
      { topics, unlisted: 2_850 },
      { languages: [], formats: [] },
    ],
    'no topics yet': [
      { ...query, words: HOSTILE.slice(0, 120) },
      { topics: [], unlisted: 0 },
      { languages: [], formats: [] },
    ],
  },
};

export const bookmarksCases: CasesOf<typeof bookmarks> = {
  bookmarksCard: {
    none: [[]],
    one: [[{ id: grace.id, name: grace.name, headline: '' }]],
    many: [
      times(30, (at) => ({
        id: `member-${at}` as MemberId,
        name: `${longNamed.name}${at}`,
        headline: HOSTILE.slice(0, 120),
      })),
    ],
  },
};

const personPage = {
  member: grace,
  profile: { ...filled, asMentee: false },
  labels: { offered: ['Feedback'], mattering: [], useful: [] },
  availability: { code: 'available' },
  why: 'Can help with feedback.',
  bookmarked: false,
  mayAsk: true,
  mayOffer: false,
  found: { member: grace.id },
} as const;

const named = [ada, grace];

export const exclusionCases: CasesOf<typeof exclusion> = {
  exclusionsCard: {
    empty: [{ shown: [], page: undefined, next: null }],
    some: [{ shown: named, page: undefined, next: null }],
    extreme: [
      {
        shown: times(4, (at) => ({ ...longNamed, id: `member-${at}` as typeof longNamed.id })),
        page: { from: 5, to: 8, total: 30 },
        next: 8,
      },
    ],
  },
  addForm: { plain: [] },
  chooseForm: {
    two: ['a', named],
    extreme: [HOSTILE.slice(0, 120), times(10, (at) => ({ ...longNamed, id: `member-${at}` as typeof longNamed.id }))],
  },
  addedNotice: { usual: [grace], hostile: [hostile] },
  addedCard: { usual: [grace], hostile: [hostile] },
  refusedCard: { yourself: ['yourself'], 'on it already': ['already-there'], together: ['working-together'] },
  nobodyCard: { plain: [] },
  severalCard: {
    two: [named],
    extreme: [times(4, (at) => ({ ...longNamed, id: `member-${at}` as typeof longNamed.id }))],
  },
};

export const personCases: CasesOf<typeof person> = {
  personCard: {
    mentor: [personPage],
    'mentee, bookmarked': [
      {
        ...personPage,
        profile: { ...filled, asMentor: false, years: 2 },
        labels: { offered: [], mattering: ['Feedback'], useful: ['Speaking in public', 'Design'] },
        bookmarked: true,
        mayAsk: false,
        mayOffer: true,
      },
    ],
    'both ways': [{ ...personPage, mayOffer: true }],
    full: [{ ...personPage, availability: { code: 'full' } }],
    'on a break': [{ ...personPage, availability: { code: 'paused', until: '2026-12-24' } }],
    hidden: [{ ...personPage, availability: { code: 'hidden' } }],
    empty: [{ ...personPage, profile: blank, why: null, mayAsk: false }],
    extreme: [
      {
        ...personPage,
        member: longNamed,
        profile: overfull,
        labels: { offered: times(12, () => long(60)), mattering: times(3, () => long(60)), useful: [HOSTILE] },
        why: HOSTILE,
      },
    ],
  },
  notThereCard: { plain: [] },
  ownPersonCard: { plain: [] },
  dismissedCard: { usual: [grace], hostile: [hostile] },
};
