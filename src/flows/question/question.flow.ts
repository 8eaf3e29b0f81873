import { z } from 'zod';
import { askQuestion, type Relayed, stopQuestion, writeTo } from '../../core/application/question/relay.ts';
import type { MemberId, QuestionId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { partyTo, type Question } from '../../core/domain/question/question.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onForm } from '../engine/handlers.ts';
import {
  type Answer,
  directMessage,
  done,
  formErrors,
  type Outgoing,
  publishHome,
  type Reply,
  replaceClicked,
  respond,
} from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { questionRoutes } from '../routes/question.routes.ts';
import * as views from './question.views.ts';
import { threadsCard } from './threads.views.ts';

const SHOWN_MESSAGES = 3;

const written = z.object({ text: z.string() });

/** A private thread before any request: relayed both ways by the bot, until either side stops it. */
export const questionFlow: Flow = {
  id: 'question',
  commands: [
    {
      verb: 'questions',
      aliases: ['threads'],
      summary: 'See your private question threads',
      access: 'member',
      effect: 'reads',
      run: (_words, turn) => show({}, turn),
    },
  ],
  handlers: [
    on(questionRoutes.show, { access: 'member', effect: 'reads', run: show }),
    // Never behind a new code of conduct: whoever wants no more of this gets no more of it.
    on(questionRoutes.stop, {
      access: 'anyone',
      effect: 'writes',
      run: ({ question }, turn) => stop(question, turn),
    }),
    onForm(questionRoutes.ask, { access: 'member', open: openAsk, submit: ask }),
    onForm(questionRoutes.reply, {
      access: 'member',
      open: ({ question }, turn) => openReply(question, turn),
      submit: reply,
    }),
  ],
};

type OnePerson = { readonly member: MemberId };

async function openAsk({ member: to }: OnePerson, { stores, actor }: ReadTurn): Promise<Form | Card> {
  if (to === actor.id) return views.refusedCard('yourself');
  const asked = await stores.members.find(to);
  if (asked?.state !== 'joined') return views.refusedCard('not-there');
  return views.askForm(asked, (await stores.questions.openBetween(actor.id, to)) !== null);
}

async function ask(values: FormValues, { member }: OnePerson, turn: Turn): Promise<readonly Reply[]> {
  const { text } = written.parse(values);
  const asked = await askQuestion(turn, { from: turn.actor.id, to: member, text });
  if (!asked.ok) return [formErrors({ form: views.REFUSED[asked.code] })];
  const { to } = asked.value;
  const homes = [publishHome(turn.actor.id), publishHome(to.id)];
  return [done(views.sentNotice(to)), await relayed(asked.value, text, turn), ...homes];
}

async function openReply(id: QuestionId, turn: ReadTurn): Promise<Form | Card> {
  const question = await turn.stores.questions.find(id);
  if (question === null || partyTo(question, turn.actor.id) === 'stranger') return views.refusedCard('not-found');
  if (question.state === 'stopped') return views.refusedCard('stopped');
  const other = await turn.stores.members.find(otherIn(question, turn.actor));
  if (other === null) return views.refusedCard('not-found');
  return views.replyForm(question, other, await turn.stores.questions.messages(id, SHOWN_MESSAGES));
}

async function reply(
  values: FormValues,
  { question }: { readonly question: QuestionId },
  turn: Turn,
): Promise<readonly Reply[]> {
  const { text } = written.parse(values);
  const sent = await writeTo(turn, question, turn.actor.id, text);
  if (!sent.ok) return [formErrors({ form: views.REFUSED[sent.code] })];
  return [done(views.sentNotice(sent.value.to)), await relayed(sent.value, text, turn)];
}

async function relayed({ question, to, messageId }: Relayed, text: string, turn: Turn): Promise<Outgoing> {
  const { actor } = turn;
  const card = views.messageCard({
    question,
    from: actor,
    text,
    mayRequest: await mayRequest({ mentee: to.id, mentor: actor.id }, turn),
  });
  return directMessage(to.id, card, { dedupeKey: messageId, about: `question:${question.id}`, onBehalfOf: actor.id });
}

/** Whether a request would make sense now; the request's own rules decide when it is sent. */
async function mayRequest(
  { mentee, mentor }: { readonly mentee: MemberId; readonly mentor: MemberId },
  { stores }: Turn,
): Promise<boolean> {
  if ((await stores.profiles.find(mentee))?.asMentee !== true) return false;
  if ((await stores.profiles.find(mentor))?.asMentor !== true) return false;
  if ((await stores.relationships.liveBetween(mentor, mentee)) !== null) return false;
  return (await stores.requests.pendingBetween(mentor, mentee)) === null;
}

async function stop(id: QuestionId, turn: Turn): Promise<readonly Reply[]> {
  const { actor } = turn;
  const stopped = await stopQuestion(turn, id, actor.id);
  if (!stopped.ok) {
    const card = views.refusedCard(stopped.code);
    return [stopped.code === 'stopped' ? replaceClicked(card) : respond(card)];
  }
  const { to } = stopped.value;
  return [
    replaceClicked(views.stoppedCard(to)),
    directMessage(to.id, views.otherStoppedCard(actor), { dedupeKey: `question-stopped:${id}` }),
    publishHome(actor.id),
    publishHome(to.id),
  ];
}

async function show({ from }: { readonly from?: number | undefined }, turn: ReadTurn): Promise<readonly Answer[]> {
  const { stores, actor, capabilities } = turn;
  const part = pageOf(await stores.questions.openOf(actor.id), from ?? 0, capabilities.itemsPerCard);
  const others = await stores.members.findMany(part.shown.map((question) => otherIn(question, actor)));
  const names = new Map(others.map(({ id, name }) => [id, name]));
  const threads = part.shown.map((question) => ({
    question,
    other: names.get(otherIn(question, actor)) ?? '',
    mine: question.askerId === actor.id,
  }));
  return [(from === undefined ? respond : replaceClicked)(threadsCard({ ...part, shown: threads }))];
}

const otherIn = ({ askerId, askedId }: Question, { id }: Pick<Member, 'id'>): MemberId =>
  askerId === id ? askedId : askerId;
