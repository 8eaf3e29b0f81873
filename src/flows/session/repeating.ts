import { z } from 'zod';
import type { SessionId } from '../../core/ids.ts';
import { repeatSession } from '../../core/session/repeat-session.ts';
import type { FormValues } from '../../core/view/form.ts';
import { directMessage, done, formErrors, publishHome, type Reply, type Turn } from '../flow.ts';
import { sentenceFor } from './refusals.views.ts';
import * as news from './session-news.views.ts';
import type { SessionPage } from './session-page.ts';

const wanted = z.object({ rhythm: z.coerce.number(), times: z.number() });

export const mayRepeat = ({ session }: SessionPage): boolean => session.state === 'scheduled';

export async function repeat(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { rhythm, times } = wanted.parse(values);
  const { actor, now, calendar } = turn;
  const repeated = await repeatSession(turn, ref as SessionId, actor.id, { everyWeeks: rhythm, times });
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
    publishHome(mentor.id),
    publishHome(mentee.id),
  ];
}
