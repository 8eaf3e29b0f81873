import type { Reads, Stores } from '../../core/application/unit-of-work/stores.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { Organisation } from '../../core/domain/programme/organisation.ts';
import type { Calendar } from '../../core/domain/time/calendar.ts';
import type { Ids } from '../../core/domain/time/clock.ts';
import type { Capabilities } from '../../core/domain/view/capabilities.ts';

/** What a turn reads with, outside a transaction. */
export type ReadTurn = {
  readonly organisation: Organisation;
  readonly actor: Member;
  /** The workspace the actor is in, as handles name it; absent where nobody acts, as when a home page is published. */
  readonly here?: string;
  readonly capabilities: Capabilities;
  readonly now: Date;
  readonly calendar: Calendar;
  readonly stores: Reads;
};

/** Everything a turn may use: the actor is verified, the stores belong to their organisation and to one transaction. */
export type Turn = Omit<ReadTurn, 'stores'> & { readonly stores: Stores; readonly ids: Ids };

/** What a job reads with. */
export type JobReadTurn = Omit<ReadTurn, 'actor' | 'capabilities'>;

/** A turn without an actor. */
export type JobTurn = Omit<Turn, 'actor' | 'capabilities'>;
