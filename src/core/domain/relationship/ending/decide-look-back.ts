import type { MemberId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { decideEnd, type End, settled } from '../decide-move.ts';
import type { RelationshipRefusal } from '../refusals.ts';
import type { Relationship } from '../relationship.ts';

/** Whether either of the two may look back now: while it winds down, and not before. */
export const decideLookBack = (relationship: Relationship): Result<Relationship, RelationshipRefusal> =>
  relationship.state === 'winding-down' ? ok(relationship) : settled(relationship);

/** Once both have looked back, after the closing card, it is complete; null while it goes on. `written`: how many have. */
export function decideCompletion(
  relationship: Relationship,
  { by, written }: { readonly by: MemberId; readonly written: number },
  now: Date,
): Result<End | null, RelationshipRefusal> {
  if (written !== 2 || relationship.progress.ending?.closedAt == null) return ok(null);
  return decideEnd(relationship, { event: 'complete', by }, now);
}
