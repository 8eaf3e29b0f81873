import { type AgreementVersion, type CurrentText, markOf, type TextMark } from '../../domain/agreement/agreement.ts';
import type { Terms } from '../../domain/agreement/terms.ts';
import { AGREEMENT_TRANSITIONS, type AgreementEvent, type AgreementState } from '../../domain/agreement/transitions.ts';
import type { AgreementVersionId, MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { move } from '../../domain/kernel/transition.ts';
import { COLLECTED_AT } from '../../domain/nudge/nudge-clock.ts';
import type { Side } from '../../domain/profile/profile.ts';
import type { RelationshipParty } from '../../domain/relationship/transitions.ts';
import { replanCheckIns } from '../goal/check-in-schedule.ts';
import { takeBack } from '../nudge/take-back.ts';
import { beginByAgreement } from '../relationship/begin.ts';
import {
  type LockedRelationship,
  lockRelationship,
  moveOn,
  partyOf,
  type RelationshipRefusal,
} from '../relationship/lock-relationship.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { currentText } from './current-text.ts';

const UNSIGNED = { mentor: null, mentee: null } as const;

export type AgreementRefusal =
  | RelationshipRefusal
  /** Somebody changed the text since it was looked at; `current` is how it reads now. */
  | { readonly code: 'changed-meanwhile'; readonly current: CurrentText }
  | { readonly code: 'signed-already' };

export type AgreementChange = {
  readonly held: LockedRelationship;
  readonly version: AgreementVersion;
  /** Whose signature the change of text made void. */
  readonly voided: readonly Side[];
};

type Answered = Promise<Result<AgreementChange, AgreementRefusal>>;
type By = { readonly member: MemberId; readonly saw: TextMark };
type Stage = { readonly held: LockedRelationship; readonly side: Side; readonly current: CurrentText };

/** Changes some of the terms of the text that was looked at; a version in force gets a new one after it. */
export async function editAgreement(deed: Deed, id: RelationshipId, by: By, terms: Partial<Terms>): Answered {
  const stage = await stageOf(deed, id, by);
  return stage.ok ? writeText(deed, stage.value, by.member, terms) : stage;
}

/** Signs the text that was looked at, and no other. The second signature brings it into force. */
export async function signAgreement(deed: Deed, id: RelationshipId, by: By): Answered {
  const stage = await stageOf(deed, id, by);
  if (!stage.ok) return stage;
  const { held, side, current } = stage.value;
  const begun = current.version ?? (await insertText(deed, held, by.member, { terms: current.terms, number: 1 }));
  return signText(deed, held, begun, side);
}

/** Changes the terms and signs them at once: what the other then signs is what was proposed. */
export async function proposeTerms(deed: Deed, id: RelationshipId, by: By, terms: Partial<Terms>): Answered {
  const edited = await editAgreement(deed, id, by, terms);
  if (!edited.ok) return edited;
  const { held, version, voided } = edited.value;
  const side = partyOf(held.relationship, by.member) === 'mentor' ? 'mentor' : 'mentee';
  const signed = await signText(deed, held, version, side);
  return signed.ok ? ok({ ...signed.value, voided }) : signed;
}

async function stageOf(deed: Deed, id: RelationshipId, by: By): Promise<Result<Stage, AgreementRefusal>> {
  const held = await lockRelationship(deed, id, by.member);
  if (!held.ok) return held;
  const { relationship, mentee } = held.value;
  const party = partyOf(relationship, by.member);
  if (party !== 'mentor' && party !== 'mentee') return refuse({ code: 'not-found' });
  const { state } = relationship;
  if (state !== 'introduced' && state !== 'active' && state !== 'winding-down') {
    return refuse({ code: 'already-settled', state });
  }
  const current = await currentText(deed, relationship, mentee);
  const { number, revision } = markOf(current.version);
  if (number !== by.saw.number || revision !== by.saw.revision) return refuse({ code: 'changed-meanwhile', current });
  return ok({ held: held.value, side: party, current });
}

async function writeText(deed: Deed, { held, side, current }: Stage, by: MemberId, changed: Partial<Terms>): Answered {
  const { version } = current;
  const terms = { ...current.terms, ...changed };
  if (version === null || version.state === 'in-force') {
    const number = (version?.number ?? 0) + 1;
    return ok({ held, version: await insertText(deed, held, by, { terms, number }), voided: [] });
  }
  const next: AgreementVersion = {
    ...version,
    terms,
    state: stateAfter('edit', version.state, side),
    revision: version.revision + 1,
    editedById: by,
    editedAt: deed.now,
    signedAt: UNSIGNED,
  };
  await save(deed, version, next);
  return ok({ held, version: next, voided: signersOf(version) });
}

async function insertText(
  deed: Deed,
  { relationship }: LockedRelationship,
  by: MemberId,
  text: { readonly terms: Terms; readonly number: number },
): Promise<AgreementVersion> {
  const version: AgreementVersion = {
    id: deed.ids.next() as AgreementVersionId,
    relationshipId: relationship.id,
    state: 'draft',
    revision: 1,
    editedById: by,
    editedAt: deed.now,
    signedAt: UNSIGNED,
    supersededAt: null,
    ...text,
  };
  await deed.stores.agreements.insert(version);
  return version;
}

async function signText(deed: Deed, held: LockedRelationship, version: AgreementVersion, side: Side): Answered {
  if (version.signedAt[side] !== null) return refuse({ code: 'signed-already' });
  const event = version.state === 'signed-by-one' ? 'sign-second' : 'sign-first';
  const signedAt = { ...version.signedAt, [side]: deed.now };
  const signed: AgreementVersion = { ...version, state: stateAfter(event, version.state, side), signedAt };
  if (signed.state !== 'in-force') {
    await save(deed, version, signed);
    return ok({ held, version: signed, voided: [] });
  }
  const before = await deed.stores.agreements.inForce(held.relationship.id);
  if (before !== null) {
    const state = stateAfter('supersede', before.state, 'system');
    await save(deed, before, { ...before, state, supersededAt: deed.now });
  }
  await save(deed, version, signed);
  await replanCheckIns(deed, held.mentee);
  // Their quiet times may be others now: what is on its way keeps to them too.
  for (const { id } of [held.mentor, held.mentee]) await takeBack(deed, id, 'any');
  return ok({ held: await takeEffect(deed, held, signed), version: signed, voided: [] });
}

/** The agreement drives the clock: the relationship is active, until the review; beyond a last date they go on. */
async function takeEffect(
  deed: Deed,
  held: LockedRelationship,
  { terms }: AgreementVersion,
): Promise<LockedRelationship> {
  const reviewAt = deed.calendar.at(terms.reviewOn, COLLECTED_AT, held.mentee.zone);
  const agreed = await beginByAgreement(deed, held, reviewAt);
  const { progress: course } = agreed.relationship;
  if (course.ending === null || terms.reviewOn <= course.ending.lastDate) return agreed;
  const onwards = await moveOn(deed, agreed, { event: 'go-on', by: 'system', course: { ...course, ending: null } });
  return onwards.ok ? onwards.value : agreed;
}

/** Throws when the table forbids what the rules above let through. */
function stateAfter(event: AgreementEvent, state: AgreementState, by: RelationshipParty): AgreementState {
  const moved = move<AgreementState, AgreementEvent, RelationshipParty>(AGREEMENT_TRANSITIONS, event, by, state);
  if (!moved.ok) throw new Error(`an agreement that is ${state} cannot ${event}`);
  return moved.to;
}

/** The pair is locked, so that nobody can have been faster: a refused write is a mistake of ours. */
async function save(deed: Deed, before: AgreementVersion, after: AgreementVersion): Promise<void> {
  if (!(await deed.stores.agreements.save(before, after))) throw new Error('a locked agreement was changed');
}

const signersOf = ({ signedAt }: AgreementVersion): readonly Side[] =>
  (['mentor', 'mentee'] as const).filter((side) => signedAt[side] !== null);
