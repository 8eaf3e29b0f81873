import type { MemberId, RelationshipId, WorksheetId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { partnerOf, type Relationship } from '../../domain/relationship/relationship.ts';
import { type Answers, MAX_WORKSHEETS, type Tool, type Worksheet } from '../../domain/worksheet/worksheet.ts';
import { isLive } from '../relationship/own-relationship.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { Reads } from '../unit-of-work/stores.ts';

export type WorksheetRefusal =
  /** Never was, is gone, or is not theirs: all read the same. */
  | { readonly code: 'not-found' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-many' }
  /** It was shared in a relationship that has ended: both may read it, nobody changes it any more. */
  | { readonly code: 'read-only' }
  | { readonly code: 'not-together' };

type Kept = Promise<Result<Worksheet, WorksheetRefusal>>;
export type Shared = { readonly worksheet: Worksheet; readonly partnerId: MemberId };

/** Begins one with the answers of its first step; one without a word is not kept. */
export async function beginWorksheet(deed: Deed, owner: MemberId, tool: Tool, answers: Answers): Kept {
  const { stores, now, ids } = deed;
  if (Object.keys(answers).length === 0) return refuse({ code: 'empty' });
  await stores.members.lock([owner]);
  if ((await stores.worksheets.ofOwner(owner)).length >= MAX_WORKSHEETS) return refuse({ code: 'too-many' });
  const id = ids.next() as WorksheetId;
  const worksheet = { id, ownerId: owner, tool, answers, sharedIn: null, createdAt: now, changedAt: now };
  await stores.worksheets.insert(worksheet);
  return ok(worksheet);
}

/** Replaces the answers to these questions and keeps the others, which another step may have saved meanwhile. */
export async function fillWorksheet(
  deed: Deed,
  id: WorksheetId,
  by: MemberId,
  step: { readonly questions: readonly string[]; readonly answers: Answers },
): Kept {
  const own = await holdOwn(deed, id, by);
  if (!own.ok) return own;
  const kept = Object.entries(own.value.answers).filter(([question]) => !step.questions.includes(question));
  const answers = { ...Object.fromEntries(kept), ...step.answers };
  await deed.stores.worksheets.setAnswers(id, answers, deed.now);
  return ok({ ...own.value, answers, changedAt: deed.now });
}

/** Lets the partner of a relationship that goes on read it; sharing it with somebody else takes it from the one before. */
export async function shareWorksheet(
  deed: Deed,
  id: WorksheetId,
  by: MemberId,
  relationshipId: RelationshipId,
): Promise<Result<Shared, WorksheetRefusal>> {
  const seen = await deed.stores.relationships.find(relationshipId);
  if (seen === null || !isParty(seen, by)) return refuse({ code: 'not-together' });
  await deed.stores.members.lock([seen.mentorId, seen.menteeId]);
  const relationship = await deed.stores.relationships.find(relationshipId);
  if (relationship === null || !isLive(relationship)) return refuse({ code: 'not-together' });
  const own = await holdOwn(deed, id, by);
  if (!own.ok) return own;
  await deed.stores.worksheets.setShared(id, relationshipId);
  return ok({ worksheet: { ...own.value, sharedIn: relationshipId }, partnerId: partnerOf(relationship, by) });
}

export async function stopSharing(deed: Deed, id: WorksheetId, by: MemberId): Kept {
  const own = await holdOwn(deed, id, by);
  if (!own.ok) return own;
  await deed.stores.worksheets.setShared(id, null);
  return ok({ ...own.value, sharedIn: null });
}

export async function removeWorksheet(deed: Deed, id: WorksheetId, by: MemberId): Kept {
  const own = await holdOwn(deed, id, by);
  if (own.ok) await deed.stores.worksheets.remove(id);
  return own;
}

/** The worksheet, for its owner and for whom it is shared with; null for everybody else. */
export async function readableWorksheet(
  { worksheets, relationships }: Pick<Reads, 'worksheets' | 'relationships'>,
  id: WorksheetId,
  reader: MemberId,
): Promise<Worksheet | null> {
  const worksheet = await worksheets.find(id);
  if (worksheet === null || worksheet.ownerId === reader) return worksheet;
  const sharedIn = worksheet.sharedIn === null ? null : await relationships.find(worksheet.sharedIn);
  return sharedIn !== null && isParty(sharedIn, reader) ? worksheet : null;
}

/** Whether nobody may change it any more. */
export async function isReadOnly(
  { relationships }: Pick<Reads, 'relationships'>,
  { sharedIn }: Worksheet,
): Promise<boolean> {
  if (sharedIn === null) return false;
  const relationship = await relationships.find(sharedIn);
  return relationship !== null && !isLive(relationship);
}

async function holdOwn({ stores }: Deed, id: WorksheetId, by: MemberId): Kept {
  await stores.members.lock([by]);
  const worksheet = await stores.worksheets.find(id);
  if (worksheet === null || worksheet.ownerId !== by) return refuse({ code: 'not-found' });
  return (await isReadOnly(stores, worksheet)) ? refuse({ code: 'read-only' }) : ok(worksheet);
}

const isParty = ({ mentorId, menteeId }: Relationship, id: MemberId): boolean => mentorId === id || menteeId === id;
