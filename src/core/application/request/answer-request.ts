import type { MemberId, RequestId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import {
  type AnswerRules,
  decideAskForMore,
  decideClarify,
  decideDecline,
  decideExpire,
  decideWithdraw,
  type Settling,
} from '../../domain/request/decide-answer.ts';
import { decideClocksOf, decideTick } from '../../domain/request/decide-clock.ts';
import type { LockedRequest } from '../../domain/request/decide-move.ts';
import type { AnswerRefusal } from '../../domain/request/refusals.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberReads } from '../member/member-store.ts';
import { lockRequest } from './lock-request.ts';
import type { RequestStore } from './request-store.ts';

type Context = UseCaseContext<{ readonly requests: RequestStore }>;
type Answered = Promise<Result<LockedRequest, AnswerRefusal>>;

/** The receiver says no; the reason is optional and private. */
export async function declineRequest(context: Context, id: RequestId, by: MemberId, reason: string | null): Answered {
  return settle(context, decideDecline(await lockRequest(context, id), by, { reason, now: context.now }));
}

/** The sender takes it back. */
export async function withdrawRequest(context: Context, id: RequestId, by: MemberId): Answered {
  return settle(context, decideWithdraw(await lockRequest(context, id), by, context.now));
}

/** The receiver asks for more: the request stays open, its clock stands still until the sender answers. */
export async function askForMore(context: Context, id: RequestId, by: MemberId, question: string): Answered {
  const asked = decideAskForMore(await lockRequest(context, id), by, { ...rulesIn(context), question });
  if (!asked.ok) return asked;
  const { clarification, clock } = asked.value.request;
  await context.stores.requests.setClarification(id, { clarification, clock });
  return asked;
}

/** The sender answers; the clock runs again, unless the receiver is away. */
export async function clarifyRequest(context: Context, id: RequestId, by: MemberId, answer: string): Answered {
  const clarified = decideClarify(await lockRequest(context, id), by, { ...rulesIn(context), answer });
  if (!clarified.ok) return clarified;
  const { clarification, note, clock } = clarified.value.request;
  await context.stores.requests.setClarification(id, { clarification, note, clock });
  return clarified;
}

export type TickedRequest = { readonly did: 'remind' | 'expire'; readonly locked: LockedRequest } | null;

/** What the clock does to a request that may be due; null when nothing is, or another transaction wrote first. */
export async function tickRequest(context: Context, id: RequestId): Promise<TickedRequest> {
  const tick = decideTick(await lockRequest(context, id), rulesIn(context));
  if (tick === null) return null;
  if (tick.did === 'remind') {
    await context.stores.requests.setClock(id, tick.locked.request.clock);
    return tick;
  }
  const expired = await settle(context, decideExpire(await lockRequest(context, id), context.now));
  return expired.ok ? { did: 'expire', locked: expired.value } : null;
}

/** The receiver's pause stops the clocks of what they have received; coming back starts them again. */
export async function setClocksOf(
  context: UseCaseContext<{ readonly requests: RequestStore; readonly members: MemberReads }>,
  receiverId: MemberId,
  running: boolean,
): Promise<void> {
  const { requests, members } = context.stores;
  const pending = await requests.pendingOf(receiverId);
  const [member] = await members.findMany([receiverId]);
  if (member === undefined) return;
  for (const { id, clock } of decideClocksOf(pending, member, { ...rulesIn(context), running })) {
    await requests.setClock(id, clock);
  }
}

async function settle({ stores, now }: Context, settling: Result<Settling, AnswerRefusal>): Answered {
  if (!settling.ok) return settling;
  const { from, locked } = settling.value;
  const { id, state, declineReason: reason } = locked.request;
  const written = await stores.requests.settle(id, from, {
    to: state,
    at: now,
    ...(reason === null ? {} : { reason }),
  });
  return written ? ok(locked) : refuse({ code: 'already-settled', state: from });
}

const rulesIn = ({ organisation, calendar, now }: Omit<Context, 'stores'>): AnswerRules => ({
  policy: organisation.policy,
  calendar,
  now,
});
