import type { KeptOff, SearchStanding } from '../../../core/domain/finding/decide-standing.ts';
import { newQuery } from '../../../core/domain/finding/query.ts';
import type { PointsLine } from '../../../core/domain/matching/ranking/reason.ts';
import { STANDARD_WEIGHTS } from '../../../core/domain/matching/ranking/weights.ts';
import type * as fit from '../../finding/views/fit.views.ts';
import type * as why from '../../finding/views/why.views.ts';
import { account, grace, HOSTILE, hostile, longNamed, times, topicsById } from './cast.fixture.ts';
import { fits, fitsSomewhat } from './reasons.cases.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const lines: readonly PointsLine[] = [
  { criterion: 'topics', points: 45_200, of: 50_000 },
  { criterion: 'words', points: 0, of: 0 },
  { criterion: 'seniority', points: 9_100, of: 14_000 },
  { criterion: 'function', points: 0, of: 6_000 },
  { criterion: 'industry', points: 1_000, of: 1_000 },
  { criterion: 'hours', points: 11_000, of: 11_000 },
  { criterion: 'location', points: 0, of: 0 },
  { criterion: 'load', points: -1_333, of: 0 },
  { criterion: 'exposure', points: -200, of: 0 },
];
/** Every criterion counts: as many facts as there can be. */
const allLines = lines.map((line) => (line.of === 0 && line.points === 0 ? { ...line, of: 10_000 } : line));
const listed = (more: Partial<Extract<SearchStanding, { code: 'listed' }>> = {}): SearchStanding => ({
  code: 'listed',
  place: 2,
  total: 12,
  shown: true,
  lowestShown: 61,
  account: { ...fits, points: 64_767, score: 78, lines },
  ...more,
});
const page: why.WhyPage = {
  id: grace.id,
  name: grace.name,
  query: newQuery('mentors'),
  standing: listed(),
  weights: STANDARD_WEIGHTS,
  whoseWeights: 'standard',
  reading: { about: 'mentor', topics: topicsById },
};
const aboutMentee: why.WhyPage = {
  ...page,
  query: newQuery('mentees'),
  reading: { about: 'mentee', topics: topicsById },
};
const extreme: why.WhyPage = {
  ...page,
  name: longNamed.name,
  query: newQuery('mentors', HOSTILE.slice(0, 120)),
  standing: listed({
    place: 1,
    total: 1,
    account: { ...fitsSomewhat, points: -1_533, score: 0, lines: allLines },
  }),
};
const off = (by: KeptOff, on: why.WhyPage = page): [why.WhyPage] => [{ ...on, standing: { code: 'kept-off', by } }];
const words = { code: 'words-missing', words: ['law', 'tax'] } as const;

export const whyCases: CasesOf<typeof why> = {
  wishesOf: {
    profile: [page],
    words: [extreme],
    criteria: [{ query: { ...newQuery('mentors'), changed: { languages: ['pt'] } } }],
  },
  standingCard: {
    'on the first page': [page],
    'far down, by own weights': [
      { ...page, whoseWeights: 'organisation', standing: listed({ place: 8, shown: false, account: fitsSomewhat }) },
    ],
    'a mentee': [aboutMentee],
    extreme: [extreme],
    yourself: off({ code: 'yourself' }),
    'set aside': off({ code: 'set-aside' }),
    'working together': off({ code: 'working-together' }),
    dismissed: off({ code: 'dismissed' }),
    'no mentor': off({ code: 'other-side' }),
    'no mentee': off({ code: 'other-side' }, aboutMentee),
    away: off({ code: 'away' }),
    full: off({ code: 'no-room' }),
    'a mentee without room': off({ code: 'no-room' }, aboutMentee),
    'another language': off({ code: 'no-common-language', wanted: ['en', 'pt'], theirs: ['fr'] }),
    'another way of meeting': off({ code: 'no-common-format', wanted: ['online'], theirs: ['phone', 'in-person'] }),
    'other topics': off({ code: 'nothing-in-common' }),
    'other topics of a mentee': off({ code: 'nothing-in-common' }, { ...aboutMentee, name: hostile.name }),
    'not exactly': off({ code: 'not-exact', misfits: [words] }, extreme),
    'nothing said': off({ code: 'not-exact', misfits: [{ code: 'hours-unknown' }] }),
  },
  nobodyCard: { plain: [] },
  askForNameCard: { plain: [] },
  yourselfCard: { plain: [] },
  severalCard: {
    two: [
      [
        { id: grace.id, name: grace.name, headline: 'Compilers and people' },
        { id: hostile.id, name: hostile.name, headline: '' },
      ],
      2,
    ],
    many: [times(10, () => ({ id: longNamed.id, name: longNamed.name, headline: HOSTILE.slice(0, 120) })), 50],
  },
};

export const fitCases: CasesOf<typeof fit> = {
  fitCard: {
    well: [page],
    'a mentee, by own weights': [
      { ...aboutMentee, whoseWeights: 'organisation', weights: { ...STANDARD_WEIGHTS, topics: 12.5, industry: 0 } },
    ],
    'no word in common': [{ ...page, standing: listed({ account: account({ lines, points: 64_767 }) }) }],
    extreme: [extreme],
    'kept off': off({ code: 'no-room' }),
  },
};
