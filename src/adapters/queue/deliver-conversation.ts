import type { DeliveryLane, Outbox } from '../../core/application/delivery/outbox.ts';
import type { Conversation } from '../../core/domain/delivery/conversation.ts';
import type { Claimed, DeliveryStep } from '../../core/domain/delivery/delivery.ts';
import type { OrganisationId } from '../../core/domain/kernel/ids.ts';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import type { Undeliverable } from '../../flows/engine/contract.ts';
import { type AttemptTools, attemptDelivery } from './attempt-delivery.ts';

export type DeliveryTools = AttemptTools & {
  readonly outbox: Outbox;
  /** Tells the one on whose behalf it went. May be called twice for one message. */
  readonly onUndeliverable: (event: Undeliverable & { readonly organisationId: OrganisationId }) => Promise<void>;
  /** Has a conversation looked at again: at that time, or at once. */
  readonly lookAgain: (conversation: Conversation, at: Date) => Promise<void>;
  /** Told of every outcome, for the metrics. */
  readonly observe?: (claimed: Claimed, step: DeliveryStep) => void;
};

/** Longer than any call may take (`CALL_PATIENCE_MS`): who holds an older lease is dead. */
export const LEASE_MS = MINUTE_MS;
const LANES: readonly DeliveryLane[] = ['messages', 'home'];

/** Delivers everything that is due in a conversation, in order. Several workers may be sent here; one at a time works. */
export async function deliverConversation(conversation: Conversation, tools: DeliveryTools): Promise<void> {
  for (const lane of LANES) {
    let moved = true;
    while (moved) moved = await deliverNext(conversation, lane, tools);
  }
}

/** False when nothing more can be done in this lane now. */
async function deliverNext(conversation: Conversation, lane: DeliveryLane, tools: DeliveryTools): Promise<boolean> {
  const { outbox, clock } = tools;
  const claimed = await outbox.claim(conversation, lane, { now: clock.now(), leaseMs: LEASE_MS });
  if (claimed === null) return false;
  const step = await attemptDelivery(claimed, tools);
  if (step.to === 'failed' && step.unreachable) {
    const elsewhere = await outbox.reroute(claimed, clock.now());
    if (elsewhere !== null) {
      await tools.lookAgain(elsewhere, clock.now());
      return true;
    }
  }
  // Before it is written: a crash in between tells the sender twice, which their own key makes once, but never not at all.
  if (step.to === 'failed' && step.tell) await tell(claimed, tools);
  if (!(await outbox.settle(claimed, step, clock.now()))) {
    tools.log.warn({ messageId: claimed.messageId }, 'a delivery outlived its lease');
    return false;
  }
  tools.observe?.(claimed, step);
  return goesOn(claimed, step, tools);
}

async function tell({ onBehalfOf, messageId, memberId, organisationId }: Claimed, tools: DeliveryTools): Promise<void> {
  if (onBehalfOf !== null) await tools.onUndeliverable({ organisationId, messageId, to: memberId, onBehalfOf });
}

/** What has to wait holds up everything behind it, so that order is kept. */
async function goesOn({ conversation }: Claimed, step: DeliveryStep, tools: DeliveryTools): Promise<boolean> {
  if (step.to === 'sent' || step.to === 'failed') return true;
  if (step.at <= tools.clock.now()) return true;
  await tools.lookAgain(conversation, step.at);
  return false;
}
