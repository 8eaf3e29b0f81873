import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Member } from '../member/member.ts';
import { decideMove, type FoundRequest, type LockedRequest } from './decide-move.ts';
import type { AnswerRefusal } from './refusals.ts';
import { receiverOf } from './request.ts';
import { type RequestClockRules, startClock, stopClock } from './request-clock.ts';
import type { RequestState } from './transitions.ts';

/** A request as it is to be stored, as long as its stored state is still `from`. */
export type Settling = { readonly locked: LockedRequest; readonly from: RequestState };

/** By what the working days of a request are counted; the zone is its receiver's. */
export type AnswerRules = Omit<RequestClockRules, 'zone'> & { readonly now: Date };

/** The receiver says no. */
export function decideDecline(
  found: FoundRequest,
  by: MemberId,
  { reason, now }: { readonly reason: string | null; readonly now: Date },
): Result<Settling, AnswerRefusal> {
  return settling(decideMove(found, 'decline', by), reason, now);
}

/** The sender takes it back. */
export function decideWithdraw(found: FoundRequest, by: MemberId, now: Date): Result<Settling, AnswerRefusal> {
  return settling(decideMove(found, 'withdraw', by), null, now);
}

/** Nobody answered in time. */
export function decideExpire(found: FoundRequest, now: Date): Result<Settling, AnswerRefusal> {
  return settling(decideMove(found, 'expire', 'clock'), null, now);
}

/** The receiver asks for more: the clock stands still from now on. */
export function decideAskForMore(
  found: FoundRequest,
  by: MemberId,
  { question, ...rules }: AnswerRules & { readonly question: string },
): Result<LockedRequest, AnswerRefusal> {
  const locked = decideMove(found, 'ask-for-more', by);
  if (!locked.ok) return locked;
  const { request } = locked.value;
  const clock = stopClock(request.clock, rules.now, clockRulesFor(locked.value, rules));
  return ok({ ...locked.value, request: { ...request, clarification: question, clock } });
}

/** The sender answers: the note grows, and the clock runs again unless the receiver is away. */
export function decideClarify(
  found: FoundRequest,
  by: MemberId,
  { answer, ...rules }: AnswerRules & { readonly answer: string },
): Result<LockedRequest, AnswerRefusal> {
  const locked = decideMove(found, 'clarify', by);
  if (!locked.ok) return locked;
  const { request } = locked.value;
  if (request.clarification === null) return refuse({ code: 'nothing-asked' });
  const note = `${request.note}\n\n${answer}`;
  const away = receiverIn(locked.value).pausedUntil !== null;
  const clock = away ? request.clock : startClock(request.clock, rules.now, clockRulesFor(locked.value, rules));
  return ok({ ...locked.value, request: { ...request, clarification: null, note, clock } });
}

/** The days of a locked request are counted where its receiver is. */
export const clockRulesFor = (locked: LockedRequest, { policy, calendar }: AnswerRules): RequestClockRules => ({
  policy,
  calendar,
  zone: receiverIn(locked).zone,
});

function settling(
  moved: Result<LockedRequest, AnswerRefusal>,
  reason: string | null,
  now: Date,
): Result<Settling, AnswerRefusal> {
  if (!moved.ok) return moved;
  const { request, to } = moved.value;
  const settled = { ...request, state: to, settledAt: now, declineReason: reason };
  return ok({ locked: { ...moved.value, request: settled }, from: request.state });
}

const receiverIn = ({ request, mentor, mentee }: LockedRequest): Member =>
  receiverOf(request) === mentor.id ? mentor : mentee;
