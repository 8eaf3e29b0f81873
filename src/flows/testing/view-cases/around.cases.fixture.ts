import type * as slack from '../../../adapters/slack/render/slack.views.ts';
import type * as repeat from '../../../core/domain/delivery/repeat.views.ts';
import { completenessOf } from '../../../core/domain/profile/completeness.ts';
import type * as formFaults from '../../engine/form-faults.views.ts';
import type * as help from '../../help/help.views.ts';
import type * as homeGoals from '../../home/goals.views.ts';
import type * as home from '../../home/home.views.ts';
import type * as nextAction from '../../home/next-action.views.ts';
import type { Overview } from '../../home/overview.ts';
import type * as standing from '../../home/standing.views.ts';
import type * as status from '../../home/status.views.ts';
import type * as waiting from '../../home/waiting.views.ts';
import { commandsOf, createRegistry } from '../../index.ts';
import type * as linking from '../../linking/linking.views.ts';
import {
  ada,
  asked,
  away,
  blank,
  filled,
  grace,
  HOSTILE,
  hostile,
  LATER,
  longNamed,
  NOW,
  offer,
  overfull,
  question,
  relationship,
  request,
  times,
} from './cast.fixture.ts';
import { lane, worstLane } from './documents.cases.fixture.ts';
import { NO_SOURCES } from './no-guides.fixture.ts';
import { session } from './session-cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const commands = commandsOf(createRegistry(NO_SOURCES).flows);

export const helpCases: CasesOf<typeof help> = {
  helpCard: {
    joined: [commands, { organisation: 'Example Ltd', joined: true }],
    newcomer: [commands, { organisation: HOSTILE.slice(0, 80), joined: false }],
  },
  unknownWords: {
    'nothing near': ['xyzzy', null],
    near: ['reqests please', 'requests'],
    'near joining': ['jion', 'join'],
    extreme: [HOSTILE, 'find'],
  },
  staleButton: { plain: [] },
  outage: { usual: ['7F3AQK'] },
  outageInForm: { usual: ['7F3AQK'] },
};

const quiet: Overview = {
  member: ada,
  profile: blank,
  completeness: completenessOf(blank),
  availability: { code: 'available' },
  places: { mentee: { of: 1, left: 1 } },
  received: [],
  sent: [],
  threads: [],
  partnerships: [],
  evaluateUntil: null,
};
const busy: Overview = {
  ...quiet,
  evaluateUntil: '2026-12-24',
  profile: filled,
  completeness: completenessOf(filled),
  availability: { code: 'full' },
  places: { mentor: { of: 3, left: 1 }, mentee: { of: 1, left: 0 } },
  received: [
    { request: offer, other: grace, lapsesAt: LATER },
    { request, other: ada, lapsesAt: null },
    { request: asked, other: ada, lapsesAt: null },
  ],
  sent: [
    { request, other: grace, lapsesAt: LATER },
    { request, other: away, lapsesAt: null },
    { request: asked, other: grace, lapsesAt: null },
    { request: offer, other: ada, lapsesAt: LATER },
  ],
  threads: [
    { question, other: grace.name, mine: true },
    { question, other: ada.name, mine: false },
  ],
  partnerships: [
    {
      relationship,
      partner: grace,
      side: 'mentee',
      next: 'arrange-first',
      session: null,
      toSign: true,
      unrecorded: null,
      timeline: { today: '2026-11-24', lanes: [lane] },
    },
    {
      relationship,
      partner: away,
      side: 'mentor',
      next: 'expect-first',
      session: null,
      toSign: false,
      unrecorded: null,
      timeline: null,
    },
  ],
};
const overrun: Overview = {
  ...busy,
  profile: overfull,
  availability: { code: 'paused', until: '2026-12-24' },
  places: { mentor: { of: 0, left: 0 } },
  received: times(40, () => ({ request, other: hostile, lapsesAt: LATER })),
  sent: times(40, () => ({ request: offer, other: longNamed, lapsesAt: LATER })),
  threads: times(40, () => ({ question, other: hostile.name, mine: false })),
  partnerships: times(40, () => ({
    relationship,
    partner: longNamed,
    side: 'mentor',
    next: 'keep-meeting',
    session: null,
    toSign: true,
    unrecorded: null,
    timeline: { today: '2026-11-24', lanes: [worstLane, worstLane, worstLane] },
  })),
};

export const homeCases: CasesOf<typeof home> = {
  notJoinedHome: { newcomer: ['Example Ltd', false], left: [HOSTILE.slice(0, 80), true] },
  newConductHome: { plain: [] },
  sessionWords: { 'on offer': [{ time: null }], fixed: [{ time: { startsAt: NOW, endsAt: LATER } }] },
  homeCard: {
    quiet: [quiet, 'Example Ltd', 10],
    busy: [busy, 'Example Ltd', 10],
    'busy on a small card': [busy, 'Example Ltd', 5],
    overrun: [overrun, HOSTILE.slice(0, 80), 10],
  },
};

const [mine, theirs] = busy.partnerships;
const alone = (...partnerships: readonly (Overview['partnerships'][number] | undefined)[]) => ({
  partnerships: partnerships.flatMap((one) => (one === undefined ? [] : [one])),
});
const withMine = (change: Partial<Overview['partnerships'][number]>) =>
  mine === undefined ? alone() : alone({ ...mine, ...change });

export const homeGoalsCases: CasesOf<typeof homeGoals> = {
  goalSection: { none: [quiet], one: [alone(mine)], 'one of two': [busy], overrun: [overrun] },
};

export const nextActionCases: CasesOf<typeof nextAction> = {
  nextAction: {
    nobody: [quiet],
    'one mentor': [busy],
    'one mentee': [alone(theirs)],
    'several mentees': [overrun],
    'on a break': [withMine({ relationship: { ...relationship, state: 'paused' } })],
    'times from me': [withMine({ session: { ...session, state: 'proposed', proposedBy: ada.id } })],
    'times from them': [withMine({ session: { ...session, state: 'proposed', proposedBy: grace.id } })],
    'a session ahead': [withMine({ session })],
  },
};

export const standingCases: CasesOf<typeof standing> = {
  standing: {
    available: [quiet],
    full: [busy],
    away: [overrun],
    hidden: [{ availability: { code: 'hidden' }, places: {} }],
    'not joined': [{ availability: { code: 'not-joined' }, places: {} }],
  },
};

export const waitingCases: CasesOf<typeof waiting> = {
  waitingItems: { quiet: [quiet], busy: [busy], overrun: [overrun] },
};

export const statusCases: CasesOf<typeof status> = {
  statusCard: { quiet: [quiet], busy: [busy], overrun: [overrun] },
};

const here = { workspace: 'T0GOLDEN', getsNews: true, isHere: true };
const there = { workspace: 'elsewhere', getsNews: false, isHere: false };
const unknown = { workspace: 'elsewhere', getsNews: false, isHere: null };

export const linkingCases: CasesOf<typeof linking> = {
  howToLinkCard: { plain: [] },
  codeCard: { usual: ['ABCD2345', 15], 'one minute': ['ABCD2345', 1] },
  refusedCard: {
    'too many tries': ['too-many-tries', 'your programme coordinators'],
    'unknown code': ['unknown-code', 'your programme coordinators'],
    'same account': ['same-account', 'your programme coordinators'],
    'both joined': ['both-joined', HOSTILE.slice(0, 200)],
  },
  linkedCard: {
    two: [[here, there]],
    many: [times(9, (at) => ({ ...there, workspace: `elsewhere-${at}`, getsNews: at === 0 }))],
  },
  linkedElsewhereCard: { usual: ['your programme coordinators'], extreme: [HOSTILE.slice(0, 200)] },
  inboxCard: {
    one: [[here]],
    two: [[here, there]],
    changed: [
      [
        { ...here, getsNews: false },
        { ...there, getsNews: true },
      ],
      'changed',
    ],
    'where nobody knows': [[{ ...unknown, getsNews: true }, unknown]],
    'none chosen': [[{ ...here, getsNews: false }, there]],
  },
  newsComesHereCard: { plain: [] },
};

export const formFaultsCases: CasesOf<typeof formFaults> = {
  faultSentences: {
    each: [
      {
        a: { code: 'missing' },
        b: { code: 'too-long', maxChars: 80, chars: 90 },
        c: { code: 'not-a-number' },
        d: { code: 'out-of-range', min: 1, max: 5 },
        e: { code: 'not-a-day' },
        f: { code: 'not-a-time' },
        g: { code: 'not-an-option' },
        h: { code: 'too-many', max: 3 },
        i: { code: 'too-many', max: 1 },
      },
    ],
  },
};

export const repeatCases: CasesOf<typeof repeat> = {
  asRepeat: { usual: [{ summary: 'Grace said yes.', title: 'Grace said yes', body: [] }] },
};

export const slackCases: CasesOf<typeof slack> = {
  formButtonCard: {
    usual: [
      {
        id: 'availability.pause',
        title: 'Take a break',
        fields: [],
        submitLabel: 'Pause',
        cancelLabel: 'Cancel',
        ref: '',
      },
    ],
  },
};
