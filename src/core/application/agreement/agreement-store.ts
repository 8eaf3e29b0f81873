import type { AgreementVersion } from '../../domain/agreement/agreement.ts';
import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import type { TermsInForce } from '../relationship/meetings.ts';

export interface AgreementReads extends TermsInForce {
  /** The version that is not signed by both yet. */
  open(id: RelationshipId): Promise<AgreementVersion | null>;
  /** Live relationships of the member in which a text that the other one signed waits for their signature. */
  awaiting(member: MemberId): Promise<readonly RelationshipId[]>;
  /** Every version, the newest first. */
  versions(id: RelationshipId): Promise<readonly AgreementVersion[]>;
}

export interface AgreementStore extends AgreementReads {
  insert(version: AgreementVersion): Promise<void>;
  /** Writes only while state and revision are still those of `before`; false: another transaction wrote first. */
  save(before: AgreementVersion, after: AgreementVersion): Promise<boolean>;
}
