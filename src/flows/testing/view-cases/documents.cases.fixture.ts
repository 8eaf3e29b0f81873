import { temporalCalendar } from '../../../adapters/time/temporal-calendar.ts';
import type { TimelineLane } from '../../../core/domain/document/timeline.ts';
import type * as goalPicture from '../../../core/domain/goal/goal-timeline.views.ts';
import type { RecordingWordId } from '../../../core/domain/kernel/ids.ts';
import type { RecordingWord } from '../../../core/domain/session/recording-word.ts';
import type * as agreementPaper from '../../agreement/agreement-paper.views.ts';
import type * as onItsWay from '../../engine/on-its-way.views.ts';
import type * as goalTimeline from '../../goal/goal-timeline.views.ts';
import type * as recordingConsent from '../../session/views/recording-consent.views.ts';
import { ada, grace, HOSTILE, hostile, longNamed, NOW } from './cast.fixture.ts';
import { fullest, inForce, superseded, terms } from './life.cases.fixture.ts';
import { asMentee, asMentor, extreme, extremeHeld, held, session } from './session-cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

export const onItsWayCases: CasesOf<typeof onItsWay> = {
  onItsWay: { usual: ['Your agreement'], extreme: [HOSTILE.slice(0, 100)] },
};

const parties = { mentor: { ...grace, zone: 'Asia/Kathmandu' }, mentee: ada };

export const agreementPaperCases: CasesOf<typeof agreementPaper> = {
  draftPaper: {
    proposal: [{ ...parties, version: null, terms, since: NOW }, temporalCalendar],
    'in force': [{ ...parties, version: inForce, terms: inForce.terms, since: NOW }, temporalCalendar],
    extreme: [
      { mentor: hostile, mentee: longNamed, version: fullest, terms: fullest.terms, since: NOW },
      temporalCalendar,
    ],
  },
  paperName: { proposal: [parties, null], signed: [parties, superseded] },
  paperWords: { proposal: [grace, null], signed: [hostile, inForce] },
};

export const lane: TimelineLane = {
  title: 'Lead the platform team',
  from: '2026-10-01',
  to: '2027-03-01',
  reached: false,
  steps: [
    { text: 'Read a book', on: '2026-10-20', done: true },
    { text: 'Talk to Ben', on: '2026-12-01', done: false },
  ],
  more: 0,
};
export const worstLane: TimelineLane = {
  ...lane,
  title: HOSTILE,
  steps: [{ text: HOSTILE, on: '2026-12-01', done: false }],
  more: 9,
};

export const goalPictureCases: CasesOf<typeof goalPicture> = {
  timelineAlt: {
    one: [{ today: '2026-11-24', lanes: [lane] }],
    reached: [
      {
        today: '2026-11-24',
        lanes: [
          { ...lane, reached: true },
          { ...lane, steps: [] },
        ],
      },
    ],
    extreme: [{ today: '2026-11-24', lanes: [worstLane, worstLane, worstLane] }],
  },
};

export const goalTimelineCases: CasesOf<typeof goalTimeline> = {
  timelineWords: { usual: [grace], extreme: [hostile] },
  noTimelineCard: { plain: [] },
};

const word: RecordingWord = {
  id: 'word-1' as RecordingWordId,
  sessionId: session.id,
  memberId: ada.id,
  allowed: true,
  saidAt: NOW,
};
const both = [word, { ...word, memberId: grace.id }];
const back = [...both, { ...word, allowed: false }];

export const recordingConsentCases: CasesOf<typeof recordingConsent> = {
  recordingStands: {
    nobody: [asMentee, []],
    me: [asMentee, [word]],
    them: [asMentor, [word]],
    both: [asMentee, both],
  },
  recordingCard: {
    nobody: [asMentee, []],
    me: [asMentee, [word]],
    them: [asMentor, [word]],
    both: [asMentee, both],
    'taken back': [asMentor, back],
    late: [{ ...asMentor, session: held, over: true }, both],
    extreme: [extreme, [...back, ...back, ...back]],
  },
  recordingNews: {
    yes: [asMentor, [word]],
    both: [asMentee, both],
    no: [asMentor, back],
    extreme: [extremeHeld, back],
  },
};
