import type { Messenger } from '../../core/application/delivery/messenger.ts';
import type { Claimed, DeliveryStep } from '../../core/domain/delivery/delivery.ts';
import { DeliveryFailed } from '../../core/domain/delivery/delivery-failed.ts';
import {
  afterFailedLook,
  afterFailure,
  afterLooking,
  heldBack,
  silenceMs,
} from '../../core/domain/delivery/next-step.ts';
import { asRepeat, REPEATED } from '../../core/domain/delivery/repeat.views.ts';
import type { FileOrder, MadeFile } from '../../core/domain/document/file.ts';
import type { Clock } from '../../core/domain/time/clock.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Platform } from '../../core/domain/view/person.ts';
import { failureFacts } from '../../runtime/failure-facts.ts';
import type { Log } from '../../runtime/log.ts';
import { within } from '../../runtime/within.ts';
import type { RateLimitBackoff } from './rate-limit-backoff.ts';

/** Well below the lease. Messengers have shorter time-outs of their own. */
export const CALL_PATIENCE_MS = 40_000;

export type AttemptTools = {
  readonly messengers: Partial<Readonly<Record<Platform, Messenger>>>;
  /** The member's home page as it stands; null when there is none to show. */
  readonly composeHome: (reader: Pick<Claimed, 'organisationId' | 'memberId' | 'platform'>) => Promise<Card | null>;
  /** The file, made for this reader now; null when it is not theirs to read, or no longer. */
  readonly composeFile: (
    reader: Pick<Claimed, 'organisationId' | 'memberId' | 'platform'>,
    order: FileOrder,
  ) => Promise<MadeFile | null>;
  readonly backoff: RateLimitBackoff;
  readonly clock: Clock;
  /** In [0, 1): spreads those who failed together. */
  readonly random: () => number;
  readonly log: Log;
};

/** Tries a claimed message once and says what becomes of it. Never throws: a bug is an outcome too. */
export async function attemptDelivery(claimed: Claimed, tools: AttemptTools): Promise<DeliveryStep> {
  const { conversation, task } = claimed;
  const silentUntil = tools.backoff.until(conversation.workspaceId, task.do, tools.clock.now());
  if (silentUntil !== null) return heldBack(claimed, silentUntil, chance(tools));
  try {
    if (!claimed.reachable) throw new DeliveryFailed('unreachable', 'bounced-before');
    const messenger = tools.messengers[claimed.platform];
    if (messenger === undefined) throw new DeliveryFailed('retry', 'platform-not-connected');
    return await withinPatience(carryOut(claimed, messenger, tools));
  } catch (error) {
    return afterError(claimed, failureFrom(error, task.do), tools);
  }
}

/** A call that never ends would keep its hands for ever, and outlive its lease. */
async function withinPatience(call: Promise<DeliveryStep>): Promise<DeliveryStep> {
  const step = await within(CALL_PATIENCE_MS, call);
  if (step === undefined) throw new DeliveryFailed('uncertain', 'no-answer');
  return step;
}

async function carryOut(claimed: Claimed, messenger: Messenger, tools: AttemptTools): Promise<DeliveryStep> {
  const { task, to, messageId } = claimed;
  switch (task.do) {
    case 'send': {
      const card = claimed.repeated ? asRepeat(task.card) : task.card;
      return { to: 'sent', ...(await messenger.send(to, card, messageId)) };
    }
    case 'hand': {
      const file = await madeFile(claimed, task.file, tools);
      if (file === null) return { to: 'sent', ref: null };
      const said = claimed.repeated ? { ...file, words: `${file.words} ${REPEATED}` } : file;
      return { to: 'sent', ...(await messenger.hand(to, said, messageId)) };
    }
    case 'edit':
      if (task.ref !== null) await messenger.edit(to, task.ref, task.card);
      return { to: 'sent', ref: null };
    case 'home': {
      const home = await tools.composeHome(claimed);
      if (home !== null) await messenger.publishHome(to, home);
      return { to: 'sent', ref: null };
    }
    case 'reconcile': {
      const found = await messenger.find(to, messageId, task.sentAfter);
      if (found === 'absent' || found === 'unknowable') return afterLooking(claimed, found, chance(tools));
      return { to: 'sent', ref: found };
    }
  }
}

/** Nothing has left while it is made, so a failure here may simply be tried again. */
async function madeFile(claimed: Claimed, order: FileOrder, { composeFile }: AttemptTools): Promise<MadeFile | null> {
  try {
    return await composeFile(claimed, order);
  } catch (error) {
    throw new DeliveryFailed('retry', 'file-not-made', { cause: error });
  }
}

function afterError(claimed: Claimed, failure: DeliveryFailed, tools: AttemptTools): DeliveryStep {
  const { conversation, task } = claimed;
  const backoff = silenceMs(failure);
  if (backoff !== null) {
    const until = new Date(tools.clock.now().getTime() + backoff);
    tools.backoff.keep(conversation.workspaceId, task.do, until);
  }
  const step =
    task.do === 'reconcile'
      ? afterFailedLook(claimed, failure, chance(tools))
      : afterFailure(claimed, failure, chance(tools));
  report(claimed, failure, step, tools.log);
  return step;
}

/** An error nobody classified: a message may have left before it, everything else may be done twice. */
function failureFrom(error: unknown, task: Claimed['task']['do']): DeliveryFailed {
  if (error instanceof DeliveryFailed) return error;
  return new DeliveryFailed(task === 'send' || task === 'hand' ? 'uncertain' : 'retry', 'unclassified', {
    cause: error,
  });
}

function report(claimed: Claimed, failure: DeliveryFailed, step: DeliveryStep, log: Log): void {
  const { messageId, conversation, platform, task, attempts } = claimed;
  const code = failure.platformCode;
  const facts = { messageId, workspaceId: conversation.workspaceId, platform, task: task.do, attempts, code };
  if (code === 'unclassified') log.error({ ...failureFacts(failure.cause), ...facts }, 'delivery broke');
  else if (failure.kind === 'rejected') log.error(facts, 'a platform refused a message for good');
  else if (step.to === 'failed' || failure.kind === 'revoked') log.warn(facts, 'a message could not be delivered');
  else log.info({ ...facts, next: step.to }, 'a delivery will be tried again');
}

const chance = ({ clock, random }: AttemptTools) => ({ now: clock.now(), jitter: random() });
