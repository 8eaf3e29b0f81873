import { z } from 'zod';
import { type CalledOff, callOff, callOffFrom } from '../../core/application/session/call-off.ts';
import type { SessionId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { directMessage, done, formErrors, type Outgoing, type Reply, replaceClicked } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { enqueueCalendars } from '../routes/enqueue-calendars.ts';
import { asItIs, bothPages, homes } from './arranging.ts';
import * as views from './views/call-off.views.ts';
import { notFoundCard, sessionCard } from './views/session.views.ts';
import { type SessionPage, sessionPage } from './views/session-page.ts';
import { sentenceFor } from './views/session-refusals.views.ts';

type OneSession = { readonly session: SessionId };

/** The button of a session that stands alone. */
export async function cancel({ session }: OneSession, turn: Turn): Promise<readonly Reply[]> {
  const off = await callOff(turn, session, turn.actor.id);
  if (!off.ok) return [replaceClicked(await asItIs(session, off, turn))];
  const { mine, theirs } = await pagesOf(off.value, turn);
  return [replaceClicked(sessionCard(mine)), ...tellOff(off.value, theirs)];
}

/** One of a series: it alone, or with all that come after it. */
export async function openCallOff(on: OneSession, turn: ReadTurn): Promise<Form | Card> {
  const page = await sessionPage(on.session, turn);
  if (page === null) return notFoundCard();
  const { session, later, over, now } = page;
  const ahead = session.state === 'scheduled' && session.time !== null && session.time.startsAt > now;
  return over || !ahead || later.length === 0 ? sessionCard(page) : views.callOffForm(page);
}

const chosen = z.object({ which: z.enum(views.CALL_OFF_CHOICES) });

export async function callOffSome(values: FormValues, { session }: OneSession, turn: Turn): Promise<readonly Reply[]> {
  const { which } = chosen.parse(values);
  const off = await (which === 'this' ? callOff : callOffFrom)(turn, session, turn.actor.id);
  if (!off.ok) return [formErrors({ form: sentenceFor(off) })];
  const { mine, theirs } = await pagesOf(off.value, turn);
  return [
    done(views.calledOffNotice(mine, off.value.all)),
    replaceClicked(sessionCard(mine)),
    ...tellOff(off.value, theirs),
  ];
}

/** One message and one file, however many they are. */
function tellOff(off: CalledOff, theirs: SessionPage): readonly Outgoing[] {
  const { first, all } = off;
  return [
    directMessage(theirs.me.id, views.calledOffCard(theirs, all), {
      dedupeKey: `session-cancelled:${first.id}`,
      about: `session:${first.id}`,
    }),
    ...enqueueCalendars(
      all.filter(({ time }) => time !== null),
      [off.mentee, off.mentor],
    ),
    ...homes(off),
  ];
}

const pagesOf = ({ mentor, mentee, first }: CalledOff, turn: Turn) =>
  bothPages({ mentor, mentee, session: first }, turn);
