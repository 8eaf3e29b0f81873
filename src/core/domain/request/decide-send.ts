import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Member } from '../member/member.ts';
import type { Side } from '../profile/profile.ts';
import { refusalToSend, type SendFacts, type SendRules, type SideFacts } from './may-send.ts';
import type { SendRefusal } from './refusals.ts';
import { type MentoringRequest, senderOf } from './request.ts';
import { NEW_CLOCK, startClock } from './request-clock.ts';

export type RequestWish = { readonly from: MemberId; readonly to: MemberId; readonly sender: Side };

/** What the rule looks at, and whether another open request of the mentee asks the next mentor already. */
export type SendingFacts = SendFacts & { readonly asksOn: boolean };

/** A request that goes out, and who receives it. */
export type Sending = { readonly request: Omit<MentoringRequest, 'id'>; readonly receiver: Member };

/** The mentor and the mentee of a request, among those who were found; null when they are not two. */
export function pairOf(
  { from, to, sender }: RequestWish,
  members: readonly Member[],
): Readonly<Record<Side, Member>> | null {
  const [mentorId, menteeId] = sender === 'mentor' ? [from, to] : [to, from];
  const mentor = members.find(({ id }) => id === mentorId);
  const mentee = members.find(({ id }) => id === menteeId);
  return mentor === undefined || mentee === undefined || mentorId === menteeId ? null : { mentor, mentee };
}

/** One side as the rule counts it: pending are those the other side sent them. */
export function sideFactsOf(
  as: Side,
  { pending, ...side }: Omit<SideFacts, 'pending'> & { readonly pending: readonly MentoringRequest[] },
): SideFacts {
  const received = pending.filter((one) => one[`${as}Id`] === side.member.id && one.sender !== as);
  return { ...side, pending: received.length };
}

/** What the open requests of the two say to the rule: the one between them, and those in which the mentee is one. */
export function openFactsOf(
  menteeId: MemberId,
  between: MentoringRequest | null,
  ofMentee: readonly MentoringRequest[],
): Pick<SendingFacts, 'asksOn' | 'openRequestsOfMentee' | 'openBetween'> {
  const asMentee = ofMentee.filter((one) => one.menteeId === menteeId);
  return {
    asksOn: asMentee.some(({ askNext }) => askNext),
    openRequestsOfMentee: asMentee.filter(({ sender }) => sender === 'mentee').length,
    openBetween: between === null ? null : { sentBy: senderOf(between) },
  };
}

/** Why it would not go out now, or null; without facts the two are not there, or are one. */
export function refusalOf({ from, to }: RequestWish, facts: SendFacts | null, rules: SendRules): SendRefusal | null {
  return facts === null ? notTwo(from, to) : refusalToSend(facts, rules);
}

/** The request that goes out. It asks the next mentor only while no other open request of the mentee does. */
export function decideSend(
  asked: RequestWish & { readonly note: string; readonly askNext?: boolean },
  facts: SendingFacts | null,
  rules: SendRules,
): Result<Sending, SendRefusal> {
  if (facts === null) return refuse(notTwo(asked.from, asked.to));
  const refusal = refusalToSend(facts, rules);
  if (refusal !== null) return refuse(refusal);
  const { sender, note } = asked;
  const { policy, calendar, now } = rules;
  const receiver = facts[sender === 'mentor' ? 'mentee' : 'mentor'].member;
  const request = {
    mentorId: facts.mentor.member.id,
    menteeId: facts.mentee.member.id,
    sender,
    note,
    state: 'pending',
    sentAt: now,
    settledAt: null,
    declineReason: null,
    clarification: null,
    askNext: asked.askNext === true && sender === 'mentee' && !facts.asksOn,
    clock: startClock(NEW_CLOCK, now, { policy, calendar, zone: receiver.zone }),
  } as const;
  return ok({ request, receiver });
}

const notTwo = (from: MemberId, to: MemberId): SendRefusal => ({ code: from === to ? 'yourself' : 'not-there' });
