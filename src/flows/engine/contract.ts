import type { FileOrder, MadeFile } from '../../core/domain/document/file.ts';
import type { Inbound, Origin } from '../../core/domain/inbound/inbound.ts';
import type { MemberId, MessageId } from '../../core/domain/kernel/ids.ts';
import type { Organisation } from '../../core/domain/programme/organisation.ts';
import type { Capabilities } from '../../core/domain/view/capabilities.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { FieldErrors, Form } from '../../core/domain/view/form.ts';
import type { Answer, Outgoing } from './replies.ts';
import type { JobReadTurn, JobTurn } from './turn.ts';

/** All that adapters know of conversations. */

/** What an adapter carries out after the commit. */
export type TurnOutcome = {
  readonly answers: readonly FinalAnswer[];
  /** The reader's own, for dates. */
  readonly zone: string;
  readonly locale: string;
  readonly repeated: boolean;
};

/** Form errors are settled into the form to draw again; adapters that keep typed values themselves use `errors`. */
export type FinalAnswer =
  | Exclude<Answer, { do: 'formErrors' }>
  | { readonly do: 'formErrors'; readonly form: Form; readonly errors: FieldErrors };

/** Runs a turn for whatever a platform brings in. It never throws: a bug or an outage becomes an answer with a short reference. */
export type TurnRunner = {
  readonly run: (inbound: Inbound, capabilities: Capabilities) => Promise<TurnOutcome>;
  /** The member's home page as it stands. */
  readonly composeHome: (
    organisation: Organisation,
    memberId: MemberId,
    capabilities: Capabilities,
  ) => Promise<Card | null>;
  /** A file as it stands now, for the member it is meant for; null when it is not theirs to read. Rejects when it cannot be made. */
  readonly composeFile: (
    organisation: Organisation,
    memberId: MemberId,
    order: FileOrder,
    capabilities: Capabilities,
  ) => Promise<MadeFile | null>;
  /** The same for somebody a platform verified, who asks for it themselves. */
  readonly fetchFile: (origin: Origin, order: FileOrder, capabilities: Capabilities) => Promise<MadeFile | null>;
};

/** A message could not be delivered for good; the one on whose behalf it went is told. */
export type Undeliverable = { readonly messageId: MessageId; readonly to: MemberId; readonly onBehalfOf: MemberId };

/** Work the clock starts. Each due id runs in a transaction of its own and must be harmless when run twice. */
export type Job = {
  readonly name: string;
  /** In UTC; five fields. */
  readonly cron: string;
  readonly due: (turn: JobReadTurn, limit: number) => Promise<readonly string[]>;
} & (
  | { readonly run: JobRun }
  /** Long work is done first and outside the transaction; what it gives back writes what came of it. */
  | { readonly prepare: (id: string, turn: JobReadTurn) => Promise<JobRun> }
);

/** What a job does about one id. */
export type JobRun = (id: string, turn: JobTurn) => Promise<readonly Outgoing[]>;
