import type { FileOrder } from '../document/file.ts';
import type { MemberId, MessageId, OrganisationId } from '../kernel/ids.ts';
import type { Card } from '../view/card.ts';
import type { Platform } from '../view/person.ts';
import type { Address, MessageRef } from './address.ts';
import type { Conversation } from './conversation.ts';

/** A message a worker has claimed: until its lease ends nobody else touches it or anything behind it. */
export type Claimed = {
  readonly messageId: MessageId;
  readonly organisationId: OrganisationId;
  readonly conversation: Conversation;
  readonly platform: Platform;
  readonly memberId: MemberId;
  readonly onBehalfOf: MemberId | null;
  readonly to: Address;
  /** False when a message to this identity bounced before and they have not come back. */
  readonly reachable: boolean;
  readonly task: DeliveryTask;
  readonly urgency: 'news' | 'nudge';
  /** Sent again although it may have arrived. */
  readonly repeated: boolean;
  /** Tries so far, this one included. */
  readonly attempts: number;
  /** The number of this claim: what an older claim says no longer counts. */
  readonly fence: number;
  readonly createdAt: Date;
};

export type DeliveryTask =
  | { readonly do: 'send'; readonly card: Card }
  | { readonly do: 'hand'; readonly file: FileOrder }
  /** `ref` is null when what it would replace was never sent. */
  | { readonly do: 'edit'; readonly card: Card; readonly ref: MessageRef | null }
  | { readonly do: 'home' }
  /** Nobody knows whether it arrived: look before sending again. */
  | { readonly do: 'reconcile'; readonly sentAfter: Date };

/** What becomes of a claimed message. */
export type DeliveryStep =
  | { readonly to: 'sent'; readonly ref: MessageRef | null; readonly address?: Readonly<Record<string, unknown>> }
  /** `repeat`: it may have arrived, so the next try is worded as a repeat. */
  | { readonly to: 'queued'; readonly at: Date; readonly failure: string; readonly repeat: boolean }
  /** Not tried at all, because its workspace is in a rate-limit backoff. */
  | { readonly to: 'held'; readonly at: Date }
  | { readonly to: 'parked'; readonly at: Date; readonly failure: string }
  | { readonly to: 'uncertain'; readonly at: Date; readonly failure: string }
  | {
      readonly to: 'failed';
      readonly failure: string;
      /** This identity cannot be written to; another one of the member gets the message if there is one. */
      readonly unreachable: boolean;
      /** Whether the one on whose behalf it went should hear that it did not arrive. */
      readonly tell: boolean;
    };
