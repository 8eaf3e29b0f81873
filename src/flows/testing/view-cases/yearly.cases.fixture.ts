import type { OpenRound } from '../../../core/domain/yearly/decide-yearly-answer.ts';
import { type CountedTally, resultsOf } from '../../../core/domain/yearly/groups-of-five.ts';
import type * as results from '../../yearly/results.views.ts';
import type * as yearly from '../../yearly/yearly.views.ts';
import { ada, HOSTILE, LATER, long, NOW, times } from './cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const round: OpenRound = { openedOn: '2026-11-24', until: '2026-12-24', role: 'mentee', state: 'open', given: null };
const given: OpenRound = {
  ...round,
  role: 'mentor',
  state: 'answered',
  given: {
    memberId: ada.id,
    openedOn: '2026-11-24',
    role: 'mentor',
    ratings: { finding: 'mostly', hoped: 'yes', moments: 'no', recommend: 'unsure' },
    remark: HOSTILE.slice(0, 1000),
    closesAt: LATER,
  },
};

const counts = { yes: 4, mostly: 1, hardly: 0, no: 0, unsure: 0 };
const worst = { yes: 123_456, mostly: 12_345, hardly: 1_234, no: 123, unsure: 99_999 };
const mentors: CountedTally = {
  role: 'mentor',
  people: 5,
  counts: { finding: counts, hoped: counts, moments: counts, recommend: counts },
  countedAt: NOW,
};
const many: CountedTally = {
  role: 'mentee',
  people: 237_157,
  counts: { finding: worst, hoped: worst, moments: worst, recommend: worst },
  countedAt: NOW,
};

export const yearlyCases: CasesOf<typeof yearly> = {
  askCard: { usual: [round] },
  askRow: { usual: [round] },
  answerForm: { 'as a mentee': [round], 'to change': [given] },
  answeredNotice: { new: ['2026-12-24', false], changed: ['2026-12-24', true] },
  skippedCard: { usual: ['2026-12-24'] },
  notSkippedCard: {
    answered: [{ code: 'answered', until: '2026-12-24' }],
    'other round': [{ code: 'other-round' }],
    late: [{ code: 'later', from: '2027-11-24' }],
  },
  refusedCard: { later: [{ code: 'later', from: '2027-11-24' }], 'never met': [{ code: 'never-met' }] },
  refusedSentence: { later: [{ code: 'later', from: '2027-11-24' }], 'never met': [{ code: 'never-met' }] },
};

export const resultsCases: CasesOf<typeof results> = {
  resultsCard: {
    nothing: [{ year: 'all', years: [], results: resultsOf([]) }],
    'one group too small': [{ year: 2026, years: [2026], results: resultsOf([mentors]) }],
    'in the middle': [{ year: 2026, years: [2027, 2026, 2025], results: resultsOf([mentors, many]) }],
    extreme: [{ year: 'all', years: [2027, 2026], results: resultsOf([mentors, many]) }],
  },
  remarksCard: {
    nothing: [{ shown: [], page: undefined, next: null }],
    usual: [{ shown: ['More tea.', 'Keep going.'], page: undefined, next: null }],
    extreme: [
      {
        shown: times(5, () => long(1000 - 200) + HOSTILE.slice(0, 200)),
        page: { from: 6, to: 10, total: 4_321 },
        next: 10,
      },
    ],
  },
};
