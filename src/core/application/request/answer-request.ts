import type { MemberId, RequestId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { AnswerRefusal } from '../../domain/request/refusals.ts';
import { type MentoringRequest, receiverOf } from '../../domain/request/request.ts';
import {
  afterReminder,
  dueNow,
  type RequestClockRules,
  startClock,
  stopClock,
} from '../../domain/request/request-clock.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { type LockedRequest, lockRequest } from './lock-request.ts';

type Answered = Promise<Result<LockedRequest, AnswerRefusal>>;

/** The receiver says no; the reason is optional and private. */
export async function declineRequest(deed: Deed, id: RequestId, by: MemberId, reason: string | null): Answered {
  return settle(deed, await lockRequest(deed, id, 'decline', by), reason);
}

/** The sender takes it back. */
export async function withdrawRequest(deed: Deed, id: RequestId, by: MemberId): Answered {
  return settle(deed, await lockRequest(deed, id, 'withdraw', by), null);
}

/** The receiver asks for more: the request stays open, its clock stands still until the sender answers. */
export async function askForMore(deed: Deed, id: RequestId, by: MemberId, question: string): Answered {
  const held = await lockRequest(deed, id, 'ask-for-more', by);
  if (!held.ok) return held;
  const clock = stopClock(held.value.request.clock, deed.now, clockRules(deed, held.value));
  await deed.stores.requests.setClarification(id, { clarification: question, clock });
  return ok({ ...held.value, request: { ...held.value.request, clarification: question, clock } });
}

/** The sender answers; the clock runs again, unless the receiver is away. */
export async function clarifyRequest(deed: Deed, id: RequestId, by: MemberId, answer: string): Answered {
  const held = await lockRequest(deed, id, 'clarify', by);
  if (!held.ok) return held;
  const { request } = held.value;
  if (request.clarification === null) return refuse({ code: 'nothing-asked' });
  const note = `${request.note}\n\n${answer}`;
  const clock =
    receiver(held.value).pausedUntil === null
      ? startClock(request.clock, deed.now, clockRules(deed, held.value))
      : request.clock;
  await deed.stores.requests.setClarification(id, { clarification: null, note, clock });
  return ok({ ...held.value, request: { ...request, clarification: null, note, clock } });
}

export type TickedRequest = { readonly did: 'remind' | 'expire'; readonly held: LockedRequest } | null;

/** What the clock does to a request that may be due; null when nothing is, or somebody was faster. */
export async function tickRequest(deed: Deed, id: RequestId): Promise<TickedRequest> {
  const held = await lockRequest(deed, id, 'remind', 'clock');
  if (!held.ok) return null;
  const rules = clockRules(deed, held.value);
  const due = dueNow(held.value.request.clock, deed.now, rules);
  if (due === null) return null;
  if (due === 'expire') {
    const expired = await settle(deed, await lockRequest(deed, id, 'expire', 'clock'), null);
    return expired.ok ? { did: 'expire', held: expired.value } : null;
  }
  const clock = afterReminder(held.value.request.clock, deed.now, rules);
  await deed.stores.requests.setClock(id, clock);
  return { did: 'remind', held: { ...held.value, request: { ...held.value.request, clock } } };
}

/** The receiver's pause stops the clocks of what they have received; coming back starts them again. */
export async function setClocksOf(deed: Deed, receiverId: MemberId, running: boolean): Promise<void> {
  const pending = await deed.stores.requests.pendingOf(receiverId);
  const [member] = await deed.stores.members.findMany([receiverId]);
  if (member === undefined) return;
  const rules = { policy: deed.organisation.policy, zone: member.zone, calendar: deed.calendar };
  for (const request of pending.filter((one) => receiverOf(one) === receiverId && one.clarification === null)) {
    await deed.stores.requests.setClock(request.id, (running ? startClock : stopClock)(request.clock, deed.now, rules));
  }
}

async function settle(deed: Deed, held: Result<LockedRequest, AnswerRefusal>, reason: string | null): Answered {
  if (!held.ok) return held;
  const { request, to } = held.value;
  const written = await deed.stores.requests.settle(request.id, request.state, {
    to,
    at: deed.now,
    ...(reason === null ? {} : { reason }),
  });
  if (!written) return refuse({ code: 'already-settled', state: request.state });
  const settled: MentoringRequest = { ...request, state: to, settledAt: deed.now, declineReason: reason };
  return ok({ ...held.value, request: settled });
}

const receiver = (held: LockedRequest) => (receiverOf(held.request) === held.mentor.id ? held.mentor : held.mentee);

function clockRules(deed: Deed, held: LockedRequest): RequestClockRules {
  return { policy: deed.organisation.policy, zone: receiver(held).zone, calendar: deed.calendar };
}
