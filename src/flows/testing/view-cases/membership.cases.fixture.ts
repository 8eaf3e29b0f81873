import { CODE_OF_CONDUCT } from '../../../core/domain/programme/code-of-conduct.ts';
import type * as availability from '../../membership/availability.views.ts';
import type * as joining from '../../membership/joining.views.ts';
import type * as leaving from '../../membership/leaving.views.ts';
import type * as profile from '../../membership/profile.views.ts';
import type * as profileForms from '../../membership/profile-forms.views.ts';
import type * as profileStep from '../../membership/profile-step.views.ts';
import type * as topicForms from '../../membership/topic-forms.views.ts';
import { ada, blank, filled, grace, HOSTILE, hostile, long, longNamed, overfull, topics } from './cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const contact = 'your programme coordinators';

export const availabilityCases: CasesOf<typeof availability> = {
  availabilityCard: {
    available: [{ hidden: false, pausedUntil: null }],
    hidden: [{ hidden: true, pausedUntil: null }],
    paused: [{ hidden: false, pausedUntil: '2026-12-24' }],
    'paused and hidden': [{ hidden: true, pausedUntil: '2026-12-24' }],
  },
  pauseForm: { usual: ['2026-12-24'] },
  pauseRefusedCard: { unreadable: ['unreadable'], past: ['past'], far: ['far'] },
  pausedCard: { usual: ['2026-12-24'] },
  resumedCard: { 'was away': [true], 'was not': [false] },
  backByClockCard: { plain: [] },
  hiddenCard: { hidden: [true], shown: [false] },
};

export const joiningCases: CasesOf<typeof joining> = {
  welcomeCard: { usual: [ada.name, 'Example Ltd'], extreme: [longNamed.name, HOSTILE.slice(0, 80)] },
  joinFirstCard: { first: ['Example Ltd', false], again: ['Example Ltd', true] },
  joinForm: {
    nothing: [CODE_OF_CONDUCT, null],
    both: [CODE_OF_CONDUCT, 'both'],
  },
  ineligibleCard: {
    guest: [{ code: 'guest' }, contact],
    bot: [{ code: 'bot' }, contact],
    'address unknown': [{ code: 'address-unknown' }, contact],
    'address not listed': [{ code: 'address-not-listed' }, HOSTILE.slice(0, 200)],
  },
  alreadyInCard: { plain: [] },
  joinedNotice: { usual: [ada], extreme: [hostile] },
  joinedCard: {
    mentee: [{ asMentor: false, asMentee: true }],
    mentor: [{ asMentor: true, asMentee: false }],
    both: [{ asMentor: true, asMentee: true }],
  },
};

export const leavingCases: CasesOf<typeof leaving> = {
  leaveCard: { plain: [] },
  leftCard: { plain: [0], 'with sessions ahead': [2] },
  notInCard: { plain: [] },
  partnerLeftCard: { mentee: [grace.name, true, 0], mentor: [ada.name, false, 1], extreme: [longNamed.name, true, 50] },
  requestClosedByLeaving: {
    'to a mentee who asked': [grace.name, true, true],
    'to a mentor who was asked': [ada.name, false, false],
    extreme: [hostile.name, true, true],
  },
  questionStoppedByLeaving: { usual: [grace.name], extreme: [longNamed.name] },
};

export const profileCases: CasesOf<typeof profile> = {
  profileCard: {
    blank: [ada, blank, topics],
    filled: [ada, filled, topics],
    extreme: [hostile, overfull, topics],
    'topics that are gone': [ada, { ...filled, asMentee: false }, []],
  },
  labelsOf: { known: [filled.offered, topics], gone: [filled.offered, []] },
  savedNotice: {
    'next part': [blank, null],
    complete: [filled, null],
    'one new topic': [filled, { proposed: ['Beekeeping'], readAs: [] }],
    'hostile topics': [
      overfull,
      {
        proposed: [HOSTILE.slice(0, 80), long(80)],
        readAs: [{ written: HOSTILE.slice(0, 60), label: long(120) }],
      },
    ],
  },
  catalogueNote: {
    none: [null],
    'two that are new': [{ proposed: ['Beekeeping', 'Sailing'], readAs: [] }],
    'one that was read': [{ proposed: [], readAs: [{ written: 'Bee keping', label: 'Beekeeping' }] }],
  },
};

export const profileFormsCases: CasesOf<typeof profileForms> = {
  partForm: { mentee: [blank], mentor: [{ ...blank, asMentor: true, asMentee: false }], both: [filled] },
  aboutForm: { blank: [blank, { at: 1, of: 3 }], filled: [filled, 'only'], extreme: [overfull, 'only'] },
  workForm: {
    blank: [blank, { at: 2, of: 3 }, ada.email],
    'without an address': [blank, { at: 2, of: 3 }, null],
    filled: [filled, 'only', ada.email],
    extreme: [overfull, 'only', null],
  },
};

export const profileStepCases: CasesOf<typeof profileStep> = {
  stepForm: {
    'in a row': ['about', 'About you', { at: 1, of: 3 }, []],
    alone: ['work', 'Work and contact', 'only', []],
  },
  line: { usual: ['jobTitle', 'Job title', '', 80], 'with a hint': ['location', 'Town', 'Lisbon', 80, 'If you like.'] },
  area: { usual: ['about', 'About you', '', 800, 'Up to 800 characters.'] },
};

const menu = { topics, unlisted: 0 };

export const topicFormsCases: CasesOf<typeof topicForms> = {
  mentorForm: {
    blank: [blank, menu, { at: 3, of: 3 }, 5],
    filled: [filled, menu, 'only', 5],
    'no topics, few places': [overfull, { topics: [], unlisted: 0 }, 'only', 1],
    'one topic unlisted': [filled, { topics, unlisted: 1 }, 'only', 5],
  },
  menteeForm: {
    blank: [blank, menu, { at: 3, of: 3 }],
    filled: [filled, menu, 'only'],
    extreme: [overfull, { topics: [], unlisted: 0 }, 'only'],
    'many topics unlisted': [filled, { topics, unlisted: 1_200 }, 'only'],
  },
  notSaved: {
    'too long': [{ code: 'topic-too-long', maxChars: 60 }],
    'too short': [{ code: 'topic-too-short' }],
    'too many': [{ code: 'too-many-written', max: 5 }],
    'no room among the offered': [{ code: 'no-room', list: 'offered', max: 12, wanted: 13 }],
    'no room among the useful': [{ code: 'no-room', list: 'useful', max: 9, wanted: 11 }],
  },
};
