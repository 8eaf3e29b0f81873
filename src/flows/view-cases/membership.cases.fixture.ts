import { CODE_OF_CONDUCT } from '../../core/programme/code-of-conduct.ts';
import type * as availability from '../membership/availability.views.ts';
import type * as joining from '../membership/joining.views.ts';
import type * as profile from '../membership/profile.views.ts';
import type * as profileForms from '../membership/profile-forms.views.ts';
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
  leaveCard: { plain: [] },
  leftCard: { plain: [] },
  notInCard: { plain: [] },
  partnerLeftCard: { mentee: [grace.name, true], mentor: [ada.name, false], extreme: [longNamed.name, true] },
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
    'next part': [blank, []],
    complete: [filled, []],
    'one new topic': [filled, ['Beekeeping']],
    'hostile topics': [overfull, [HOSTILE.slice(0, 80), long(80)]],
  },
  proposedNote: { none: [[]], two: [['Beekeeping', 'Sailing']] },
};

export const profileFormsCases: CasesOf<typeof profileForms> = {
  functionNamed: { known: ['Human-resources'], unknown: ['nothing'] },
  partForm: { mentee: [blank], mentor: [{ ...blank, asMentor: true, asMentee: false }], both: [filled] },
  aboutForm: { blank: [blank, 'all'], filled: [filled, 'only'], extreme: [overfull, 'only'] },
  workForm: {
    blank: [blank, 'all', ada.email],
    'without an address': [blank, 'all', null],
    filled: [filled, 'only', ada.email],
    extreme: [overfull, 'only', null],
  },
  mentorForm: {
    blank: [blank, topics, 'all', 5],
    filled: [filled, topics, 'only', 5],
    'no topics, few places': [overfull, [], 'only', 1],
  },
  menteeForm: {
    blank: [blank, topics, 'all'],
    filled: [filled, topics, 'only'],
    extreme: [overfull, [], 'only'],
  },
};
