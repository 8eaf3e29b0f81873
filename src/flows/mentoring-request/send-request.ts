import { z } from 'zod';
import { sendRequest, wouldBeRefused } from '../../core/application/request/send-request.ts';
import type { MemberId, RequestId } from '../../core/domain/kernel/ids.ts';
import type { Profile, Side } from '../../core/domain/profile/profile.ts';
import type { MentoringRequest } from '../../core/domain/request/request.ts';
import { senderOf } from '../../core/domain/request/request.ts';
import { midSentence } from '../../core/domain/text/mid-sentence.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { directMessage, done, formErrors, type Notice, type Outgoing, type Reply, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { expiryOf, pageFor } from './read-request-pages.ts';
import { homesOf } from './settled-news.ts';
import { receivedCard } from './views/received.views.ts';
import { answerRefused, refusedCard, sendRefused, sentenceOf } from './views/refusals.views.ts';
import * as forms from './views/request-forms.views.ts';
import { aboutOf, receiverIn } from './views/request-page.ts';
import { sentNotice } from './views/sent.views.ts';

const noteValues = z.object({ note: z.string(), askNext: z.boolean().default(false) });

/** The form, pre-filled from the mentee's profile; or why it cannot be sent, before anybody has written a line. */
export async function openAsk(mentorId: MemberId, turn: ReadTurn): Promise<Form | Card> {
  const barred = await barredCard('mentee', mentorId, turn);
  if (barred !== null) return barred;
  const mentor = await turn.stores.members.find(mentorId);
  const own = await turn.stores.profiles.find(turn.actor.id);
  if (mentor === null || own === null) return refusedCard(sendRefused({ code: 'not-there' }, ''));
  const open = await turn.stores.requests.pendingOf(turn.actor.id);
  const mayAskOn = !open.some(({ askNext, menteeId }) => askNext && menteeId === turn.actor.id);
  return forms.askForm(mentor, forms.suggestedNote(own, await wantedFrom(own, mentor.id, turn)), mayAskOn);
}

export async function openOffer(menteeId: MemberId, turn: ReadTurn): Promise<Form | Card> {
  const barred = await barredCard('mentor', menteeId, turn);
  if (barred !== null) return barred;
  const mentee = await turn.stores.members.find(menteeId);
  return mentee === null ? refusedCard(sendRefused({ code: 'not-there' }, '')) : forms.offerForm(mentee);
}

export async function sendFromForm(
  sender: Side,
  values: FormValues,
  to: MemberId,
  turn: Turn,
): Promise<readonly Reply[]> {
  const { note, askNext } = noteValues.parse(values);
  const sent = await sendRequest(turn, { from: turn.actor.id, to, sender, note, askNext });
  if (!sent.ok) {
    const other = await turn.stores.members.find(to);
    return [formErrors({ note: sentenceOf(sendRefused(sent, other?.name ?? 'This person')) })];
  }
  return afterSending(sent.value.request, turn, (notice) => done(notice));
}

/** One press on an alternative: the same note goes to somebody else. */
export async function askAgain(
  { request, mentor: to }: { readonly request: RequestId; readonly mentor: MemberId },
  turn: Turn,
): Promise<readonly Reply[]> {
  const before = await pageFor(request, turn.actor.id, turn);
  if (before === null || before.request.sender !== 'mentee' || senderOf(before.request) !== turn.actor.id) {
    return [respond(refusedCard(answerRefused({ code: 'not-found' })))];
  }
  const sent = await sendRequest(turn, { from: turn.actor.id, to, sender: 'mentee', note: before.request.note });
  if (!sent.ok)
    return [respond(refusedCard(sendRefused(sent, (await turn.stores.members.find(to))?.name ?? 'This person')))];
  return afterSending(sent.value.request, turn, (notice) => respond(notice));
}

async function afterSending(
  request: MentoringRequest,
  turn: Turn,
  answer: (notice: Notice) => Reply,
): Promise<readonly Reply[]> {
  const page = await pageFor(request.id, turn.actor.id, turn);
  if (page === null) throw new Error('a request that was just sent cannot be read');
  const expires = expiryOf(page, turn);
  const headline = (await turn.stores.profiles.find(turn.actor.id))?.headline ?? '';
  const receiver = receiverIn(page);
  const told: Outgoing = directMessage(receiver.id, receivedCard(page, headline, expires), {
    dedupeKey: `request:${request.id}`,
    about: aboutOf(request),
    onBehalfOf: turn.actor.id,
  });
  return [answer(sentNotice(page, expires)), told, ...homesOf(page)];
}

async function barredCard(sender: Side, to: MemberId, turn: ReadTurn): Promise<Card | null> {
  const refused = await wouldBeRefused(turn, { from: turn.actor.id, to, sender });
  if (refused === null) return null;
  const other = refused.code === 'not-there' ? null : await turn.stores.members.find(to);
  return refusedCard(sendRefused(refused, other?.name ?? 'This person'));
}

/** What the mentee looks for and this mentor offers; everything they look for when nothing is shared. */
export async function wantedFrom(
  own: Profile,
  mentor: MemberId,
  { stores }: Pick<ReadTurn, 'stores'>,
): Promise<readonly string[]> {
  const topics = new Map((await stores.topics.all()).map(({ id, label }) => [id, label]));
  const offered = new Set((await stores.profiles.find(mentor))?.offered ?? []);
  const shared = own.sought.filter(({ topicId }) => offered.has(topicId));
  return (shared.length > 0 ? shared : own.sought)
    .slice(0, 3)
    .flatMap(({ topicId }) => topics.get(topicId) ?? [])
    .map(midSentence);
}
