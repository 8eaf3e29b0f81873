import type { MemberId, QuestionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { move } from '../../domain/kernel/transition.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Question } from '../../domain/question/question.ts';
import {
  QUESTION_TRANSITIONS,
  type QuestionEvent,
  type QuestionParty,
  type QuestionState,
} from '../../domain/question/transitions.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** Threads somebody may open in a day: enough to look around, too few to bother everybody. */
export const MAX_QUESTIONS_PER_DAY = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

export type QuestionRefusal =
  | { readonly code: 'yourself' }
  /** Not there, hidden, excluded, or they stopped an earlier thread: all read the same. */
  | { readonly code: 'not-there' }
  | { readonly code: 'not-found' }
  | { readonly code: 'stopped' }
  | { readonly code: 'too-many-today'; readonly limit: number };

export type Relayed = { readonly question: Question; readonly to: Member; readonly messageId: string };

/** Opens a thread with its first message, or writes into the one that is open already. */
export async function askQuestion(
  deed: Deed,
  { from, to, text }: { readonly from: MemberId; readonly to: MemberId; readonly text: string },
): Promise<Result<Relayed, QuestionRefusal>> {
  if (from === to) return refuse({ code: 'yourself' });
  const members = await deed.stores.members.lock([from, to]);
  const asker = members.find(({ id }) => id === from);
  const asked = members.find(({ id }) => id === to);
  // They may have left in the very moment in which they asked.
  if (asker?.state !== 'joined') return refuse({ code: 'not-there' });
  const open = await deed.stores.questions.openBetween(from, to);
  if (open !== null) return writeTo(deed, open.id, from, text);
  if (asked === undefined || asked.state !== 'joined' || asked.hidden || asked.pausedUntil !== null)
    return refuse({ code: 'not-there' });
  if (await deed.stores.lists.excludedEitherWay(from, to)) return refuse({ code: 'not-there' });
  if (await deed.stores.questions.wasStoppedBy(to, from)) return refuse({ code: 'not-there' });
  const today = await deed.stores.questions.countOpenedSince(from, new Date(deed.now.getTime() - DAY_MS));
  if (today >= MAX_QUESTIONS_PER_DAY) return refuse({ code: 'too-many-today', limit: MAX_QUESTIONS_PER_DAY });
  const question: Question = {
    id: deed.ids.next() as QuestionId,
    askerId: from,
    askedId: to,
    state: 'open',
    openedAt: deed.now,
  };
  await deed.stores.questions.insert(question);
  return ok({ question, to: asked, messageId: await store(deed, question.id, from, text) });
}

/** Writes into an open thread. A stranger learns nothing but "not found". */
export async function writeTo(
  deed: Deed,
  id: QuestionId,
  by: MemberId,
  text: string,
): Promise<Result<Relayed, QuestionRefusal>> {
  const held = await hold(deed, id, 'write', by);
  if (!held.ok) return held;
  return ok({ ...held.value, messageId: await store(deed, id, by, text) });
}

/** Either side stops what the bot relays between the two. */
export async function stopQuestion(
  deed: Deed,
  id: QuestionId,
  by: MemberId,
): Promise<Result<Omit<Relayed, 'messageId'>, QuestionRefusal>> {
  const held = await hold(deed, id, 'stop', by);
  if (!held.ok) return held;
  if (!(await deed.stores.questions.stop(id, by, deed.now))) return refuse({ code: 'stopped' });
  return ok({ ...held.value, question: { ...held.value.question, state: 'stopped' } });
}

async function hold(
  deed: Deed,
  id: QuestionId,
  event: QuestionEvent,
  by: MemberId,
): Promise<Result<Omit<Relayed, 'messageId'>, QuestionRefusal>> {
  const seen = await deed.stores.questions.find(id);
  if (seen === null || partyTo(seen, by) === 'stranger') return refuse({ code: 'not-found' });
  const members = await deed.stores.members.lock([seen.askerId, seen.askedId]);
  const question = await deed.stores.questions.find(id);
  const to = members.find((one) => one.id === (seen.askerId === by ? seen.askedId : seen.askerId));
  if (question === null || to === undefined) return refuse({ code: 'not-found' });
  const moved = move<QuestionState, QuestionEvent, QuestionParty>(
    QUESTION_TRANSITIONS,
    event,
    partyTo(question, by),
    question.state,
  );
  return moved.ok ? ok({ question, to }) : refuse({ code: 'stopped' });
}

export function partyTo(question: Pick<Question, 'askerId' | 'askedId'>, member: MemberId): QuestionParty {
  if (question.askerId === member) return 'asker';
  return question.askedId === member ? 'asked' : 'stranger';
}

async function store(deed: Deed, id: QuestionId, by: MemberId, text: string): Promise<string> {
  const messageId = deed.ids.next();
  await deed.stores.questions.addMessage(id, { id: messageId, authorId: by, text, writtenAt: deed.now });
  return messageId;
}
