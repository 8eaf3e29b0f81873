import type { Conversation } from '../../domain/delivery/conversation.ts';

/** Tells the delivery workers, in this process and others, that the outbox has something new. */
export interface DeliverySignal {
  /** Part of the turn's transaction: nobody is told of what was rolled back. */
  enqueue(conversations: readonly Conversation[], transaction: SignalTransaction): Promise<void>;
  /** After the commit: whoever works in this process need not wait for the next look. */
  wake(): void;
}

/** Runs one SQL statement, parameters `$1`…, inside the turn's transaction, for a queue that lives in the same database. */
export interface SignalTransaction {
  execute(sql: string, values: readonly unknown[]): Promise<readonly unknown[]>;
}
