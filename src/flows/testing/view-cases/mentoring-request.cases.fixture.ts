import { plain, say } from '../../../core/domain/view/rich-text.ts';
import type * as agreed from '../../mentoring-request/views/agreed.views.ts';
import type * as askNext from '../../mentoring-request/views/ask-next.views.ts';
import type * as received from '../../mentoring-request/views/received.views.ts';
import type * as refusals from '../../mentoring-request/views/refusals.views.ts';
import type * as requestViews from '../../mentoring-request/views/request.views.ts';
import type * as requestForms from '../../mentoring-request/views/request-forms.views.ts';
import type * as requestList from '../../mentoring-request/views/request-list.views.ts';
import type * as requestWords from '../../mentoring-request/views/request-words.views.ts';
import type * as sent from '../../mentoring-request/views/sent.views.ts';
import {
  account,
  ada,
  asked,
  blank,
  filled,
  grace,
  HOSTILE,
  hostile,
  LATER,
  long,
  longNamed,
  offer,
  overfull,
  relationship,
  request,
  times,
} from './cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const people = { mentor: grace, mentee: ada };
const page = { request, ...people };
const offered = { request: offer, ...people };
const unclear = { request: asked, ...people };
const extreme = {
  request: { ...request, note: HOSTILE.slice(0, 1500), clarification: long(800) },
  mentor: hostile,
  mentee: longNamed,
};
const settled = (state: typeof request.state) => ({ ...page, request: { ...request, state, settledAt: LATER } });
const alternative = (name: string, headline: string) => ({ account: account(), name, headline });
const three = [
  alternative('Mary Somerville', 'Explains anything'),
  alternative(longNamed.name, ''),
  alternative(hostile.name, HOSTILE.slice(0, 120)),
];

export const receivedCases: CasesOf<typeof received> = {
  answerActions: { fresh: [request], 'more was asked': [asked], offer: [offer] },
  receivedCard: {
    request: [page, 'Analyst', LATER],
    'offer to somebody away': [offered, '', null],
    unclear: [unclear, '', null],
    extreme: [extreme, HOSTILE.slice(0, 120), LATER],
  },
  reminderCard: { request: [page, LATER], offer: [offered, LATER], extreme: [extreme, LATER] },
  askedForMoreCard: { usual: [unclear], extreme: [extreme] },
  clarifiedCard: { usual: [page, 'Two hours a month.'], extreme: [extreme, HOSTILE.slice(0, 800)] },
  declinedByMeCard: { usual: [page], extreme: [extreme] },
  noLongerNeededCard: {
    withdrawn: [page, 'withdrawn'],
    closed: [page, 'closed'],
    expired: [page, 'expired'],
    'offer withdrawn': [offered, 'withdrawn'],
    extreme: [extreme, 'expired'],
  },
  reminderRow: { request: [page, LATER], offer: [offered, LATER], extreme: [extreme, LATER] },
  settledCard: {
    accepted: [settled('accepted')],
    'offer closed': [{ ...offered, request: { ...offer, state: 'closed', settledAt: LATER } }],
    extreme: [{ ...extreme, request: { ...extreme.request, state: 'expired', settledAt: LATER } }],
  },
};

export const askNextCases: CasesOf<typeof askNext> = {
  goingOnCard: { declined: [page, 'declined'], expired: [page, 'expired'], extreme: [extreme, 'declined'] },
  askedNextCard: { usual: [page, LATER], 'while they are away': [page, null], extreme: [extreme, LATER] },
  nobodyNextCard: { plain: [] },
  stoppedAskingCard: { open: [true], settled: [false] },
};

export const sentCases: CasesOf<typeof sent> = {
  sentNotice: {
    request: [page, LATER],
    'asking on': [{ ...page, request: { ...page.request, askNext: true } }, LATER],
    offer: [offered, null],
    extreme: [extreme, LATER],
  },
  clarificationCard: { usual: [unclear], extreme: [extreme] },
  withdrawnByMeCard: { request: [page], offer: [offered], extreme: [extreme] },
  turnedDownCard: {
    'declined, three others': [page, 'declined', three, LATER],
    'expired, one other': [page, 'expired', three.slice(0, 1), null],
    'closed, nobody else': [page, 'closed', [], null],
    extreme: [extreme, 'declined', three, LATER],
  },
  offerTurnedDownCard: {
    declined: [offered, 'declined'],
    expired: [offered, 'expired'],
    closed: [offered, 'closed'],
    extreme: [{ ...extreme, request: { ...extreme.request, sender: 'mentor' } }, 'declined'],
  },
};

export const agreedCases: CasesOf<typeof agreed> = {
  acceptedByMeCard: {
    'I am the mentor': [page, relationship, 'Extension 12', grace.id],
    'I am the mentee': [offered, relationship, '', ada.id],
    extreme: [extreme, relationship, HOSTILE.slice(0, 200), hostile.id],
  },
  acceptedCard: {
    'I am the mentee': [page, relationship, 'Extension 12', ada.id],
    'I am the mentor': [offered, relationship, grace.email ?? '', grace.id],
    extreme: [extreme, relationship, HOSTILE.slice(0, 200), longNamed.id],
  },
  ownSurplusCard: {
    'one request': [[page]],
    'two offers': [[offered, offered]],
    extreme: [[extreme, extreme, extreme]],
  },
};

export const requestCases: CasesOf<typeof requestViews> = {
  showCard: {
    received: [page, grace.id, LATER],
    sent: [page, ada.id, LATER],
    'offer received': [offered, ada.id, null],
    'offer sent': [offered, grace.id, LATER],
    'more was asked, receiver': [unclear, grace.id, null],
    'more was asked, sender': [unclear, ada.id, null],
    accepted: [settled('accepted'), ada.id, null],
    declined: [settled('declined'), ada.id, null],
    withdrawn: [settled('withdrawn'), grace.id, null],
    expired: [settled('expired'), ada.id, null],
    closed: [settled('closed'), grace.id, null],
    'settled on a day nobody noted': [{ ...page, request: { ...request, state: 'declined' } }, ada.id, null],
    extreme: [extreme, longNamed.id, LATER],
  },
  tooLateCard: {
    'accepted, receiver': [settled('accepted'), grace.id],
    'declined, sender': [settled('declined'), ada.id],
    'offer taken back': [{ ...offered, request: { ...offer, state: 'withdrawn', settledAt: LATER } }, ada.id],
    expired: [settled('expired'), grace.id],
    closed: [settled('closed'), grace.id],
    extreme: [{ ...extreme, request: { ...extreme.request, state: 'closed', settledAt: LATER } }, longNamed.id],
  },
};

export const requestListCases: CasesOf<typeof requestList> = {
  listCard: {
    none: [[], ada.id, 0],
    'one sent': [[page], ada.id, 0],
    'received and sent, one hidden': [[page, { ...offered }, settled('declined')], ada.id, 1],
    many: [times(20, (at) => (at % 2 === 0 ? extreme : { ...extreme, request: offer })), longNamed.id, 12],
  },
};

export const requestWordsCases: CasesOf<typeof requestWords> = {
  nounOf: { request: [request], offer: [offer] },
  stateOf: { open: [request], 'more was asked': [asked], settled: [{ ...request, state: 'withdrawn' }] },
  howItStands: { open: [request], settled: [{ ...offer, state: 'expired' }] },
  alreadySettled: { request: ['accepted', 'request'], offer: ['expired', 'offer'] },
};

export const requestFormsCases: CasesOf<typeof requestForms> = {
  askForm: {
    usual: [grace, 'I am looking for help.', true],
    'another one asks on': [grace, 'I am looking for help.', false],
    extreme: [hostile, long(1500), true],
  },
  offerForm: { usual: [ada], extreme: [longNamed] },
  suggestedNote: {
    blank: [blank, []],
    filled: [filled, ['Leading a small team', 'Feedback']],
    extreme: [overfull, times(12, () => long(60))],
  },
  reasonLabel: { known: ['no-time'], unknown: ['nothing'] },
  declineForm: { usual: [request, ada], extreme: [request, hostile] },
  askForMoreForm: { usual: [request, ada], extreme: [request, longNamed] },
  clarifyForm: { usual: [asked, grace], extreme: [{ ...asked, clarification: HOSTILE.slice(0, 800) }, hostile] },
};

const until = '2026-12-24';

export const refusalsCases: CasesOf<typeof refusals> = {
  sendRefused: {
    yourself: [{ code: 'yourself' }, ada.name],
    'not there': [{ code: 'not-there' }, ada.name],
    'you are paused': [{ code: 'you-are-paused', until }, ada.name],
    'you do not take part': [{ code: 'you-do-not-take-part', as: 'mentee' }, ada.name],
    'they do not take part': [{ code: 'they-do-not-take-part', as: 'mentor' }, ada.name],
    away: [{ code: 'away', until }, longNamed.name],
    'already open by you': [{ code: 'already-open', byYou: true }, ada.name],
    'already open by them': [{ code: 'already-open', byYou: false }, ada.name],
    'already partners': [{ code: 'already-partners' }, ada.name],
    'one open': [{ code: 'too-many-open', limit: 1 }, ada.name],
    'three open': [{ code: 'too-many-open', limit: 3 }, ada.name],
    'you are full as mentor': [{ code: 'you-are-full', as: 'mentor' }, ada.name],
    'you are full as mentee': [{ code: 'you-are-full', as: 'mentee' }, ada.name],
    'they are full as mentor': [{ code: 'they-are-full', as: 'mentor' }, ada.name],
    'they are full as mentee': [{ code: 'they-are-full', as: 'mentee' }, ada.name],
    'inbox full': [{ code: 'inbox-full' }, hostile.name],
    'cooling off': [{ code: 'cooling-off', until }, ada.name],
  },
  answerRefused: {
    'not found': [{ code: 'not-found' }],
    'not yours': [{ code: 'not-yours' }],
    'already settled': [{ code: 'already-settled', state: 'declined' }],
    'you are full as mentor': [{ code: 'you-are-full', as: 'mentor' }],
    'you are full as mentee': [{ code: 'you-are-full', as: 'mentee' }],
    'they are full': [{ code: 'they-are-full', as: 'mentor' }],
    'nothing asked': [{ code: 'nothing-asked' }],
  },
  refusedCard: { usual: [say`This request was withdrawn already. Nothing was changed.`], hostile: [plain(HOSTILE)] },
  sentenceOf: { 'with a day': [say`Until ${{ type: 'day', on: until }}.`] },
};
