import type { MemberId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { decideEnd, type End } from '../decide-move.ts';
import type { RelationshipRefusal } from '../refusals.ts';
import type { Relationship } from '../relationship.ts';

/** Who ends it; not on their own wish when they left or lost their account. */
export type Withdrawing = { readonly member: MemberId; readonly onOwnWish: boolean; readonly reason: string | null };

/** Either of the two ends it at any time. Whoever did not wish it is not named as the one who did. */
export function decideWithdraw(
  relationship: Pick<Relationship, 'mentorId' | 'menteeId' | 'state'>,
  { member, onOwnWish, reason }: Withdrawing,
  now: Date,
): Result<End, RelationshipRefusal> {
  const by = onOwnWish ? member : 'system';
  return decideEnd(relationship, { event: 'withdraw', by, reason }, now);
}
