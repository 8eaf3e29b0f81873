import type { Calendar } from '../time/calendar.ts';
import type { Period } from './period.ts';
import type { SessionPromptKind } from './prompt-kind.ts';
import { duePrompts, nextPromptAt, type PromptFacts, passedPrompts } from './prompts.ts';
import type { Session, SessionPeople } from './session.ts';

type Moment = { readonly now: Date; readonly calendar: Calendar };

/** What the clock does to a session now: its due prompts are done, and `send` are those still worth sending. */
export type PromptsDue = { readonly session: Session; readonly send: readonly SessionPromptKind[] };

/**
 * The prompts of a session at this moment; null when it is not fixed. Somebody who travelled since the next moment was
 * stored has it computed anew here, and waits for it.
 */
export function decidePrompts(session: Session, people: SessionPeople, { now, calendar }: Moment): PromptsDue | null {
  if (session.state !== 'scheduled' || session.time === null) return null;
  const { done, send } = duePrompts(factsOf(session, session.time, people), session.promptsDone, now, calendar);
  return { session: withPrompts(session, done, people, { calendar }), send };
}

/** The session with this time, and with the prompts that such a time still has ahead. */
export function withTime(session: Session, time: Period, people: SessionPeople, { now, calendar }: Moment): Session {
  const facts = factsOf(session, time, people);
  return withPrompts({ ...session, time }, passedPrompts(facts, now, calendar), people, { calendar });
}

/** The session with these prompts done, and the moment of the next one. */
export function withPrompts(
  session: Session,
  promptsDone: readonly SessionPromptKind[],
  people: SessionPeople,
  { calendar }: Pick<Moment, 'calendar'>,
): Session {
  const { time } = session;
  const nextDueAt = time === null ? null : nextPromptAt(factsOf(session, time, people), promptsDone, calendar);
  return { ...session, promptsDone, nextDueAt };
}

function factsOf({ agenda }: Pick<Session, 'agenda'>, time: Period, { mentor, mentee }: SessionPeople): PromptFacts {
  return { time, agenda, mentorZone: mentor.zone, menteeZone: mentee.zone };
}
