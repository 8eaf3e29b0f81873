import type { MemberId, RelationshipId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Side } from '../profile/profile.ts';
import type { AgreementVersion, CurrentText, TextMark } from './agreement.ts';
import { readAsItStands } from './may-write.ts';
import type { AgreementRefusal } from './refusals.ts';
import { stateAfter } from './state-after.ts';
import type { Terms } from './terms.ts';

/** A version that is to be stored and has no id yet. */
export type NewVersion = Omit<AgreementVersion, 'id'>;

/** Who writes, where, and what they looked at before. */
export type Writing = {
  readonly relationshipId: RelationshipId;
  readonly by: MemberId;
  readonly side: Side;
  readonly saw: TextMark;
};

/** What a change of text leads to. `voided`: whose signature it made void. */
export type TextEdit =
  | { readonly do: 'insert'; readonly version: NewVersion }
  | {
      readonly do: 'save';
      readonly before: AgreementVersion;
      readonly after: AgreementVersion;
      readonly voided: readonly Side[];
    };

const UNSIGNED = { mentor: null, mentee: null } as const;

/** Changes some of the terms; a version in force is left as it is, and gets a new one after it. */
export function decideEdit(
  current: CurrentText,
  writing: Writing,
  changed: Partial<Terms>,
  now: Date,
): Result<TextEdit, AgreementRefusal> {
  const read = readAsItStands(current, writing.saw);
  if (!read.ok) return read;
  const { version } = current;
  const terms = { ...current.terms, ...changed };
  if (version === null) return ok({ do: 'insert', version: newVersion(writing, { terms, number: 1 }, now) });
  if (version.state === 'in-force') {
    return ok({ do: 'insert', version: newVersion(writing, { terms, number: version.number + 1 }, now) });
  }
  return ok({
    do: 'save',
    before: version,
    after: rewritten(version, terms, writing, now),
    voided: signersOf(version),
  });
}

/** An unsigned text, as somebody begins it. */
export function newVersion(
  { relationshipId, by }: Pick<Writing, 'relationshipId' | 'by'>,
  text: { readonly terms: Terms; readonly number: number },
  now: Date,
): NewVersion {
  return {
    relationshipId,
    state: 'draft',
    revision: 1,
    editedById: by,
    editedAt: now,
    signedAt: UNSIGNED,
    supersededAt: null,
    ...text,
  };
}

const rewritten = (version: AgreementVersion, terms: Terms, { by, side }: Writing, now: Date): AgreementVersion => ({
  ...version,
  terms,
  state: stateAfter('edit', version.state, side),
  revision: version.revision + 1,
  editedById: by,
  editedAt: now,
  signedAt: UNSIGNED,
});

const signersOf = ({ signedAt }: AgreementVersion): readonly Side[] =>
  (['mentor', 'mentee'] as const).filter((side) => signedAt[side] !== null);
