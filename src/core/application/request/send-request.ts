import type { RequestId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Side } from '../../domain/profile/profile.ts';
import {
  decideSend,
  openFactsOf,
  pairOf,
  type RequestWish,
  refusalOf,
  type Sending,
  type SendingFacts,
  sideFactsOf,
} from '../../domain/request/decide-send.ts';
import type { SendRules, SideFacts } from '../../domain/request/may-send.ts';
import type { SendRefusal } from '../../domain/request/refusals.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { ListReads } from '../member/list-store.ts';
import type { MemberReads, MemberStore } from '../member/member-store.ts';
import type { ProfileReads } from '../profile/profile-store.ts';
import { placesOf } from '../relationship/places.ts';
import type { RelationshipReads } from '../relationship/relationship-store.ts';
import type { RequestReads, RequestStore } from './request-store.ts';

/** What is read to say whether a request may be sent. */
export type SendReads = {
  readonly members: MemberReads;
  readonly profiles: ProfileReads;
  readonly requests: RequestReads;
  readonly relationships: RelationshipReads;
  readonly lists: ListReads;
};

/** The same to send it: both members are locked, and the request is kept. */
export type SendStores = SendReads & { readonly members: MemberStore; readonly requests: RequestStore };

type Reading = Omit<UseCaseContext<SendReads>, 'ids'>;

export type SentRequest = Pick<Sending, 'receiver'> & { readonly request: MentoringRequest };

/** Sends a request (or a mentor's offer). Both members are locked first, so that every limit is counted once. */
export async function sendRequest(
  context: UseCaseContext<SendStores>,
  asked: RequestWish & { readonly note: string; readonly askNext?: boolean },
): Promise<Result<SentRequest, SendRefusal>> {
  const { stores, ids } = context;
  const locked = await stores.members.lock([asked.from, asked.to]);
  const sending = decideSend(asked, await loadFacts(context, asked, locked), rulesIn(context));
  if (!sending.ok) return sending;
  const request = { ...sending.value.request, id: ids.next() as RequestId };
  await stores.requests.insert(request);
  return ok({ request, receiver: sending.value.receiver });
}

/** The same rule without sending, for a form or a button: why it would be refused now, or null. */
export async function wouldBeRefused(context: Reading, asked: RequestWish): Promise<SendRefusal | null> {
  if (asked.from === asked.to) return { code: 'yourself' };
  const members = await context.stores.members.findMany([asked.from, asked.to]);
  return refusalOf(asked, await loadFacts(context, asked, members), rulesIn(context));
}

async function loadFacts(
  context: Reading,
  asked: RequestWish,
  members: readonly Member[],
): Promise<SendingFacts | null> {
  const { requests, relationships, lists } = context.stores;
  const pair = pairOf(asked, members);
  if (pair === null) return null;
  const { mentor, mentee } = pair;
  const between = await requests.pendingBetween(mentor.id, mentee.id);
  const ofMentee = await requests.pendingOf(mentee.id);
  return {
    ...openFactsOf(mentee.id, between, ofMentee),
    sender: asked.sender,
    mentor: await loadSide(context, mentor, 'mentor'),
    mentee: await loadSide(context, mentee, 'mentee'),
    partners: (await relationships.liveBetween(mentor.id, mentee.id)) !== null,
    excluded: await lists.excludedEitherWay(mentor.id, mentee.id),
    declinedAt: await requests.lastDeclinedAt(mentor.id, mentee.id),
  };
}

async function loadSide({ stores, organisation }: Reading, member: Member, as: Side): Promise<SideFacts> {
  const profile = await stores.profiles.find(member.id);
  const pending = await stores.requests.pendingOf(member.id);
  const places = await placesOf(stores, profile, { id: member.id, as }, organisation.policy);
  return sideFactsOf(as, { member, profile, pending, placesLeft: places.left });
}

const rulesIn = ({ organisation, now, calendar }: Omit<Reading, 'stores'>): SendRules => ({
  policy: organisation.policy,
  now,
  calendar,
});
