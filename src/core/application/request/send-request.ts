import type { MemberId, RequestId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Side } from '../../domain/profile/profile.ts';
import type { Policy } from '../../domain/programme/policy.ts';
import { refusalToSend, type SendFacts, type SideFacts } from '../../domain/request/may-send.ts';
import type { SendRefusal } from '../../domain/request/refusals.ts';
import { type MentoringRequest, senderOf } from '../../domain/request/request.ts';
import { NEW_CLOCK, startClock } from '../../domain/request/request-clock.ts';
import { placesOf } from '../relationship/places.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { Reads } from '../unit-of-work/stores.ts';

export type RequestWish = { readonly from: MemberId; readonly to: MemberId; readonly sender: Side };

export type SentRequest = { readonly request: MentoringRequest; readonly receiver: Member };

/**
 * Sends a request (or a mentor's offer). Both members are locked first, so that every limit is counted once. It asks the
 * next one only while no other open request of the mentee does.
 */
export async function sendRequest(
  deed: Deed,
  asked: RequestWish & { readonly note: string; readonly askNext?: boolean },
): Promise<Result<SentRequest, SendRefusal>> {
  const locked = await deed.stores.members.lock([asked.from, asked.to]);
  const facts = await loadFacts(deed.stores, asked, locked, deed.organisation.policy);
  if (facts === null) return refuse({ code: asked.from === asked.to ? 'yourself' : 'not-there' });
  const refusal = refusalToSend(facts, { policy: deed.organisation.policy, now: deed.now, calendar: deed.calendar });
  if (refusal !== null) return refuse(refusal);
  const receiver = facts[asked.sender === 'mentor' ? 'mentee' : 'mentor'].member;
  const rules = { policy: deed.organisation.policy, zone: receiver.zone, calendar: deed.calendar };
  const request: MentoringRequest = {
    id: deed.ids.next() as RequestId,
    mentorId: facts.mentor.member.id,
    menteeId: facts.mentee.member.id,
    sender: asked.sender,
    note: asked.note,
    state: 'pending',
    sentAt: deed.now,
    settledAt: null,
    declineReason: null,
    clarification: null,
    askNext: asked.askNext === true && asked.sender === 'mentee' && !facts.asksOn,
    clock: startClock(NEW_CLOCK, deed.now, rules),
  };
  await deed.stores.requests.insert(request);
  return ok({ request, receiver });
}

/** The same rule without sending, for a form or a button: why it would be refused now, or null. */
export async function wouldBeRefused(
  deed: Omit<Deed, 'stores' | 'ids'> & { readonly stores: Reads },
  asked: RequestWish,
): Promise<SendRefusal | null> {
  if (asked.from === asked.to) return { code: 'yourself' };
  const members = await deed.stores.members.findMany([asked.from, asked.to]);
  const facts = await loadFacts(deed.stores, asked, members, deed.organisation.policy);
  if (facts === null) return { code: 'not-there' };
  return refusalToSend(facts, { policy: deed.organisation.policy, now: deed.now, calendar: deed.calendar });
}

async function loadFacts(
  stores: Reads,
  asked: RequestWish,
  members: readonly Member[],
  policy: Policy,
): Promise<(SendFacts & { readonly asksOn: boolean }) | null> {
  const mentorId = asked.sender === 'mentor' ? asked.from : asked.to;
  const menteeId = asked.sender === 'mentor' ? asked.to : asked.from;
  const mentor = members.find(({ id }) => id === mentorId);
  const mentee = members.find(({ id }) => id === menteeId);
  if (mentor === undefined || mentee === undefined || mentorId === menteeId) return null;
  const open = await stores.requests.pendingBetween(mentorId, menteeId);
  const ofMentee = await stores.requests.pendingOf(menteeId);
  return {
    asksOn: ofMentee.some((one) => one.menteeId === menteeId && one.askNext),
    sender: asked.sender,
    mentor: await sideFacts(stores, mentor, 'mentor', policy),
    mentee: await sideFacts(stores, mentee, 'mentee', policy),
    openRequestsOfMentee: ofMentee.filter((one) => one.sender === 'mentee' && one.menteeId === menteeId).length,
    openBetween: open === null ? null : { sentBy: senderOf(open) },
    partners: (await stores.relationships.liveBetween(mentorId, menteeId)) !== null,
    excluded: await stores.lists.excludedEitherWay(mentorId, menteeId),
    declinedAt: await stores.requests.lastDeclinedAt(mentorId, menteeId),
  };
}

async function sideFacts(stores: Reads, member: Member, as: Side, policy: Policy): Promise<SideFacts> {
  const profile = await stores.profiles.find(member.id);
  const pending = await stores.requests.pendingOf(member.id);
  const places = await placesOf(stores, profile, { id: member.id, as }, policy);
  const received = pending.filter(
    (one) => (as === 'mentor' ? one.mentorId : one.menteeId) === member.id && one.sender !== as,
  );
  return { member, profile, placesLeft: places.left, pending: received.length };
}
