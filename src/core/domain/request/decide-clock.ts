import type { RequestId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import { type AnswerRules, clockRulesFor } from './decide-answer.ts';
import { decideMove, type FoundRequest, type LockedRequest } from './decide-move.ts';
import { type MentoringRequest, type RequestClock, receiverOf } from './request.ts';
import { afterReminder, dueNow, startClock, stopClock } from './request-clock.ts';

/** What the clock does: a reminder, with the clock as it stands after it, or the end. */
type Tick = { readonly did: 'remind'; readonly locked: LockedRequest } | { readonly did: 'expire' };

/** What is due on a request that may be due; null when nothing is, or it is over. */
export function decideTick(found: FoundRequest, rules: AnswerRules): Tick | null {
  const locked = decideMove(found, 'remind', 'clock');
  if (!locked.ok) return null;
  const { request } = locked.value;
  const counted = clockRulesFor(locked.value, rules);
  const due = dueNow(request.clock, rules.now, counted);
  if (due !== 'remind') return due === null ? null : { did: due };
  const clock = afterReminder(request.clock, rules.now, counted);
  return { did: due, locked: { ...locked.value, request: { ...request, clock } } };
}

/**
 * The clocks of what somebody has received, running or standing. Where a question is open, the clock waits for its answer
 * and is left alone.
 */
export function decideClocksOf(
  pending: readonly MentoringRequest[],
  { id, zone }: Pick<Member, 'id' | 'zone'>,
  { running, policy, calendar, now }: AnswerRules & { readonly running: boolean },
): readonly { readonly id: RequestId; readonly clock: RequestClock }[] {
  const set = running ? startClock : stopClock;
  return pending
    .filter((one) => receiverOf(one) === id && one.clarification === null)
    .map((one) => ({ id: one.id, clock: set(one.clock, now, { policy, calendar, zone }) }));
}
