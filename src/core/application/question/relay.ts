import type { MemberId, QuestionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import { decideAsk, mayBeAsked } from '../../domain/question/decide-ask.ts';
import { decideRelay } from '../../domain/question/decide-relay.ts';
import { partyTo, type Question } from '../../domain/question/question.ts';
import type { QuestionRefusal } from '../../domain/question/refusals.ts';
import type { QuestionEvent } from '../../domain/question/transitions.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { ListReads } from '../member/list-store.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { QuestionStore } from './question-store.ts';

export type Relayed = { readonly question: Question; readonly to: Member; readonly messageId: string };

type Stopped = Omit<Relayed, 'messageId'>;
type QuestionStores = { readonly members: MemberStore; readonly questions: QuestionStore };

/** Opens a thread with its first message, or writes into the one that is open already. */
export async function askQuestion(
  context: UseCaseContext<QuestionStores & { readonly lists: ListReads }>,
  { from, to, text }: { readonly from: MemberId; readonly to: MemberId; readonly text: string },
): Promise<Result<Relayed, QuestionRefusal>> {
  const { stores, now, ids } = context;
  if (from === to) return refuse({ code: 'yourself' });
  const members = await stores.members.lock([from, to]);
  const asked = members.find(({ id }) => id === to);
  // They may have left in the very moment in which they asked.
  if (members.find(({ id }) => id === from)?.state !== 'joined') return refuse({ code: 'not-there' });
  const open = await stores.questions.openBetween(from, to);
  if (open !== null) return writeTo(context, open.id, from, text);
  const apart = mayBeAsked(asked) && (await areApart(context, from, to));
  const counted = mayBeAsked(asked) && !apart;
  const openedToday = counted ? await stores.questions.countOpenedSince(from, new Date(now.getTime() - DAY_MS)) : 0;
  const decided = decideAsk({ from, asked, apart, openedToday }, now);
  if (!decided.ok) return decided;
  const question: Question = { id: ids.next() as QuestionId, ...decided.value.question };
  await stores.questions.insert(question);
  return ok({ question, to: decided.value.to, messageId: await store(context, question.id, from, text) });
}

/** Writes into an open thread. A stranger learns nothing but "not found". */
export async function writeTo(
  context: UseCaseContext<QuestionStores>,
  id: QuestionId,
  by: MemberId,
  text: string,
): Promise<Result<Relayed, QuestionRefusal>> {
  const locked = await lock(context, id, 'write', by);
  return locked.ok ? ok({ ...locked.value, messageId: await store(context, id, by, text) }) : locked;
}

/** Either side stops what the bot relays between the two. */
export async function stopQuestion(
  context: UseCaseContext<QuestionStores>,
  id: QuestionId,
  by: MemberId,
): Promise<Result<Stopped, QuestionRefusal>> {
  const locked = await lock(context, id, 'stop', by);
  if (!locked.ok) return locked;
  return (await context.stores.questions.stop(id, by, context.now)) ? locked : refuse({ code: 'stopped' });
}

/** Locks both and reads the thread again; answers with it as it is after the event. */
async function lock(
  { stores }: UseCaseContext<QuestionStores>,
  id: QuestionId,
  event: QuestionEvent,
  by: MemberId,
): Promise<Result<Stopped, QuestionRefusal>> {
  const seen = await stores.questions.find(id);
  if (seen === null || partyTo(seen, by) === 'stranger') return refuse({ code: 'not-found' });
  const members = await stores.members.lock([seen.askerId, seen.askedId]);
  const question = await stores.questions.find(id);
  const to = members.find((one) => one.id === (seen.askerId === by ? seen.askedId : seen.askerId));
  if (question === null || to === undefined) return refuse({ code: 'not-found' });
  const decided = decideRelay(question, event, by);
  return decided.ok ? ok({ question: decided.value, to }) : decided;
}

/** Either has excluded the other, or the asked one stopped an earlier thread. */
const areApart = async (
  { stores }: UseCaseContext<QuestionStores & { readonly lists: ListReads }>,
  from: MemberId,
  to: MemberId,
): Promise<boolean> =>
  (await stores.lists.excludedEitherWay(from, to)) || (await stores.questions.wasStoppedBy(to, from));

async function store(
  { stores, ids, now }: UseCaseContext<QuestionStores>,
  id: QuestionId,
  by: MemberId,
  text: string,
): Promise<string> {
  const messageId = ids.next();
  await stores.questions.addMessage(id, { id: messageId, authorId: by, text, writtenAt: now });
  return messageId;
}
