import type { AgreementReads, AgreementStore } from '../../../../core/application/agreement/agreement-store.ts';
import type { AgreementVersion } from '../../../../core/domain/agreement/agreement.ts';
import type { AgendaBy, AgreedFormat, Cadence } from '../../../../core/domain/agreement/terms.ts';
import type { AgreementState } from '../../../../core/domain/agreement/transitions.ts';
import type { AgreementVersionId, MemberId, RelationshipId } from '../../../../core/domain/kernel/ids.ts';
import type { Scope } from '../../connection/scope.ts';
import type { AgreementVersion as AgreementRow } from '../../generated/client.ts';

const OPEN = { in: ['draft', 'signed-by-one'] satisfies AgreementState[] };

export function agreementReads({ db, rows }: Scope): AgreementReads {
  return {
    open: async (relationshipId) =>
      versionOrNull(await db.agreementVersion.findFirst({ where: { relationshipId, state: OPEN } })),
    inForce: async (relationshipId) =>
      versionOrNull(await db.agreementVersion.findFirst({ where: { relationshipId, state: 'in-force' } })),
    awaiting: async (member) => {
      const found = await rows<{ readonly id: RelationshipId }>(
        `SELECT r.id FROM relationships r JOIN agreement_versions a ON a.relationship_id = r.id
          WHERE r.organisation_id = $1 AND r.ended_at IS NULL AND a.state = 'signed-by-one'
            AND ((r.mentor_id = $2 AND a.mentor_signed_at IS NULL) OR (r.mentee_id = $2 AND a.mentee_signed_at IS NULL))
          ORDER BY r.started_at, r.id`,
        member,
      );
      return found.map(({ id }) => id);
    },
    versions: async (relationshipId) =>
      (await db.agreementVersion.findMany({ where: { relationshipId }, orderBy: { number: 'desc' } })).map(versionFrom),
  };
}

export function agreementStore(scope: Scope): AgreementStore {
  const { db, organisationId } = scope;
  return {
    ...agreementReads(scope),
    insert: async (version) => {
      await db.agreementVersion.create({ data: { ...rowOf(version), organisationId } });
    },
    save: async ({ id, state, revision }, after) => {
      const { count } = await db.agreementVersion.updateMany({ where: { id, state, revision }, data: rowOf(after) });
      return count > 0;
    },
  };
}

function rowOf(version: AgreementVersion): Omit<AgreementRow, 'organisationId'> {
  const { terms, signedAt, ...other } = version;
  return { ...other, ...terms, mentorSignedAt: signedAt.mentor, menteeSignedAt: signedAt.mentee };
}

const versionOrNull = (row: AgreementRow | null) => (row === null ? null : versionFrom(row));

function versionFrom(row: AgreementRow): AgreementVersion {
  return {
    id: row.id as AgreementVersionId,
    relationshipId: row.relationshipId as RelationshipId,
    number: row.number,
    state: row.state as AgreementState,
    revision: row.revision,
    terms: {
      goals: row.goals,
      expectations: row.expectations,
      agendaBy: row.agendaBy as AgendaBy,
      feedback: row.feedback,
      cadence: row.cadence as Cadence,
      months: row.months,
      reviewOn: row.reviewOn,
      format: row.format as AgreedFormat,
      channel: row.channel,
      times: row.times,
      confidentiality: row.confidentiality,
      places: row.places,
      contact: row.contact,
      quietFrom: row.quietFrom,
      quietTo: row.quietTo,
      money: row.money,
    },
    editedById: row.editedById as MemberId,
    editedAt: row.editedAt,
    signedAt: { mentor: row.mentorSignedAt, mentee: row.menteeSignedAt },
    supersededAt: row.supersededAt,
  };
}
