import { DAY_MS, MINUTE_MS, SECOND_MS } from '../time/durations.ts';
import type { Claimed, DeliveryStep } from './delivery.ts';
import type { DeliveryFailed } from './delivery-failed.ts';

const FIRST_RETRY_MS = 2 * SECOND_MS;
const LONGEST_RETRY_MS = 10 * MINUTE_MS;
/** An outage longer than this ends in `failed`, and the sender is told. */
const GIVE_UP_AFTER_MS = 3 * DAY_MS;
/** A reply that was lost may still be on its way into the history that is looked through. */
const LOOK_AFTER_MS = 5 * SECOND_MS;
/** Dead credentials are tried again this often: an administrator has to act. */
const PARKED_MS = 10 * MINUTE_MS;
/** Spread over this long, so that a whole workspace does not come back in one instant. */
const SPREAD_MS = SECOND_MS;
/** What certainly did not arrive goes out again at once this often; then something else is wrong, and it waits. */
const PROMPT_RESENDS = 2;
/** News that may have arrived is sent this often in all before we stop bothering its reader. */
const MAX_TRIES_UNKNOWABLE = 3;

/** What the wait depends on: the moment, and a number in [0, 1) that spreads those who failed together. */
export type Chance = { readonly now: Date; readonly jitter: number };

type Failure = Pick<DeliveryFailed, 'kind' | 'platformCode' | 'retryAfterMs'>;
type Facts = Pick<Claimed, 'attempts' | 'fence' | 'createdAt' | 'urgency'> & {
  readonly task: Pick<Claimed['task'], 'do'>;
};

/** What becomes of a message whose delivery failed. Edits and home pages may be done twice, so they are never uncertain. */
export function afterFailure(claimed: Facts, failure: Failure, chance: Chance): DeliveryStep {
  switch (failure.kind) {
    case 'retry':
      return laterOrNever(claimed, failure, chance);
    case 'uncertain':
      return isRepeatable(claimed) ? laterOrNever(claimed, failure, chance) : uncertain(claimed, failure, chance);
    case 'revoked':
      return { to: 'parked', at: inMs(chance, PARKED_MS), failure: failure.platformCode };
    case 'unreachable':
      return { to: 'failed', failure: failure.platformCode, unreachable: true, tell: isMessage(claimed) };
    case 'rejected':
      return { to: 'failed', failure: failure.platformCode, unreachable: false, tell: isMessage(claimed) };
  }
}

/** What becomes of an uncertain message after looking for it: there is no trace of it, or this platform cannot say. */
export function afterLooking(claimed: Facts, found: 'absent' | 'unknowable', chance: Chance): DeliveryStep {
  const failure = found === 'absent' ? 'not-arrived' : 'unknown-outcome';
  if (found === 'absent') {
    const waitMs = claimed.attempts <= PROMPT_RESENDS ? 0 : backoffMs(claimed.attempts);
    return { to: 'queued', at: new Date(chance.now.getTime() + waitMs), failure, repeat: false };
  }
  if (claimed.urgency === 'nudge') return { to: 'failed', failure, unreachable: false, tell: false };
  if (claimed.attempts >= MAX_TRIES_UNKNOWABLE) return { to: 'failed', failure, unreachable: false, tell: true };
  return { to: 'queued', at: inMs(chance, backoffMs(claimed.attempts)), failure, repeat: true };
}

/** Not tried at all: the workspace asked for silence until then. */
export function heldBack({ task }: Facts, until: Date, { jitter }: Pick<Chance, 'jitter'>): DeliveryStep {
  const at = new Date(until.getTime() + Math.floor(jitter * SPREAD_MS));
  return task.do === 'reconcile' ? { to: 'uncertain', at, failure: 'held-back' } : { to: 'held', at };
}

/** How long a workspace is left alone for this kind of call; null when others need not wait. */
export function silenceMs({ kind, retryAfterMs }: Failure): number | null {
  if (kind === 'revoked') return PARKED_MS;
  return kind === 'retry' && retryAfterMs !== undefined ? retryAfterMs : null;
}

function laterOrNever(claimed: Facts, { platformCode, retryAfterMs }: Failure, chance: Chance): DeliveryStep {
  if (isTooOld(claimed, chance)) {
    return { to: 'failed', failure: platformCode, unreachable: false, tell: isMessage(claimed) };
  }
  const waitMs = retryAfterMs ?? backoffMs(claimed.attempts);
  return { to: 'queued', at: inMs(chance, waitMs), failure: platformCode, repeat: false };
}

/** Looking is cheap, so the first look comes soon; while looking fails, the wait grows. */
function uncertain(claimed: Facts, { platformCode, retryAfterMs }: Failure, chance: Chance): DeliveryStep {
  if (isTooOld(claimed, chance)) return { to: 'failed', failure: platformCode, unreachable: false, tell: true };
  const waitMs = claimed.task.do === 'reconcile' ? (retryAfterMs ?? backoffMs(claimed.fence)) : LOOK_AFTER_MS;
  return { to: 'uncertain', at: inMs(chance, waitMs), failure: platformCode };
}

/** What becomes of an uncertain message when even the look failed. */
export function afterFailedLook(claimed: Facts, failure: Failure, chance: Chance): DeliveryStep {
  switch (failure.kind) {
    case 'retry':
    case 'uncertain':
      return uncertain(claimed, failure, chance);
    case 'rejected':
      return afterLooking(claimed, 'unknowable', chance);
    case 'revoked':
      return { to: 'uncertain', at: inMs(chance, PARKED_MS), failure: failure.platformCode };
    case 'unreachable':
      return { to: 'failed', failure: failure.platformCode, unreachable: true, tell: true };
  }
}

const isMessage = ({ task }: Facts): boolean => task.do === 'send' || task.do === 'hand' || task.do === 'reconcile';
const isRepeatable = (claimed: Facts): boolean => !isMessage(claimed);

const isTooOld = ({ createdAt }: Facts, { now }: Chance): boolean =>
  now.getTime() - createdAt.getTime() >= GIVE_UP_AFTER_MS;

const backoffMs = (tries: number): number => Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(tries - 1, 20));

/** At least the wait, which a platform may have asked for, and up to half as long again. */
const inMs = ({ now, jitter }: Chance, waitMs: number): Date =>
  new Date(now.getTime() + waitMs + Math.floor(jitter * Math.max(SPREAD_MS, waitMs / 2)));
