import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { isLive, partnerOf, partyOf, type Relationship } from '../relationship/relationship.ts';
import type { WorksheetRefusal } from './refusals.ts';
import { type Answers, MAX_WORKSHEETS, type Tool, type Worksheet } from './worksheet.ts';

/** A worksheet that is to be stored and has no id yet. */
export type NewWorksheet = Omit<Worksheet, 'id'>;

type Parties = Pick<Relationship, 'mentorId' | 'menteeId'>;
type Together = Parties & Pick<Relationship, 'state'>;

/** One without a word is not kept: asked before anything is locked or counted. */
export const mayBegin = (answers: Answers): Result<Answers, WorksheetRefusal> =>
  Object.keys(answers).length === 0 ? refuse({ code: 'empty' }) : ok(answers);

/** Begins one with the answers of its first step. `kept`: how many its owner has already. */
export function decideBeginning(
  { owner, tool, answers, kept }: BeginningFacts,
  now: Date,
): Result<NewWorksheet, WorksheetRefusal> {
  const written = mayBegin(answers);
  if (!written.ok) return written;
  if (kept >= MAX_WORKSHEETS) return refuse({ code: 'too-many' });
  return ok({ ownerId: owner, tool, answers, sharedIn: null, createdAt: now, changedAt: now });
}

type BeginningFacts = {
  readonly owner: MemberId;
  readonly tool: Tool;
  readonly answers: Answers;
  readonly kept: number;
};

/** Only its owner has it; what is not theirs reads as if it never was. */
export const ownedBy = (worksheet: Worksheet | null, by: MemberId): Result<Worksheet, WorksheetRefusal> =>
  worksheet === null || worksheet.ownerId !== by ? refuse({ code: 'not-found' }) : ok(worksheet);

/** Whether nobody may change it any more; `sharedIn` is the relationship it is shared in, null without one. */
export const isClosed = (sharedIn: Pick<Relationship, 'state'> | null): boolean =>
  sharedIn !== null && !isLive(sharedIn);

/** Lets its owner change it, while what it is shared in goes on. */
export function decideChange(
  worksheet: Worksheet | null,
  by: MemberId,
  sharedIn: Pick<Relationship, 'state'> | null,
): Result<Worksheet, WorksheetRefusal> {
  const own = ownedBy(worksheet, by);
  if (!own.ok) return own;
  return isClosed(sharedIn) ? refuse({ code: 'read-only' }) : own;
}

/** Replaces the answers to these questions and keeps the others, which another step may have saved meanwhile. */
export function filled(
  worksheet: Worksheet,
  step: { readonly questions: readonly string[]; readonly answers: Answers },
  now: Date,
): Worksheet {
  const kept = Object.entries(worksheet.answers).filter(([question]) => !step.questions.includes(question));
  return { ...worksheet, answers: { ...Object.fromEntries(kept), ...step.answers }, changedAt: now };
}

/** With whom somebody shares in a relationship: with their partner, as long as it goes on. */
export function decideShare(relationship: Together | null, by: MemberId): Result<MemberId, WorksheetRefusal> {
  if (relationship === null || !isParty(relationship, by) || !isLive(relationship)) {
    return refuse({ code: 'not-together' });
  }
  return ok(partnerOf(relationship, by));
}

/** Whether somebody may read it: its owner, and both of the relationship it is shared in, also when that is over. */
export const isReadableBy = (worksheet: Worksheet, reader: MemberId, sharedIn: Parties | null): boolean =>
  worksheet.ownerId === reader || (sharedIn !== null && isParty(sharedIn, reader));

/** Whether somebody is one of the two. */
export const isParty = (relationship: Parties, id: MemberId): boolean => partyOf(relationship, id) !== 'stranger';
