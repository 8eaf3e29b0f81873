import type { AgreementVersion } from '../../domain/agreement/agreement.ts';
import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import type { Session } from '../../domain/session/session.ts';

/** The text in force: all that a relationship, its goals and its nudges ask of an agreement. */
export interface TermsInForce {
  inForce(id: RelationshipId): Promise<AgreementVersion | null>;
}

/** The sessions still to come: all that a relationship asks of sessions while it goes on. */
export interface OpenSessions {
  /** Proposed and scheduled ones, those with a time first and in its order. */
  openOf(id: MemberId): Promise<readonly Session[]>;
}

/** What the end of a relationship does to its sessions. */
export interface SessionsToCancel {
  /** Cancels whatever is open in a relationship that ends; answers with it, those with a time first and in its order. */
  cancelOpenIn(id: RelationshipId): Promise<readonly Session[]>;
}
