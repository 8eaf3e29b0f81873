import type { GoalId } from '../../../core/domain/kernel/ids.ts';
import type * as calledOff from '../../../core/domain/session/called-off.views.ts';
import type { Session, SessionAction } from '../../../core/domain/session/session.ts';
import { HOUR_MS } from '../../../core/domain/time/durations.ts';
import { pageOf } from '../../../core/domain/view/page-of.ts';
import type * as afterMissed from '../../session/views/after-missed.views.ts';
import type * as agenda from '../../session/views/agenda.views.ts';
import type * as callOff from '../../session/views/call-off.views.ts';
import type * as field from '../../session/views/field.views.ts';
import type * as card from '../../session/views/session.views.ts';
import type * as buttons from '../../session/views/session-buttons.views.ts';
import type * as forms from '../../session/views/session-forms.views.ts';
import type * as lists from '../../session/views/session-lists.views.ts';
import type * as news from '../../session/views/session-news.views.ts';
import type { SessionPage } from '../../session/views/session-page.ts';
import type * as sheets from '../../session/views/sheet-forms.views.ts';
import type * as sheetNews from '../../session/views/sheet-news.views.ts';
import type * as slot from '../../session/views/slot.views.ts';
import { ada, grace, HOSTILE, hostile, LATER, long, relationship, times } from './cast.fixture.ts';
import {
  action,
  asMentee,
  asMentor,
  dayAfter,
  done,
  extreme,
  extremeHeld,
  extremeOffer,
  fixed,
  goal,
  held,
  proposed,
  session,
  toLongNamed,
  withAgenda,
  worst,
  worstActions,
  worstGoals,
} from './session-cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

export const agendaCases: CasesOf<typeof agenda> = {
  agendaForm: {
    'nothing yet': [asMentee, []],
    usual: [withAgenda, [goal, { ...goal, id: 'goal-2' as GoalId, words: { ...goal.words, targetOn: null } }]],
    extreme: [extreme, worstGoals],
  },
  withGoals: { 'one new': ['Delegating', ['Lead a team of three']], 'there already': ['Goal: A', ['A', 'B']] },
};

export const fieldCases: CasesOf<typeof field> = {
  optionLabel: {
    usual: ['Ada Lovelace'],
    'cut to fit': [long(150), ' (by 2027-03-01)'],
    hostile: [HOSTILE.slice(0, 80)],
  },
  line: { empty: ['venue', 'Where', 300, ''], filled: ['venue', 'Where', 300, 'Library', 'A public place is best.'] },
  area: { empty: ['summary', 'What you talked about', '', false], full: ['summary', 'Summary', long(3000), true] },
};

export const sessionButtonsCases: CasesOf<typeof buttons> = {
  agendaButton: { 'to write': [session.id, ''], 'to change': [session.id, fixed.agenda] },
  missedButton: { usual: [session.id] },
  cancelButton: { usual: [session.id] },
};

export const sessionCardCases: CasesOf<typeof card> = {
  sessionCard: {
    'on offer to me': [{ ...asMentee, session: proposed }],
    'on offer by me': [{ ...asMentor, session: proposed }],
    'fixed, to the mentee': [asMentee],
    'fixed, to the mentor': [asMentor],
    'one of a series': [{ ...asMentor, later: [session] }],
    'with an agenda': [withAgenda],
    'begun, on other clocks': [{ ...toLongNamed, now: dayAfter(1) }],
    held: [{ ...asMentee, session: held, actions: [action, done] }],
    'held, nothing noted': [{ ...asMentor, session: { ...held, agenda: '', sheet: session.sheet } }],
    missed: [{ ...asMentee, session: { ...session, state: 'missed' } }],
    'called off': [{ ...asMentor, session: { ...session, state: 'cancelled' } }],
    over: [{ ...asMentee, session: held, over: true }],
    'extreme offer': [extremeOffer],
    extreme: [extreme],
    'extreme and begun': [{ ...extreme, now: dayAfter(1) }],
    'extreme and held': [extremeHeld],
  },
  placeWords: { 'nowhere yet': [session], 'at a place': [{ format: 'in-person', venue: 'The library, room 3' }] },
  actionLines: { usual: [[action, done], asMentee], extreme: [worstActions, extreme] },
  notFoundCard: { plain: [] },
};

const noSlots = { slots: [], hours: 'waking' } as const;

export const sessionFormsCases: CasesOf<typeof forms> = {
  proposeForm: {
    usual: [asMentee, { suggested: { slots: times(10, dayAfter), hours: 'working' }, opened: null, agreed: null }],
    'as agreed, nothing suits': [asMentor, { suggested: noSlots, opened: null, agreed: 'in-person' }],
    'other times': [
      toLongNamed,
      { suggested: { slots: times(4, dayAfter), hours: 'waking' }, opened: proposed, agreed: null },
    ],
    extreme: [extreme, { suggested: { slots: times(10, dayAfter), hours: 'waking' }, opened: worst, agreed: null }],
  },
  pickForm: { usual: [{ ...asMentee, session: proposed }], extreme: [extremeOffer] },
  moveForm: { usual: [asMentee], extreme: [extreme] },
  repeatForm: {
    usual: [asMentee, null],
    'as agreed': [asMentor, 'fortnightly'],
    extreme: [extreme, 'every-two-months'],
  },
};

const livesIn = [{ id: relationship.id }];

export const sessionListsCases: CasesOf<typeof lists> = {
  sessionsCard: {
    'no relationship': [pageOf<SessionPage>([], 0, 8), []],
    none: [pageOf<SessionPage>([], 0, 8), livesIn],
    usual: [pageOf([asMentee, { ...asMentee, session: proposed }, { ...asMentee, session: held }], 0, 8), livesIn],
    'one on offer': [pageOf([{ ...asMentee, session: { ...proposed, slots: [LATER] } }], 0, 8), livesIn],
    many: [
      pageOf(
        times(20, () => extreme),
        0,
        8,
      ),
      [...livesIn, { id: relationship.id }],
    ],
    'the last page': [
      pageOf(
        times(20, () => toLongNamed),
        16,
        8,
      ),
      livesIn,
    ],
  },
  actionsCard: {
    none: [pageOf<SessionAction>([], 0, 8), asMentee],
    usual: [pageOf([action, { ...action, ownerId: grace.id, dueOn: null }], 0, 8), asMentee],
    over: [pageOf([action], 0, 8), { ...asMentee, over: true }],
    many: [pageOf(worstActions, 0, 8), extreme],
    'the last page': [pageOf(worstActions, 8, 8), toLongNamed],
  },
};

const series = times(
  11,
  (at): Session => ({
    ...session,
    time: { startsAt: dayAfter(at * 7), endsAt: new Date(dayAfter(at * 7).getTime() + HOUR_MS) },
  }),
);

export const sessionNewsCases: CasesOf<typeof news> = {
  openButton: { usual: [asMentee] },
  doneNotice: { usual: [asMentee, 'Fixed'], extreme: [extremeHeld, 'Saved'] },
  proposedCard: { usual: [{ ...asMentee, session: proposed }], extreme: [extremeOffer] },
  fixedCard: {
    picked: [asMentee, null],
    moved: [asMentor, { startsAt: dayAfter(2), endsAt: dayAfter(2.02) }],
    extreme: [extreme, { startsAt: dayAfter(1), endsAt: dayAfter(4 / 3) }],
  },
  arrangeFirstCard: { usual: [asMentee], extreme: [extreme] },
  arrangeNextCard: { usual: [asMentee], extreme: [extreme] },
  repeatedCard: {
    one: [asMentee, { made: series.slice(0, 1), leftOut: [] }, 'you'],
    'one, by the other': [asMentor, { made: series.slice(0, 1), leftOut: [] }, 'partner'],
    'some left out': [asMentor, { made: series.slice(0, 4), leftOut: [dayAfter(70)] }, 'partner'],
    extreme: [extreme, { made: series, leftOut: times(11, dayAfter) }, 'partner'],
  },
  agendaCard: { usual: [{ ...asMentor, session: fixed, actions: [action] }], extreme: [extreme] },
  agendaPromptCard: { usual: [asMentee], 'with open actions': [toLongNamed], extreme: [extreme] },
  reminderCard: {
    'the day before': [asMentee, 'day-before'],
    'minutes before': [{ ...asMentor, session: fixed }, 'minutes-before'],
    'extreme day before': [extreme, 'day-before'],
    'extreme minutes before': [extreme, 'minutes-before'],
  },
};

const missed: SessionPage = { ...asMentee, session: { ...session, state: 'missed' } };

export const afterMissedCases: CasesOf<typeof afterMissed> = {
  anotherTimeCard: {
    usual: [missed, times(3, dayAfter)],
    'one time': [{ ...toLongNamed, session: missed.session }, [LATER]],
    'nothing suits': [missed, []],
    extreme: [extreme, times(3, dayAfter)],
  },
  anotherTimeRow: { usual: [missed, times(3, dayAfter)], 'nothing suits': [missed, []], extreme: [extreme, [LATER]] },
};

export const callOffCases: CasesOf<typeof callOff> = {
  callOffForm: { usual: [{ ...asMentee, later: series.slice(1, 2) }], extreme: [{ ...extreme, later: series }] },
  calledOffNotice: { one: [asMentee, [session]], several: [asMentee, series], extreme: [extreme, [worst, ...series]] },
  calledOffCard: {
    one: [asMentee, [session]],
    'never fixed': [{ ...asMentee, session: proposed }, [proposed]],
    several: [asMentor, series.slice(0, 3)],
    extreme: [extreme, times(50, () => worst)],
  },
};

export const calledOffCases: CasesOf<typeof calledOff> = {
  calledOffNodes: { none: [0], one: [1], several: [12] },
};

export const sheetFormsCases: CasesOf<typeof sheets> = {
  sheetForm: { usual: [withAgenda], again: [{ ...asMentor, session: held }], extreme: [extremeHeld] },
  logForm: { usual: [asMentee], extreme: [extreme] },
  actionForm: { usual: [asMentee], 'by the mentor': [asMentor], extreme: [extreme] },
};

export const sheetNewsCases: CasesOf<typeof sheetNews> = {
  askCard: { usual: [withAgenda], extreme: [extreme] },
  sheetCard: { usual: [{ ...asMentor, session: held }], extreme: [extremeHeld] },
  missedCard: { usual: [{ ...asMentee, session: { ...session, state: 'missed' } }], extreme: [extreme] },
  newActionCard: {
    usual: [asMentee, action],
    'without a day': [asMentor, { ...action, dueOn: null }],
    extreme: [extreme, { ...action, text: HOSTILE.slice(0, 300) }],
  },
};

export const slotCases: CasesOf<typeof slot> = {
  firstName: { usual: [ada], 'without a space': [{ name: long(60).replaceAll(' ', '') }], extreme: [hostile] },
  slotOption: { 'one clock': [LATER, asMentee], 'another day there': [LATER, toLongNamed], extreme: [LATER, extreme] },
  whenWords: {
    'one clock': [{ startsAt: LATER, endsAt: dayAfter(1 / 24) }, asMentee],
    extreme: [{ startsAt: LATER, endsAt: dayAfter(1 / 3) }, extreme],
  },
  partnersClock: {
    'one clock': [LATER, asMentee],
    'the same day': [LATER, { ...asMentee, partner: { ...grace, zone: 'Asia/Kolkata' } }],
    'another day': [LATER, toLongNamed],
  },
};
