import { z } from 'zod';
import { setAgenda } from '../../core/application/session/agenda.ts';
import { type Goal, isOpen } from '../../core/domain/goal/goal.ts';
import type { RelationshipId, SessionId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { directMessage, done, editMessage, formErrors, type Reply, replaceClicked } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { bothPages } from './arranging.ts';
import { AGENDA_MISSING, agendaForm, withGoals } from './views/agenda.views.ts';
import { notFoundCard, sessionCard } from './views/session.views.ts';
import * as news from './views/session-news.views.ts';
import { type SessionPage, sessionPage } from './views/session-page.ts';
import { sentenceFor } from './views/session-refusals.views.ts';

type OneSession = { readonly session: SessionId };

export async function openAgenda({ session }: OneSession, turn: ReadTurn): Promise<Form | Card> {
  const page = await sessionPage(session, turn);
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

export async function saveAgenda(values: FormValues, { session }: OneSession, turn: Turn): Promise<readonly Reply[]> {
  const { agenda, goals } = written.parse(values);
  if (agenda === '' && goals.length === 0) return [formErrors({ agenda: AGENDA_MISSING })];
  const saved = await setAgenda(turn, session, turn.actor.id, withGoals(agenda, await titlesOf(goals, session, turn)));
  if (!saved.ok) return [formErrors({ form: sentenceFor(saved) })];
  const { mine, theirs } = await bothPages(saved.value, turn);
  const about = `session-agenda:${session}`;
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
async function titlesOf(chosen: readonly string[], id: SessionId, turn: Turn): Promise<readonly string[]> {
  if (chosen.length === 0) return [];
  const session = await turn.stores.sessions.find(id);
  if (session === null) return [];
  const goals = await goalsOf(session.relationshipId, turn);
  return goals.filter(({ id }) => chosen.includes(id)).map(({ words }) => words.title);
}
