import { z } from 'zod';
import { repeatSession } from '../../core/application/session/repeat-session.ts';
import { CADENCES } from '../../core/domain/agreement/terms.ts';
import type { SessionId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { directMessage, done, formErrors, publishHome, type Reply } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { enqueueCalendars } from '../routes/enqueue-calendars.ts';
import { notFoundCard, sessionCard } from './views/session.views.ts';
import { repeatForm } from './views/session-forms.views.ts';
import * as news from './views/session-news.views.ts';
import { sessionPage } from './views/session-page.ts';
import { sentenceFor } from './views/session-refusals.views.ts';

type OneSession = { readonly session: SessionId };

const wanted = z.object({ cadence: z.enum(CADENCES), times: z.number() });

export async function openRepeat({ session }: OneSession, turn: ReadTurn): Promise<Form | Card> {
  const page = await sessionPage(session, turn);
  if (page === null) return notFoundCard();
  if (page.over || page.session.state !== 'scheduled') return sessionCard(page);
  const agreement = await turn.stores.agreements.inForce(page.relationshipId);
  return repeatForm(page, agreement?.terms.cadence ?? null);
}

export async function repeat(values: FormValues, { session }: OneSession, turn: Turn): Promise<readonly Reply[]> {
  const { cadence, times } = wanted.parse(values);
  const { actor, now, calendar } = turn;
  const repeated = await repeatSession(turn, session, actor.id, { cadence, times });
  if (!repeated.ok) return [formErrors({ form: sentenceFor(repeated) })];
  const { mentor, mentee, made } = repeated.value;
  const partner = mentor.id === actor.id ? mentee : mentor;
  const [first] = made;
  if (first === undefined) return [formErrors({ form: sentenceFor({ code: 'none-free' }) })];
  const between = { relationshipId: first.relationshipId, now, calendar };
  const { actions: _, ...notice } = news.repeatedCard({ ...between, me: actor, partner }, repeated.value, 'you');
  const told = news.repeatedCard({ ...between, me: partner, partner: actor }, repeated.value, 'partner');
  return [
    done({ ...notice, tone: 'success' }),
    directMessage(partner.id, told, { dedupeKey: `session-series:${first.id}`, onBehalfOf: actor.id }),
    ...enqueueCalendars(made, [mentee, mentor]),
    publishHome(mentor.id),
    publishHome(mentee.id),
  ];
}
