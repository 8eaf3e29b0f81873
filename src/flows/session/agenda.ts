import { z } from 'zod';
import { type Goal, isOpen } from '../../core/goal/goal.ts';
import type { RelationshipId, SessionId } from '../../core/ids.ts';
import { setAgenda } from '../../core/session/agenda.ts';
import type { Card } from '../../core/view/card.ts';
import type { Form, FormValues } from '../../core/view/form.ts';
import {
  directMessage,
  done,
  editMessage,
  formErrors,
  type ReadTurn,
  type Reply,
  replaceClicked,
  type Turn,
} from '../flow.ts';
import { AGENDA_MISSING, agendaForm, withGoals } from './agenda.views.ts';
import { bothPages } from './arranging.ts';
import { notFoundCard, sessionCard } from './session.views.ts';
import * as news from './session-news.views.ts';
import { type SessionPage, sessionPage } from './session-page.ts';
import { sentenceFor } from './session-refusals.views.ts';

export async function openAgenda(ref: string, turn: ReadTurn): Promise<Form | Card> {
  const page = await sessionPage(ref, turn);
  if (page === null) return notFoundCard();
  if (page.over || !mayWrite(page)) return sessionCard(page);
  return agendaForm(page, await goalsOf(page.relationshipId, turn));
}

const mayWrite = ({ session, me, keeper }: SessionPage): boolean =>
  keeper === me.id && (session.state === 'scheduled' || session.state === 'proposed');

async function goalsOf(id: RelationshipId, { stores }: Pick<ReadTurn, 'stores'>): Promise<readonly Goal[]> {
  return (await stores.goals.of(id)).filter(isOpen);
}

const written = z.object({ agenda: z.string().default(''), goals: z.array(z.string()).default([]) });

export async function saveAgenda(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { agenda, goals } = written.parse(values);
  if (agenda === '' && goals.length === 0) return [formErrors({ agenda: AGENDA_MISSING })];
  const saved = await setAgenda(
    turn,
    ref as SessionId,
    turn.actor.id,
    withGoals(agenda, await titlesOf(goals, ref, turn)),
  );
  if (!saved.ok) return [formErrors({ form: sentenceFor(saved) })];
  const { mine, theirs } = await bothPages(saved.value, turn);
  const about = `session-agenda:${ref}`;
  const card = news.agendaCard(theirs);
  return [
    done(news.doneNotice(mine, 'The agenda is set')),
    replaceClicked(sessionCard(mine)),
    saved.value.first
      ? directMessage(theirs.me.id, card, { dedupeKey: about, about })
      : editMessage(theirs.me.id, about, card),
  ];
}

/** Titles of the chosen goals; only those of this very relationship count. */
async function titlesOf(chosen: readonly string[], ref: string, turn: Turn): Promise<readonly string[]> {
  if (chosen.length === 0) return [];
  const session = await turn.stores.sessions.find(ref as SessionId);
  if (session === null) return [];
  const goals = await goalsOf(session.relationshipId, turn);
  return goals.filter(({ id }) => chosen.includes(id)).map(({ words }) => words.title);
}
