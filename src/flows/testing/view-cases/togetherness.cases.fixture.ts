import { temporalCalendar } from '../../../adapters/time/temporal-calendar.ts';
import type { QuestionMessage } from '../../../core/domain/question/question.ts';
import { pageOf } from '../../../core/domain/view/page-of.ts';
import type * as question from '../../question/question.views.ts';
import type * as threads from '../../question/threads.views.ts';
import type * as undeliverable from '../../reach/undeliverable.views.ts';
import type * as ending from '../../relationship/views/ending.views.ts';
import type * as message from '../../relationship/views/message.views.ts';
import type * as relationships from '../../relationship/views/relationship.views.ts';
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
  question as thread,
  times,
} from './cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const said: readonly QuestionMessage[] = [
  { authorId: ada.id, text: 'How did you begin?', writtenAt: NOW },
  { authorId: grace.id, text: 'By accident.', writtenAt: NOW },
];
const shouted = times(10, () => ({ authorId: hostile.id, text: HOSTILE.slice(0, 1000), writtenAt: NOW }));

export const questionCases: CasesOf<typeof question> = {
  refusedCard: {
    yourself: ['yourself'],
    'not there': ['not-there'],
    'not found': ['not-found'],
    stopped: ['stopped'],
    'too many today': ['too-many-today'],
  },
  askForm: { first: [grace, false], 'goes on': [grace, true], extreme: [hostile, true] },
  replyForm: { usual: [thread, grace, said], empty: [thread, grace, []], extreme: [thread, hostile, shouted] },
  messageCard: {
    'a question': [{ question: thread, from: ada, text: 'How did you begin?', mayRequest: false }],
    'an answer': [{ question: thread, from: grace, text: 'By accident.', mayRequest: true }],
    extreme: [{ question: thread, from: hostile, text: HOSTILE.slice(0, 1000), mayRequest: true }],
  },
  sentNotice: { usual: [grace], extreme: [hostile] },
  stoppedCard: { usual: [grace], extreme: [longNamed] },
  otherStoppedCard: { usual: [grace], extreme: [hostile] },
};

const row = (other: string, mine: boolean) => ({ question: thread, other, mine });

export const threadsCases: CasesOf<typeof threads> = {
  threadsCard: {
    none: [pageOf([], 0, 5)],
    'mine and theirs': [pageOf([row(grace.name, true), row(hostile.name, false)], 0, 5)],
    'first of many': [
      pageOf(
        times(23, () => row(longNamed.name, true)),
        0,
        10,
      ),
    ],
    'last of many': [
      pageOf(
        times(23, () => row(grace.name, false)),
        20,
        10,
      ),
    ],
  },
  stopButton: { usual: [thread, grace.name], extreme: [thread, longNamed.name] },
};

export const undeliverableCases: CasesOf<typeof undeliverable> = {
  undeliverableCard: { usual: [grace.name], extreme: [hostile.name] },
};

const mine = { relationship, partner: grace, side: 'mentee' } as const;
const theirs = { relationship, partner: away, side: 'mentor' } as const;
const over = { ...mine, relationship: ended } as const;

const reader = { zone: ada.zone, calendar: temporalCalendar };

export const endingCases: CasesOf<typeof ending> = {
  overCard: {
    usual: [over, reader],
    'without a day': [{ ...over, relationship: { ...ended, endedAt: null } }, reader],
    'of one day': [{ ...over, relationship: { ...ended, startedAt: LATER, endedAt: LATER } }, reader],
    'as mentor': [{ ...over, side: 'mentor', partner: hostile }, reader],
    completed: [{ ...over, relationship: { ...ended, state: 'completed' } }, reader, 'Extension 12'],
  },
  withdrawForm: { usual: [mine], extreme: [{ ...mine, partner: hostile }] },
  endedNotice: { usual: [grace, false, 0], apart: [grace, true, 1], extreme: [hostile, true, 50] },
  endedCard: { mentee: [grace, 'mentee'], mentor: [longNamed, 'mentor'] },
  partnerEndedCard: {
    'to a mentee': [grace, 'mentee', 0],
    'to a mentor': [ada, 'mentor', 1],
    extreme: [hostile, 'mentee', 50],
  },
};

export const messageCases: CasesOf<typeof message> = {
  writeLabel: { usual: [ada.name], 'long first name': [longNamed.name], 'one word': ['Ada'], empty: [''] },
  writeForm: { usual: [mine], extreme: [{ ...mine, partner: hostile }] },
  sentNotice: { usual: [grace], extreme: [longNamed] },
  messageCard: {
    usual: [{ relationshipId: relationship.id, from: grace, text: 'Shall we meet on Tuesday?' }],
    extreme: [{ relationshipId: relationship.id, from: hostile, text: HOSTILE.slice(0, 1000) }],
  },
};

export const relationshipCases: CasesOf<typeof relationships> = {
  notFoundCard: { plain: [] },
  relationshipsCard: {
    none: [pageOf([], 0, 5)],
    two: [pageOf([mine, theirs], 0, 5)],
    'first of many': [
      pageOf(
        times(12, () => ({ ...mine, partner: longNamed })),
        0,
        5,
      ),
    ],
    'last of many': [
      pageOf(
        times(12, () => ({ ...mine, partner: hostile })),
        10,
        5,
      ),
    ],
  },
  detailsCard: {
    mentee: [{ ...mine, contact: 'Extension 12' }],
    'mentor of somebody away': [{ ...theirs, contact: '' }],
    'nothing known': [{ ...mine, partner: longNamed, contact: '' }],
    active: [{ ...mine, relationship: { ...relationship, state: 'active' }, contact: '' }],
    'winding down': [{ ...mine, relationship: { ...relationship, state: 'winding-down' }, contact: '' }],
    paused: [{ ...mine, relationship: { ...relationship, state: 'paused' }, contact: '' }],
    extreme: [{ ...mine, partner: hostile, contact: long(200) }],
  },
  earlierCard: {
    none: [[]],
    two: [[over, { ...over, partner: hostile, relationship: { ...ended, state: 'completed', endedAt: null } }]],
  },
  toolsCard: { usual: [mine], extreme: [{ ...theirs, partner: hostile }] },
};
