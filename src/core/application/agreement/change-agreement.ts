import type { AgreementVersion, CurrentText, TextMark } from '../../domain/agreement/agreement.ts';
import { decideEdit, type NewVersion, newVersion } from '../../domain/agreement/decide-edit.ts';
import { decideGoOn, decideSign, superseded } from '../../domain/agreement/decide-sign.ts';
import { mayWrite, readAsItStands } from '../../domain/agreement/may-write.ts';
import type { AgreementRefusal } from '../../domain/agreement/refusals.ts';
import type { Terms } from '../../domain/agreement/terms.ts';
import type { AgreementVersionId, MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Side } from '../../domain/profile/profile.ts';
import type { LockedRelationship } from '../../domain/relationship/relationship.ts';
import { COLLECTED_AT } from '../../domain/time/collected-at.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { type PlanStores, replanCheckIns } from '../goal/check-in-schedule.ts';
import type { PromptStore } from '../nudge/prompt-store.ts';
import { takeBack } from '../nudge/take-back.ts';
import type { ProfileReads } from '../profile/profile-store.ts';
import { beginByAgreement } from '../relationship/begin.ts';
import { carryOn, lockRelationship, type PairStores } from '../relationship/lock-relationship.ts';
import type { AgreementStore } from './agreement-store.ts';
import { currentText } from './current-text.ts';

export type AgreementChange = {
  readonly locked: LockedRelationship;
  readonly version: AgreementVersion;
  /** Whose signature the change of text made void. */
  readonly voided: readonly Side[];
};

type Answered = Promise<Result<AgreementChange, AgreementRefusal>>;
type By = { readonly member: MemberId; readonly saw: TextMark };
type Stage = { readonly locked: LockedRelationship; readonly side: Side; readonly current: CurrentText };
type AgreementContext = UseCaseContext<{ readonly agreements: AgreementStore }>;
type StageContext = UseCaseContext<
  PairStores & { readonly agreements: AgreementStore; readonly profiles: ProfileReads }
>;
/** Signing also plans check-ins anew and takes back nudges on their way. */
type SigningContext = UseCaseContext<StageContext['stores'] & PlanStores & { readonly prompts: PromptStore }>;

/** Changes some of the terms of the text that was looked at; a version in force gets a new one after it. */
export async function editAgreement(
  context: StageContext,
  id: RelationshipId,
  by: By,
  terms: Partial<Terms>,
): Answered {
  const stage = await stageOf(context, id, by.member);
  if (!stage.ok) return stage;
  const { locked, side, current } = stage.value;
  const writing = { relationshipId: id, by: by.member, side, saw: by.saw };
  const edit = decideEdit(current, writing, terms, context.now);
  if (!edit.ok) return edit;
  if (edit.value.do === 'insert') {
    return ok({ locked, version: await insert(context, edit.value.version), voided: [] });
  }
  const { before, after, voided } = edit.value;
  await save(context, before, after);
  return ok({ locked, version: after, voided });
}

/** Signs the text that was looked at, and no other. The second signature brings it into force. */
export async function signAgreement(context: SigningContext, id: RelationshipId, by: By): Answered {
  const stage = await stageOf(context, id, by.member);
  if (!stage.ok) return stage;
  const { locked, side, current } = stage.value;
  const read = readAsItStands(current, by.saw);
  if (!read.ok) return read;
  const version = current.version ?? (await insertFirst(context, id, by.member, current.terms));
  return signText(context, locked, version, side);
}

/** Changes the terms and signs them at once: what the other then signs is what was proposed. */
export async function proposeTerms(
  context: SigningContext,
  id: RelationshipId,
  by: By,
  terms: Partial<Terms>,
): Answered {
  const edited = await editAgreement(context, id, by, terms);
  if (!edited.ok) return edited;
  const { locked, version, voided } = edited.value;
  const side = locked.relationship.mentorId === by.member ? 'mentor' : 'mentee';
  const signed = await signText(context, locked, version, side);
  return signed.ok ? ok({ ...signed.value, voided }) : signed;
}

async function stageOf(
  context: StageContext,
  id: RelationshipId,
  by: MemberId,
): Promise<Result<Stage, AgreementRefusal>> {
  const locked = await lockRelationship(context, id, by);
  if (!locked.ok) return locked;
  const { relationship, mentee } = locked.value;
  const side = mayWrite(relationship, by);
  if (!side.ok) return side;
  return ok({ locked: locked.value, side: side.value, current: await currentText(context, relationship, mentee) });
}

async function signText(
  context: SigningContext,
  locked: LockedRelationship,
  version: AgreementVersion,
  side: Side,
): Answered {
  const { stores, now } = context;
  const signed = decideSign(version, side, now);
  if (!signed.ok) return signed;
  if (signed.value.state !== 'in-force') {
    await save(context, version, signed.value);
    return ok({ locked, version: signed.value, voided: [] });
  }
  const before = await stores.agreements.inForce(locked.relationship.id);
  if (before !== null) await save(context, before, superseded(before, now));
  await save(context, version, signed.value);
  await replanCheckIns(context, locked.mentee);
  // Their quiet times may be others now: what is on its way keeps to them too.
  for (const { id } of [locked.mentor, locked.mentee]) await takeBack(context, id, 'any');
  return ok({ locked: await takeEffect(context, locked, signed.value), version: signed.value, voided: [] });
}

/** The agreement drives the clock: the relationship is active, until the review; beyond a last date they go on. */
async function takeEffect(
  context: UseCaseContext<PairStores>,
  locked: LockedRelationship,
  { terms }: AgreementVersion,
): Promise<LockedRelationship> {
  const reviewAt = context.calendar.at(terms.reviewOn, COLLECTED_AT, locked.mentee.zone);
  const agreed = await beginByAgreement(context, locked, reviewAt);
  const onwards = decideGoOn(agreed.relationship, terms);
  return onwards === null ? agreed : carryOn(context, agreed, onwards);
}

const insertFirst = (
  context: AgreementContext,
  relationshipId: RelationshipId,
  by: MemberId,
  terms: Terms,
): Promise<AgreementVersion> => insert(context, newVersion({ relationshipId, by }, { terms, number: 1 }, context.now));

async function insert({ stores, ids }: AgreementContext, fresh: NewVersion): Promise<AgreementVersion> {
  const version = { id: ids.next() as AgreementVersionId, ...fresh };
  await stores.agreements.insert(version);
  return version;
}

/** The pair is locked, so no other transaction can have written: a refused write is a mistake of ours. */
async function save({ stores }: AgreementContext, before: AgreementVersion, after: AgreementVersion): Promise<void> {
  if (!(await stores.agreements.save(before, after))) throw new Error('a locked agreement was changed');
}
