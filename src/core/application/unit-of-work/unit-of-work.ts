import type { OutboxMessage } from '../../domain/delivery/outbox-message.ts';
import type { Origin } from '../../domain/inbound/inbound.ts';
import type { MemberId, OrganisationId, WorkspaceId } from '../../domain/kernel/ids.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Organisation } from '../../domain/programme/organisation.ts';
import type { Reads, Stores } from './stores.ts';

/** Who acts, as the verified origin says. */
export type Resolved = {
  readonly organisation: Organisation;
  readonly workspaceId: WorkspaceId;
  readonly member: Member;
  /** True when this call made the identity: they were never seen before. */
  readonly firstSeen: boolean;
};

/** The database, as turns see it. */
export interface UnitOfWork {
  /**
   * Finds who acts and keeps new facts about them. Somebody never seen becomes a newcomer, unless `createIfMissing` is false:
   * platforms tell us of people who never used the app. Null when unknown, or when the workspace belongs to nobody here.
   */
  resolve(origin: Origin, now: Date, options?: { readonly createIfMissing: boolean }): Promise<Resolved | null>;
  /** Reads outside a transaction. */
  reads(organisationId: OrganisationId): Reads;
  /**
   * One transaction: claims the event key, does the work, enqueues its messages and signals the delivery worker, or
   * nothing of it. Answers `repeated` without doing the work when the key was claimed before.
   * A write conflict (serialisation, deadlock, unique index) is retried a few times, then throws.
   */
  write<T>(
    claim: EventClaim,
    work: (stores: Stores) => Promise<{ readonly value: T; readonly messages: readonly OutboxMessage[] }>,
  ): Promise<{ readonly repeated: false; readonly value: T } | { readonly repeated: true }>;
  /** As they were a few seconds ago at most. */
  organisations(): Promise<readonly Organisation[]>;
  /** A member with their organisation, for what a worker does outside a turn. */
  memberOf(organisationId: OrganisationId, memberId: MemberId): Promise<Member | null>;
}

/** One occurrence inside one organisation. `source` is a workspace id, or the name of a job. */
export type EventClaim = {
  readonly organisationId: OrganisationId;
  readonly source: string;
  readonly eventKey: string;
  readonly now: Date;
};
