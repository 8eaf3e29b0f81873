import type { MemberId, RelationshipId, WorksheetId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import {
  decideBeginning,
  decideChange,
  decideShare,
  filled,
  isClosed,
  isParty,
  isReadableBy,
  mayBegin,
  ownedBy,
} from '../../domain/worksheet/decide-worksheet.ts';
import type { WorksheetRefusal } from '../../domain/worksheet/refusals.ts';
import type { Answers, Tool, Worksheet } from '../../domain/worksheet/worksheet.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { RelationshipReads } from '../relationship/relationship-store.ts';
import type { WorksheetReads, WorksheetStore } from './worksheet-store.ts';

type Kept = Promise<Result<Worksheet, WorksheetRefusal>>;
export type Shared = { readonly worksheet: Worksheet; readonly partnerId: MemberId };

type OwnStores = { readonly members: MemberStore; readonly worksheets: WorksheetStore };
type WorksheetContext = UseCaseContext<OwnStores & { readonly relationships: RelationshipReads }>;
type ReadingStores = { readonly worksheets: WorksheetReads; readonly relationships: RelationshipReads };

/** Begins one with the answers of its first step; one without a word is not kept. */
export async function beginWorksheet(
  { stores, now, ids }: UseCaseContext<OwnStores>,
  owner: MemberId,
  tool: Tool,
  answers: Answers,
): Kept {
  const written = mayBegin(answers);
  if (!written.ok) return written;
  await stores.members.lock([owner]);
  const kept = (await stores.worksheets.ofOwner(owner)).length;
  const begun = decideBeginning({ owner, tool, answers, kept }, now);
  if (!begun.ok) return begun;
  const worksheet = { id: ids.next() as WorksheetId, ...begun.value };
  await stores.worksheets.insert(worksheet);
  return ok(worksheet);
}

/** Replaces the answers to these questions and keeps the others, which another step may have saved meanwhile. */
export async function fillWorksheet(
  context: WorksheetContext,
  id: WorksheetId,
  by: MemberId,
  step: { readonly questions: readonly string[]; readonly answers: Answers },
): Kept {
  const own = await lockOwn(context, id, by);
  if (!own.ok) return own;
  const worksheet = filled(own.value, step, context.now);
  await context.stores.worksheets.setAnswers(id, worksheet.answers, worksheet.changedAt);
  return ok(worksheet);
}

/** Lets the partner of a relationship that goes on read it; sharing it with somebody else takes it from the one before. */
export async function shareWorksheet(
  context: WorksheetContext,
  id: WorksheetId,
  by: MemberId,
  relationshipId: RelationshipId,
): Promise<Result<Shared, WorksheetRefusal>> {
  const { stores } = context;
  const seen = await stores.relationships.find(relationshipId);
  if (seen === null || !isParty(seen, by)) return refuse({ code: 'not-together' });
  await stores.members.lock([seen.mentorId, seen.menteeId]);
  const partner = decideShare(await stores.relationships.find(relationshipId), by);
  if (!partner.ok) return partner;
  const own = await lockOwn(context, id, by);
  if (!own.ok) return own;
  await stores.worksheets.setShared(id, relationshipId);
  return ok({ worksheet: { ...own.value, sharedIn: relationshipId }, partnerId: partner.value });
}

/** Takes it back from the partner: it is its owner's alone again. */
export async function stopSharing(context: WorksheetContext, id: WorksheetId, by: MemberId): Kept {
  const own = await lockOwn(context, id, by);
  if (!own.ok) return own;
  await context.stores.worksheets.setShared(id, null);
  return ok({ ...own.value, sharedIn: null });
}

/** Removes it for good; what was shared in a relationship that has ended stays for both to read. */
export async function removeWorksheet(context: WorksheetContext, id: WorksheetId, by: MemberId): Kept {
  const own = await lockOwn(context, id, by);
  if (own.ok) await context.stores.worksheets.remove(id);
  return own;
}

/** The worksheet, for its owner and for whom it is shared with; null for everybody else. */
export async function readableWorksheet(
  stores: ReadingStores,
  id: WorksheetId,
  reader: MemberId,
): Promise<Worksheet | null> {
  const worksheet = await stores.worksheets.find(id);
  if (worksheet === null || worksheet.ownerId === reader) return worksheet;
  return isReadableBy(worksheet, reader, await sharedIn(stores, worksheet)) ? worksheet : null;
}

/** Whether nobody may change it any more. */
export const isReadOnly = async (
  stores: { readonly relationships: RelationshipReads },
  worksheet: Worksheet,
): Promise<boolean> => isClosed(await sharedIn(stores, worksheet));

async function lockOwn({ stores }: WorksheetContext, id: WorksheetId, by: MemberId): Kept {
  await stores.members.lock([by]);
  const own = ownedBy(await stores.worksheets.find(id), by);
  return own.ok ? decideChange(own.value, by, await sharedIn(stores, own.value)) : own;
}

/** The relationship a worksheet is shared in; nothing is read of one that is not shared. */
const sharedIn = async (
  stores: { readonly relationships: RelationshipReads },
  { sharedIn: id }: Worksheet,
): Promise<Relationship | null> => (id === null ? null : stores.relationships.find(id));
