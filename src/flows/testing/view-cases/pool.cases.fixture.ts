import type { ProposalCounts } from '../../../core/application/pool/match-plan-store.ts';
import type { MatchPlanId } from '../../../core/domain/kernel/ids.ts';
import { type MatchPlan, NO_RULES, type PlanFigures, type Proposal } from '../../../core/domain/pool/match-plan.ts';
import type * as coordination from '../../home/coordination.views.ts';
import type * as proposed from '../../mentoring-request/views/proposed.views.ts';
import type * as pool from '../../pool/pool.views.ts';
import type * as figures from '../../pool/pool-figures.views.ts';
import type * as forms from '../../pool/pool-forms.views.ts';
import type * as list from '../../pool/pool-list.views.ts';
import type * as news from '../../pool/pool-news.views.ts';
import type * as reasons from '../../pool/pool-reasons.views.ts';
import {
  ada,
  grace,
  HOSTILE,
  hostile,
  LATER,
  longNamed,
  NOW,
  relationship,
  request,
  times,
  topics,
} from './cast.fixture.ts';
import { fits, fitsSomewhat } from './reasons.cases.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const names = new Map<string, string>([ada, grace, hostile, longNamed].map(({ id, name }) => [id, name]));
const nameOf = (id: string) => names.get(id) ?? 'Somebody who has left';
const labels = new Map<string, string>(topics.map(({ id, label }) => [id, label]));
const pair = { menteeId: ada.id, mentorId: grace.id };

const plan: MatchPlan = {
  id: '01a20324-e199-7000-b894-8abf29bb0b56' as MatchPlanId,
  state: 'ready',
  objective: 'most-then-best',
  seed: 1,
  rules: NO_RULES,
  rulesChanged: false,
  askedBy: ada.id,
  askedAt: NOW,
  readyAt: NOW,
  refusal: null,
  figures: null,
  publishing: null,
  finishedAt: null,
};
const poolFigures: PlanFigures = {
  mentees: 12,
  mentors: 9,
  places: 14,
  alreadyAsked: 2,
  pinned: 1,
  inFull: true,
  byObjective: {
    'most-then-best': { matched: 11, total: 82_400, worst: 4_100, totalAtMost: 82_400 },
    'best-worst': { matched: 11, total: 80_900, worst: 5_700, totalAtMost: null },
    stable: { matched: 10, total: 78_300, worst: 5_200, totalAtMost: null },
  },
};
const nearly: PlanFigures = {
  ...poolFigures,
  mentees: 1,
  mentors: 1,
  places: 1,
  alreadyAsked: 1,
  pinned: 0,
  byObjective: { 'most-then-best': { matched: 1, total: 9_950, worst: 9_950, totalAtMost: 10_000 } },
};
const ready = { ...plan, figures: poolFigures };
const ruled: MatchPlan = {
  ...ready,
  rulesChanged: true,
  rules: { pins: [pair], bans: [{ menteeId: ada.id, mentorId: hostile.id }], leftOut: [longNamed.id] },
};
const matched = (more: Partial<Extract<Proposal, { kind: 'matched' }>> = {}): Proposal => ({
  kind: 'matched',
  ...pair,
  pinned: false,
  account: fits,
  outcome: null,
  ...more,
});
const leftOut: readonly Proposal[] = [
  { kind: 'left-out', menteeId: longNamed.id, why: { code: 'no-mentors' } },
  {
    kind: 'left-out',
    menteeId: hostile.id,
    why: { code: 'no-places', fitting: 3, topics: topics.map(({ id }) => id) },
  },
];
const counts: ProposalCounts = { matched: 11, leftOut: 2, outcomes: {} };
const page: list.PlanPage = {
  plan: ready,
  counts,
  kind: 'matched',
  skip: 0,
  size: 4,
  proposals: [matched(), matched({ mentorId: hostile.id, account: fitsSomewhat, pinned: true })],
  nameOf,
  labels,
};
const publishing = { as: 'requests', by: ada.id, at: NOW } as const;
const goingOut: MatchPlan = { ...ready, state: 'publishing', publishing };
const out: MatchPlan = { ...goingOut, state: 'published', finishedAt: LATER };
const settled: ProposalCounts = { matched: 3, leftOut: 2, outcomes: { sent: 2, 'not-there': 1 } };
const refused: MatchPlan = { ...ruled, state: 'refused', refusal: { code: 'pin-banned', pin: pair } };

export const coordinationCases: CasesOf<typeof coordination> = { coordination: { usual: [] } };

export const poolCases: CasesOf<typeof pool> = {
  noPlanCard: { plain: [] },
  planCard: {
    asked: [{ ...page, plan: { ...plan, state: 'asked' }, proposals: [] }],
    refused: [{ ...page, plan: refused, proposals: [] }],
    ready: [page],
    'ready, later pages, rules changed': [{ ...page, plan: ruled, skip: 4 }],
    'ready, rules of one’s own': [{ ...page, plan: { ...ruled, rulesChanged: false } }],
    'nobody matched': [
      { ...page, plan: { ...plan, figures: nearly }, proposals: [], counts: { matched: 0, leftOut: 1, outcomes: {} } },
    ],
    'left out': [{ ...page, kind: 'left-out', proposals: leftOut }],
    extreme: [
      {
        ...page,
        plan: ruled,
        proposals: times(8, () => matched({ menteeId: longNamed.id, mentorId: hostile.id, account: fitsSomewhat })),
        size: 8,
        labels: new Map(topics.map(({ id }) => [id, HOSTILE])),
      },
    ],
    'going out': [{ ...page, plan: goingOut, counts: settled }],
    published: [
      { ...page, plan: out, counts: settled, proposals: [matched({ outcome: 'sent' }), matched({ outcome: 'away' })] },
    ],
    'published as introductions': [
      {
        ...page,
        plan: { ...out, publishing: { ...publishing, as: 'introductions' } },
        counts: { matched: 1, leftOut: 0, outcomes: { introduced: 1 } },
        proposals: [matched({ outcome: 'introduced' })],
      },
    ],
    'not sent': [
      { ...page, plan: out, counts: settled, kind: 'not-sent', proposals: [matched({ outcome: 'they-are-full' })] },
    ],
    'all sent': [{ ...page, plan: out, counts: settled, kind: 'not-sent', proposals: [] }],
    discarded: [{ ...page, plan: { ...plan, state: 'discarded' } }],
  },
};

export const figuresCases: CasesOf<typeof figures> = {
  figuresNodes: {
    usual: [poolFigures, plan],
    'one of each, nearly proved': [nearly, plan],
    'a large pool': [
      { ...poolFigures, inFull: false },
      { ...plan, objective: 'stable' },
    ],
    'nothing weighed': [{ ...poolFigures, byObjective: {} }, plan],
  },
};

export const formsCases: CasesOf<typeof forms> = {
  planForm: { first: [null], again: [{ ...plan, objective: 'stable', seed: 7 }] },
  adjustForm: { usual: [plan] },
  publishForm: { one: [plan, 1], many: [plan, 211] },
  rulesCard: {
    none: [plan, nameOf, 4],
    one: [{ ...plan, rules: { ...NO_RULES, pins: [pair] } }, nameOf, 4],
    several: [ruled, nameOf, 2],
  },
};

export const listCases: CasesOf<typeof list> = {
  listNodes: { matched: [page], none: [{ ...page, kind: 'left-out', proposals: [] }] },
  totalOf: { matched: ['matched', settled], 'left out': ['left-out', settled], 'not sent': ['not-sent', settled] },
};

export const newsCases: CasesOf<typeof news> = {
  planRefusedCard: {
    gone: [{ code: 'no-such-plan' }, nameOf],
    twice: [{ code: 'not-now', state: 'published' }, nameOf],
  },
  planRefusedSentence: {
    changed: [{ code: 'rules-changed' }, nameOf],
    contradiction: [{ code: 'contradiction', pair }, nameOf],
    asked: [{ code: 'not-now', state: 'asked' }, nameOf],
    ready: [{ code: 'not-now', state: 'ready' }, nameOf],
    refused: [{ code: 'not-now', state: 'refused' }, nameOf],
    publishing: [{ code: 'not-now', state: 'publishing' }, nameOf],
    discarded: [{ code: 'not-now', state: 'discarded' }, nameOf],
  },
  planReadyCard: { ready: [plan, counts], refused: [refused, counts] },
  planFinishedCard: { all: [out, { ...settled, outcomes: { sent: 3 } }], some: [out, settled] },
};

export const reasonsCases: CasesOf<typeof reasons> = {
  pairSentence: {
    well: [fits, labels],
    somewhat: [fitsSomewhat, labels],
    nothing: [{ score: 0, reasons: [], misfits: [] }, labels],
    'many sides': [
      {
        score: 50,
        reasons: [
          { code: 'seniority', stepsAbove: 0, step: 3 },
          { code: 'function', function: 'Law' },
          { code: 'location', location: 'Lisbon' },
        ],
        misfits: [{ code: 'little-time', minutesPerWeek: 0 }],
      },
      labels,
    ],
    'other sides': [
      {
        score: 50,
        reasons: [
          { code: 'hours', minutesPerWeek: 61 },
          { code: 'industry', industry: 'Health' },
          { code: 'formats', formats: ['online', 'phone'] },
        ],
        misfits: [{ code: 'elsewhere', location: 'Porto' }],
      },
      labels,
    ],
    'a step behind': [
      {
        score: 5,
        reasons: [{ code: 'seniority', stepsAbove: -1, step: 1 }],
        misfits: [{ code: 'languages-unknown' }],
      },
      labels,
    ],
  },
  leftOutSentence: {
    'no mentors': [{ code: 'no-mentors' }, labels],
    'one taken': [{ code: 'no-places', fitting: 1, topics: [] }, labels],
    taken: [{ code: 'no-places', fitting: 4, topics: topics.map(({ id }) => id) }, labels],
    'one of each': [
      {
        code: 'nobody-fits',
        mentors: 5,
        bars: {
          'no-room': 1,
          'no-common-language': 1,
          'no-common-format': 1,
          'nothing-in-common': 1,
          'kept-apart': 1,
        },
      },
      labels,
    ],
    many: [
      {
        code: 'nobody-fits',
        mentors: 50,
        bars: {
          'no-room': 10,
          'no-common-language': 10,
          'no-common-format': 10,
          'nothing-in-common': 10,
          'kept-apart': 10,
        },
      },
      labels,
    ],
  },
  poolRefusalSentence: {
    twice: [{ code: 'member-twice', memberId: ada.id }, nameOf],
    'mentee unknown': [{ code: 'pin-unknown-member', pin: pair, memberId: ada.id }, nameOf],
    'mentor unknown': [{ code: 'pin-unknown-member', pin: pair, memberId: grace.id }, nameOf],
    oneself: [{ code: 'pin-with-oneself', pin: { menteeId: ada.id, mentorId: ada.id } }, nameOf],
    banned: [{ code: 'pin-banned', pin: pair }, nameOf],
    'pinned twice': [{ code: 'pin-mentee-twice', pin: pair }, nameOf],
    'one place': [{ code: 'pin-beyond-places', pin: pair, places: 1 }, nameOf],
    'no places': [{ code: 'pin-beyond-places', pin: pair, places: 0 }, nameOf],
  },
};

const told = { request, mentor: grace, mentee: ada };
export const proposedCases: CasesOf<typeof proposed> = {
  requestedForYouCard: {
    usual: [told, LATER],
    'clock standing still': [{ ...told, mentor: hostile, request: { ...request, note: HOSTILE } }, null],
  },
  introducedCard: {
    mentee: [told, relationship, 'Extension 12', ada.id],
    mentor: [told, relationship, '', grace.id],
  },
};
