import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { OwnRelationship } from '../../../core/application/relationship/own-relationship.ts';
import type { AgreementVersion, CurrentText } from '../../../core/domain/agreement/agreement.ts';
import { defaultTerms } from '../../../core/domain/agreement/terms.ts';
import type { AgreementVersionId } from '../../../core/domain/kernel/ids.ts';
import type { Relationship } from '../../../core/domain/relationship/relationship.ts';
import type * as agreement from '../../agreement/agreement.views.ts';
import type * as news from '../../agreement/agreement-news.views.ts';
import * as sections from '../../agreement/section-forms.views.ts';
import type * as fit from '../../relationship/views/chemistry.views.ts';
import type * as course from '../../relationship/views/course.views.ts';
import type * as plannedEnd from '../../relationship/views/planned-end.views.ts';
import type * as endForms from '../../relationship/views/planned-end-forms.views.ts';
import type * as thenAndNow from '../../relationship/views/then-and-now.views.ts';
import {
  ada,
  away,
  ended,
  grace,
  HOSTILE,
  hostile,
  LATER,
  long,
  longNamed,
  NOW,
  relationship,
  times,
} from './cast.fixture.ts';
import { achieved, agreed, bare, worst } from './goal.cases.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const DAY = '2026-12-24';

const inState = (state: Relationship['state'], progress: Partial<Relationship['progress']> = {}): Relationship => ({
  ...relationship,
  state,
  progress: { ...relationship.progress, ...progress },
});
const ending = { lastDate: DAY, remindAt: null, closesAt: LATER, closedAt: null };
const mine: OwnRelationship = { relationship: inState('active'), partner: grace, side: 'mentee' };
const over: Relationship = { ...inState('completed'), endedAt: LATER };
const theirs: OwnRelationship = { relationship: inState('active'), partner: away, side: 'mentor' };
const extreme: OwnRelationship = { ...mine, partner: hostile };
const longest: OwnRelationship = { ...theirs, partner: longNamed };
const usual = { usual: [mine], 'as mentor': [theirs], extreme: [extreme], long: [longest] } satisfies Readonly<
  Record<string, [OwnRelationship]>
>;

export const terms = defaultTerms('Learn to lead a team.', '2026-11-24', calendar);
const version: AgreementVersion = {
  id: 'agreement-1' as AgreementVersionId,
  relationshipId: relationship.id,
  number: 1,
  state: 'draft',
  revision: 2,
  terms,
  editedById: ada.id,
  editedAt: NOW,
  signedAt: { mentor: null, mentee: null },
  supersededAt: null,
};
const signedByMentee: AgreementVersion = {
  ...version,
  state: 'signed-by-one',
  signedAt: { mentor: null, mentee: NOW },
};
export const inForce: AgreementVersion = { ...version, state: 'in-force', signedAt: { mentor: LATER, mentee: NOW } };
export const superseded: AgreementVersion = { ...inForce, state: 'superseded', supersededAt: LATER };
export const fullest: AgreementVersion = {
  ...version,
  terms: {
    ...terms,
    goals: HOSTILE.slice(0, 1500),
    expectations: long(1500),
    confidentiality: long(1500),
    feedback: long(300),
    channel: HOSTILE.slice(0, 300),
    times: long(300),
    places: long(300),
    contact: long(300),
    money: long(300),
  },
};
const textOf = (one: AgreementVersion): CurrentText => ({ version: one, terms: one.terms });
const untouched: CurrentText = { version: null, terms };
const mark = { number: 1, revision: 2 };

export const agreementCases: CasesOf<typeof agreement> = {
  refOf: { usual: [relationship.id, mark] },
  agreementCard: {
    untouched: [mine, untouched, { number: 0, revision: 0 }, true],
    draft: [mine, textOf(version), mark, true],
    'signed by me': [mine, textOf(signedByMentee), mark, true],
    'signed by the other': [theirs, textOf(signedByMentee), mark, true],
    'in force': [mine, textOf(inForce), mark, true],
    superseded: [mine, textOf(superseded), mark, true],
    'to be read': [mine, textOf(inForce), mark, false],
    'never signed': [mine, untouched, mark, false],
    extreme: [extreme, textOf(fullest), mark, true],
  },
  versionsCard: {
    none: [mine, []],
    three: [mine, [version, inForce, superseded]],
    many: [extreme, times(30, () => superseded)],
  },
  versionCard: { draft: [mine, version], signed: [mine, superseded], extreme: [longest, fullest] },
  chooseCard: { none: [[]], two: [[mine, theirs]], extreme: [[extreme, longest]] },
  notFoundCard: { plain: [] },
};

export const newsCases: CasesOf<typeof news> = {
  savedNotice: { usual: [grace, false], voided: [grace, true], extreme: [hostile, true] },
  clashSentence: { usual: [grace.name], yourself: ['You'] },
  proposedNotice: { usual: [grace], extreme: [longNamed] },
  draftCard: { usual: [grace, relationship, version], extreme: [hostile, relationship, fullest] },
  signedByOneCard: { usual: [grace, relationship, version], extreme: [hostile, relationship, fullest] },
  counterCard: { usual: [grace, relationship], extreme: [longNamed, relationship] },
  inForceCard: { usual: [grace, relationship, inForce], extreme: [hostile, relationship, fullest] },
  refusedCard: { usual: ['You have signed this text already.', relationship.id] },
};

export const sectionsCases: CasesOf<typeof sections> = {
  partForm: {
    purpose: ['purpose', mine, untouched, mark],
    meetings: ['meetings', mine, textOf(inForce), mark],
    boundaries: ['boundaries', mine, textOf(signedByMentee), mark],
    extreme: ['purpose', extreme, textOf(fullest), mark],
    'extreme boundaries': ['boundaries', longest, textOf(fullest), mark],
  },
  clashForm: {
    usual: [sections.partForm('meetings', mine, textOf(version), mark), 'meetings', grace.name, textOf(version)],
    extreme: [sections.partForm('boundaries', extreme, textOf(fullest), mark), 'boundaries', 'You', textOf(fullest)],
  },
  extendForm: { usual: [mine, textOf(inForce), mark], extreme: [extreme, textOf(fullest), mark] },
};

export const courseCases: CasesOf<typeof course> = {
  moreCard: {
    introduced: [{ ...mine, relationship: inState('introduced') }],
    active: [mine],
    'winding down': [{ ...mine, relationship: inState('winding-down', { ending }) }],
    closing: [{ ...mine, relationship: inState('winding-down', { ending: { ...ending, closedAt: LATER } }) }],
    paused: [{ ...extreme, relationship: inState('paused') }],
    completed: [{ ...longest, relationship: { ...ended, state: 'completed' } }],
    withdrawn: [{ ...mine, relationship: ended }],
  },
  pauseForm: { usual: [mine, DAY], extreme: [extreme, DAY] },
  pausedNotice: { usual: [mine, DAY], extreme: [longest, DAY] },
  partnerPausedCard: { usual: [mine, DAY], extreme: [extreme, DAY] },
  resumedCard: usual,
  quietCard: usual,
  stillGoingCard: usual,
  lapsedCard: { usual: [mine, 0], 'with a session called off': [theirs, 1], extreme: [extreme, 50] },
  metCard: usual,
  lateCard: {
    introduced: [mine],
    active: [{ ...mine, relationship: { ...mine.relationship, state: 'active' } }],
    'winding down': [{ ...mine, relationship: { ...mine.relationship, state: 'winding-down' } }],
    paused: [{ ...mine, relationship: { ...mine.relationship, state: 'paused' } }],
    completed: [{ ...longest, relationship: { ...ended, state: 'completed' } }],
    withdrawn: [{ ...mine, relationship: ended }],
  },
  notNowCard: { 'not found': ['not-found'], settled: ['already-settled'] },
};

export const fitCases: CasesOf<typeof fit> = {
  fitAskCard: usual,
  fitForm: usual,
  fitNotedNotice: { first: [null], second: ['good'] },
  fitOutcomeCard: {
    good: ['good', mine],
    unsure: ['unsure', theirs],
    poor: ['poor', mine],
    extreme: ['poor', extreme],
  },
};

const together = {
  versions: [inForce],
  goals: [agreed, { ...agreed, state: 'dropped' as const }, achieved, bare],
  wish: 'Please help me.',
};
const muchTogether = {
  versions: [fullest, superseded],
  goals: times(20, () => ({ ...worst, state: 'agreed' as const })),
  wish: HOSTILE,
};

export const thenAndNowCases: CasesOf<typeof thenAndNow> = {
  thenAndNow: {
    'no agreement': [{ versions: [], goals: [], wish: 'I nod a lot. I would like to know what I am nodding at.' }],
    'nothing written': [{ versions: [], goals: [], wish: null }],
    'the same goals': [together],
    'goals that changed': [muchTogether],
  },
};

export const plannedEndCases: CasesOf<typeof plannedEnd> = {
  fixedNotice: { usual: [mine, DAY], extreme: [extreme, DAY] },
  partnerFixedCard: { usual: [mine, DAY], extreme: [longest, DAY] },
  remindCard: { usual: [mine, DAY], extreme: [extreme, DAY] },
  reviewCard: usual,
  closingCard: {
    'nothing written': [mine, { versions: [], goals: [], wish: null }],
    usual: [mine, together],
    extreme: [extreme, muchTogether],
  },
  lookedBackNotice: { first: [false], second: [true] },
  completedCard: {
    mentee: [
      { ...mine, reader: ada, relationship: over },
      { contact: 'Extension 12', calledOff: 0, calendar },
    ],
    'mentor, of one day': [
      { ...theirs, reader: grace, relationship: { ...over, startedAt: LATER } },
      { contact: '', calledOff: 2, calendar },
    ],
    extreme: [
      { ...extreme, reader: hostile, relationship: over },
      { contact: long(200), calledOff: 50, calendar },
    ],
  },
  onwards: { mentee: [mine], mentor: [theirs] },
  reach: { usual: [{ partner: grace, contact: 'Extension 12' }], nothing: [{ partner: longNamed, contact: '' }] },
};

export const endFormsCases: CasesOf<typeof endForms> = {
  lastDateForm: { usual: [mine, DAY], extreme: [extreme, DAY] },
  lookBackForm: { usual: [mine, together], extreme: [extreme, muchTogether] },
};
