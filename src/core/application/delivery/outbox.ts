import type { Conversation } from '../../domain/delivery/conversation.ts';
import type { Claimed, DeliveryStep } from '../../domain/delivery/delivery.ts';

/** The two lines in which an identity's deliveries wait: messages in strict order, and their home page. */
export type DeliveryLane = 'messages' | 'home';

/** The outbox as delivery workers see it; many work on it at once, in many processes. */
export interface Outbox {
  /**
   * Takes what is next in a conversation, if it is due and nobody is at it, for `leaseMs`. A message whose worker died
   * while sending comes back as one to reconcile. The lease must outlast every call a messenger makes.
   */
  claim(
    conversation: Conversation,
    lane: DeliveryLane,
    moment: { readonly now: Date; readonly leaseMs: number },
  ): Promise<Claimed | null>;
  /** Writes what became of it. False: the lease had ended and somebody else is at it, so nothing was written. */
  settle(claimed: Claimed, step: DeliveryStep, now: Date): Promise<boolean>;
  /**
   * Marks the identity as one that cannot be written to, and lets a message wait for another identity of the member
   * instead; null when there is none.
   */
  reroute(claimed: Claimed, now: Date): Promise<Conversation | null>;
  /** Conversations in which something is due that nobody works on; what a lost signal or a crash left. */
  overdue(now: Date, limit: number): Promise<readonly Conversation[]>;
}
