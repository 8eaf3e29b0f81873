import { temporalCalendar } from '../../../adapters/time/temporal-calendar.ts';
import type { Goal } from '../../../core/domain/goal/goal.ts';
import type { GoalId, SessionActionId, SessionId } from '../../../core/domain/kernel/ids.ts';
import type { Session, SessionAction } from '../../../core/domain/session/session.ts';
import { DAY_MS, HOUR_MS } from '../../../core/domain/time/durations.ts';
import type { SessionPage } from '../../session/views/session-page.ts';
import { ada, grace, HOSTILE, hostile, LATER, long, longNamed, NOW, relationship, times } from './cast.fixture.ts';

/** The sessions that their views are shown with, as usual and at their most extreme. */

export const dayAfter = (at: number): Date => new Date(LATER.getTime() + at * DAY_MS);

export const session: Session = {
  id: 'session-1' as SessionId,
  relationshipId: relationship.id,
  mentorId: grace.id,
  menteeId: ada.id,
  state: 'scheduled',
  proposedBy: ada.id,
  slots: [],
  lengthMinutes: 60,
  format: 'online',
  venue: '',
  topic: 'Leading a small team',
  agenda: '',
  time: { startsAt: LATER, endsAt: new Date(LATER.getTime() + HOUR_MS) },
  moves: 0,
  promptsDone: [],
  nextDueAt: null,
  sheet: { preparation: '', summary: '', version: 0 },
  seriesId: null,
  createdAt: NOW,
};
export const action: SessionAction = {
  id: 'action-1' as SessionActionId,
  sessionId: session.id,
  ownerId: ada.id,
  text: 'Ask the team what they miss in our meetings',
  dueOn: '2026-12-20',
  createdAt: NOW,
  doneAt: null,
};
export const done: SessionAction = { ...action, ownerId: grace.id, dueOn: null, doneAt: LATER };
export const worstActions = times(12, (at) => ({
  ...action,
  id: `action-${at}` as SessionActionId,
  text: at % 2 === 0 ? HOSTILE.slice(0, 300) : long(300),
}));

export const fixed: Session = { ...session, agenda: 'Delegating without hovering.\nThe yearly review.' };
export const proposed: Session = {
  ...session,
  state: 'proposed',
  time: null,
  slots: times(3, dayAfter),
  proposedBy: grace.id,
};
export const held: Session = {
  ...fixed,
  state: 'held',
  sheet: { preparation: 'Read the notes of November.', summary: 'We spoke about delegating.', version: 2 },
};
/** Every text at its longest and hostile. */
export const worst: Session = {
  ...session,
  mentorId: hostile.id,
  proposedBy: hostile.id,
  slots: times(5, dayAfter),
  lengthMinutes: 479,
  venue: HOSTILE.slice(0, 300),
  topic: HOSTILE.slice(0, 150),
  agenda: HOSTILE.slice(0, 3000),
  sheet: { preparation: HOSTILE.slice(0, 3000), summary: long(3000), version: 99 },
};

export const asMentee: SessionPage = {
  relationshipId: relationship.id,
  me: ada,
  partner: grace,
  now: NOW,
  calendar: temporalCalendar,
  keeper: ada.id,
  session,
  later: [],
  actions: [],
  over: false,
};
export const asMentor: SessionPage = { ...asMentee, me: grace, partner: ada };
const farAway = { ...longNamed, zone: 'Pacific/Kiritimati' };
export const toLongNamed: SessionPage = { ...asMentee, partner: farAway, actions: [action, done] };
export const extreme: SessionPage = {
  ...asMentee,
  me: { ...ada, zone: 'America/Argentina/ComodRivadavia' },
  partner: { ...hostile, zone: 'Pacific/Kiritimati' },
  session: worst,
  actions: worstActions,
};
export const extremeOffer: SessionPage = { ...extreme, session: { ...worst, state: 'proposed', time: null } };
export const extremeHeld: SessionPage = { ...extreme, session: { ...worst, state: 'held' } };
export const withAgenda: SessionPage = { ...asMentee, session: fixed, actions: [action] };

export const goal: Goal = {
  id: 'goal-1' as GoalId,
  relationshipId: relationship.id,
  draftedById: ada.id,
  words: { title: 'Lead a team of three', measure: '', why: '', resources: '', targetOn: '2027-03-01' },
  state: 'agreed',
  draftedAt: NOW,
  agreedAt: NOW,
  closedAt: null,
  snoozedUntil: null,
  steps: [],
};
export const worstGoals = times(
  10,
  (at): Goal => ({
    ...goal,
    id: `goal-${at}` as GoalId,
    words: { ...goal.words, title: at % 2 === 0 ? HOSTILE.slice(0, 150) : long(150) },
  }),
);
