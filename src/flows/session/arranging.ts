import { z } from 'zod';
import { moveSession, pickSlot, proposeSession } from '../../core/application/session/arrange-session.ts';
import type { ChangedSession } from '../../core/application/session/lock-session.ts';
import type { RelationshipId, SessionId } from '../../core/domain/kernel/ids.ts';
import type { OwnRelationship } from '../../core/domain/relationship/sides.ts';
import { LIVE_STATES } from '../../core/domain/relationship/transitions.ts';
import type { Period } from '../../core/domain/session/period.ts';
import type { SessionRefusal } from '../../core/domain/session/refusals.ts';
import { partyOf } from '../../core/domain/session/session.ts';
import { periodFrom } from '../../core/domain/session/suggest-slots.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { FieldErrors, Form, FormValues } from '../../core/domain/view/form.ts';
import { wholeMinute } from '../../core/domain/view/reference.ts';
import { formOnOwn } from '../engine/handlers.ts';
import {
  directMessage,
  done,
  formErrors,
  type Outgoing,
  publishHome,
  type Reply,
  replaceClicked,
} from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { enqueueCalendars } from '../routes/enqueue-calendars.ts';
import { REFUSALS } from './opening-refusals.ts';
import { remindToPick } from './session-prompts.ts';
import { suggestedTimes } from './suggested-times.ts';
import { notFoundCard, sessionCard } from './views/session.views.ts';
import * as forms from './views/session-forms.views.ts';
import * as news from './views/session-news.views.ts';
import { pageFor, type SessionPage, sessionPage, togetherOf } from './views/session-page.ts';
import { sentenceFor, unchangedCard } from './views/session-refusals.views.ts';

type OneSession = { readonly session: SessionId };
type OneRelationship = { readonly relationship: RelationshipId };

/** Suggested while the form is open; the length is chosen in it. */
const USUAL_MINUTES = 60;

export const openPropose = formOnOwn(LIVE_STATES, proposing, REFUSALS);

async function proposing(own: OwnRelationship, turn: ReadTurn): Promise<Form> {
  const together = togetherOf(own, turn);
  const suggested = await suggestedTimes(together, USUAL_MINUTES, turn);
  const opened = await turn.stores.sessions.proposedIn(together.relationshipId);
  const agreement = await turn.stores.agreements.inForce(together.relationshipId);
  const format = agreement?.terms.format ?? 'mixed';
  return forms.proposeForm(together, { suggested, opened, agreed: format === 'mixed' ? null : format });
}

const slotValue = z.string().transform(wholeMinute.decode).pipe(z.date());
const proposal = z.object({
  slots: z.array(slotValue).default([]),
  date: z.string().optional(),
  time: z.string().optional(),
  length: z.coerce.number(),
  format: z.enum(['online', 'in-person', 'phone']),
  venue: z.string().default(''),
  topic: z.string().default(''),
});

export async function propose(
  values: FormValues,
  { relationship }: OneRelationship,
  turn: Turn,
): Promise<readonly Reply[]> {
  const { slots, date, time, length, format, venue, topic } = proposal.parse(values);
  if (date !== undefined && time === undefined) return [formErrors({ time: forms.TIME_MISSING })];
  if (time !== undefined && date === undefined) return [formErrors({ date: forms.DAY_MISSING })];
  const own = date === undefined || time === undefined ? [] : [turn.calendar.at(date, time, turn.actor.zone)];
  const wanted = { slots: [...slots, ...own], lengthMinutes: length, format, venue, topic };
  const proposed = await proposeSession(turn, relationship, turn.actor.id, wanted);
  if (!proposed.ok) return [formErrors(beside(proposed, own.length > 0 ? 'date' : 'slots'))];
  const { mine, theirs } = await bothPages(proposed.value, turn);
  return [done(news.doneNotice(mine, 'Your times are on their way')), ...tellProposed(proposed.value, theirs, turn)];
}

/** The other one hears of the times at once, and is reminded to pick one. */
export function tellProposed(proposed: ChangedSession, theirs: SessionPage, turn: Turn): readonly Outgoing[] {
  const { session } = proposed;
  return [
    directMessage(theirs.me.id, news.proposedCard(theirs), {
      dedupeKey: `session-proposed:${session.id}:${session.moves}`,
      about: `session:${session.id}`,
      onBehalfOf: turn.actor.id,
    }),
    remindToPick(proposed, turn),
    ...homes(proposed),
  ];
}

export async function openPick(on: OneSession, turn: ReadTurn): Promise<Form | Card> {
  const page = await sessionPage(on.session, turn);
  if (page === null) return notFoundCard();
  const { session } = page;
  if (page.over || session.state !== 'proposed' || partyOf(session, turn.actor.id) !== 'partner')
    return sessionCard(page);
  return forms.pickForm(page);
}

const picked = z.object({ slot: slotValue });

export async function pick(values: FormValues, { session }: OneSession, turn: Turn): Promise<readonly Reply[]> {
  const { slot } = picked.parse(values);
  const fixed = await pickSlot(turn, session, turn.actor.id, slot);
  if (!fixed.ok) return [formErrors({ [fieldOf(fixed.code, 'slot')]: sentenceFor(fixed) })];
  return tellFixed(fixed.value, null, turn);
}

export async function openMove({ session }: OneSession, turn: ReadTurn): Promise<Form | Card> {
  const page = await sessionPage(session, turn);
  if (page === null) return notFoundCard();
  return page.over || page.session.state !== 'scheduled' ? sessionCard(page) : forms.moveForm(page);
}

const moved = z.object({ date: z.string(), time: z.string(), length: z.coerce.number() });

export async function moveTo(values: FormValues, { session }: OneSession, turn: Turn): Promise<readonly Reply[]> {
  const { date, time, length } = moved.parse(values);
  const period = periodFrom(turn.calendar.at(date, time, turn.actor.zone), length);
  const changed = await moveSession(turn, session, turn.actor.id, period);
  return changed.ok ? tellFixed(changed.value, changed.value.before, turn) : [formErrors(beside(changed, 'date'))];
}

async function tellFixed(changed: ChangedSession, before: Period | null, turn: Turn): Promise<readonly Reply[]> {
  const { mine, theirs } = await bothPages(changed, turn);
  const { session } = changed;
  return [
    done(news.doneNotice(mine, before === null ? 'That is fixed' : 'Moved')),
    replaceClicked(sessionCard(mine)),
    directMessage(theirs.me.id, news.fixedCard(theirs, before), {
      dedupeKey: `session-fixed:${session.id}:${session.moves}`,
      about: `session:${session.id}`,
      onBehalfOf: turn.actor.id,
    }),
    ...enqueueCalendars([session], [changed.mentee, changed.mentor]),
    ...homes(changed),
  ];
}

/** A late press shows what the session has become. */
export async function asItIs(id: SessionId, refused: Parameters<typeof sentenceFor>[0], turn: ReadTurn): Promise<Card> {
  const page = await sessionPage(id, turn);
  return page === null ? notFoundCard() : unchangedCard(sessionCard(page), sentenceFor(refused));
}

/** The session as the one who acts and the other one see it. */
export async function bothPages(changed: ChangedSession, turn: Turn) {
  const [own, other] =
    changed.mentor.id === turn.actor.id ? (['mentor', 'mentee'] as const) : (['mentee', 'mentor'] as const);
  return { mine: await pageFor(own, changed, turn), theirs: await pageFor(other, changed, turn) };
}

export const homes = ({ mentor, mentee }: Pick<ChangedSession, 'mentor' | 'mentee'>): readonly Outgoing[] => [
  publishHome(mentor.id),
  publishHome(mentee.id),
];

const beside = (refused: Parameters<typeof sentenceFor>[0] & SessionRefusal, field: string): FieldErrors => ({
  [fieldOf(refused.code, field)]: sentenceFor(refused),
});

/** What is wrong with a time stands beside it; the rest is about the whole form. */
function fieldOf(code: SessionRefusal['code'], field: string): string {
  switch (code) {
    case 'no-slot':
    case 'too-many-slots':
    case 'in-the-past':
    case 'too-far-ahead':
    case 'you-are-booked':
    case 'they-are-booked':
    case 'not-on-offer':
      return field;
    case 'ends-before-start':
    case 'too-long':
      return 'length';
    case 'not-found':
    case 'over':
    case 'not-yours':
    case 'already-settled':
    case 'begun':
      return 'form';
  }
}
