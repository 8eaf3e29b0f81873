import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import { partnerOf, type Relationship } from '../../domain/relationship/relationship.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { endLocked, lockRelationship, type RelationshipRefusal } from './lock-relationship.ts';

export type Withdrawn = {
  readonly relationship: Relationship;
  readonly partner: Member;
  /** The sessions still to come that both had fixed, in order. */
  readonly calledOff: readonly Session[];
};

/** Either party ends it, at any time, in one step; not on their own wish when they left or lost their account. */
export async function withdrawFrom(
  deed: Deed,
  id: RelationshipId,
  by: { readonly member: MemberId; readonly onOwnWish: boolean },
  reason: string | null,
): Promise<Result<Withdrawn, RelationshipRefusal>> {
  const held = await lockRelationship(deed, id, by.member);
  if (!held.ok) return held;
  const ended = await endLocked(deed, held.value, {
    event: 'withdraw',
    by: by.onOwnWish ? by.member : 'system',
    ...(reason === null ? {} : { reason }),
  });
  if (!ended.ok) return ended;
  const { relationship, mentor, mentee, calledOff } = ended.value;
  return ok({ relationship, partner: partnerOf(relationship, by.member) === mentor.id ? mentor : mentee, calledOff });
}
