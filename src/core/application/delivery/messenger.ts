import type { Address, MessageRef } from '../../domain/delivery/address.ts';
import type { MadeFile } from '../../domain/document/file.ts';
import type { MessageId } from '../../domain/kernel/ids.ts';
import type { Card } from '../../domain/view/card.ts';

/** One platform's way out. Every call is tried once: retrying and reconciling belong to the outbox. */
export interface Messenger {
  /** Sends, carrying `deliveryId` where the platform lets us find it again. Throws `DeliveryFailed`. */
  send(
    to: Address,
    card: Card,
    deliveryId: MessageId,
  ): Promise<{ readonly ref: MessageRef; readonly address?: Readonly<Record<string, unknown>> }>;
  /**
   * Hands a file over, with its words beside it, carrying `deliveryId` as `send` does. A platform may ask the reader
   * first and fetch the file again by its order. Throws `DeliveryFailed`.
   */
  hand(
    to: Address,
    file: MadeFile,
    deliveryId: MessageId,
  ): Promise<{ readonly ref: MessageRef; readonly address?: Readonly<Record<string, unknown>> }>;
  /** Replaces a sent message. Throws `DeliveryFailed`. */
  edit(to: Address, ref: MessageRef, card: Card): Promise<void>;
  /** Looks whether `deliveryId` arrived after all: its reference, `absent`, or `unknowable` on this platform. */
  find(to: Address, deliveryId: MessageId, sentAfter: Date): Promise<MessageRef | 'absent' | 'unknowable'>;
  /** Publishes the home page, where the platform has one. Throws `DeliveryFailed`. */
  publishHome(to: Address, home: Card): Promise<void>;
}
