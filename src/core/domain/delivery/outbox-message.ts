import type { FileOrder } from '../document/file.ts';
import type { MemberId, RelationshipId } from '../kernel/ids.ts';
import type { PromptKind } from '../nudge/prompt.ts';
import type { LocalDay } from '../time/calendar.ts';
import type { Card } from '../view/card.ts';

/** A message in the outbox: written in the transaction of the turn, delivered after its commit. */
export type OutboxMessage =
  | {
      readonly do: 'send';
      readonly to: MemberId;
      readonly card: Card;
      /** Names what the message is about (`request:ID`), so that it can be replaced later. */
      readonly about?: string;
      /** `news` waits for nothing; `nudge` respects quiet hours and is never sent twice. */
      readonly urgency: 'news' | 'nudge';
      /** Of a nudge: the day it takes, and from when on nobody sends it; see `core/application/nudge/take-back.ts`. */
      readonly nudge?: { readonly day: LocalDay; readonly goodUntil: Date };
      /** Unique in the organisation: the same news is enqueued once. */
      readonly dedupeKey: string;
      /** Who is told when `to` cannot be reached. */
      readonly onBehalfOf?: MemberId;
    }
  /** Something to bring up with somebody, at their hour and with everything else of that day; see `core/nudge`. */
  | {
      readonly do: 'prompt';
      readonly to: MemberId;
      readonly kind: PromptKind;
      readonly subject: string;
      /** Whose agreed quiet times hold. */
      readonly within?: RelationshipId;
      /** Not looked at before this moment; at once without it. */
      readonly from?: Date;
      /** Unique for a member: the same thing is brought up once. */
      readonly key: string;
    }
  /** Hands a file over, made for its reader at delivery; nothing is sent when it is no longer theirs to read. */
  | {
      readonly do: 'hand';
      readonly to: MemberId;
      readonly file: FileOrder;
      /** Unique in the organisation: the same file is enqueued once. */
      readonly dedupeKey: string;
      /** Who is told when `to` cannot be reached. */
      readonly onBehalfOf?: MemberId;
    }
  /** Replaces the newest message about this, if one was sent. */
  | { readonly do: 'edit'; readonly to: MemberId; readonly about: string; readonly card: Card }
  /** Publishes the member's home page anew, composed at delivery. */
  | { readonly do: 'home'; readonly to: MemberId };
