import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import { decideWithdraw } from '../../domain/relationship/ending/decide-withdraw.ts';
import type { RelationshipRefusal } from '../../domain/relationship/refusals.ts';
import { partnerOf, type Relationship } from '../../domain/relationship/relationship.ts';
import type { Session } from '../../domain/session/session.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { endLocked, lockRelationship, type PairStores } from './lock-relationship.ts';
import type { SessionsToCancel } from './meetings.ts';

export type Withdrawn = {
  readonly relationship: Relationship;
  readonly partner: Member;
  /** The sessions still to come that both had fixed, in order. */
  readonly calledOff: readonly Session[];
};

/** Either party ends it, at any time, in one step; not on their own wish when they left or lost their account. */
export async function withdrawFrom(
  context: UseCaseContext<PairStores & { readonly sessions: SessionsToCancel }>,
  id: RelationshipId,
  by: { readonly member: MemberId; readonly onOwnWish: boolean },
  reason: string | null,
): Promise<Result<Withdrawn, RelationshipRefusal>> {
  const locked = await lockRelationship(context, id, by.member);
  if (!locked.ok) return locked;
  const end = decideWithdraw(locked.value.relationship, { ...by, reason }, context.now);
  if (!end.ok) return end;
  const ended = await endLocked(context, locked.value, end.value);
  if (!ended.ok) return ended;
  const { relationship, mentor, mentee, calledOff } = ended.value;
  return ok({ relationship, partner: partnerOf(relationship, by.member) === mentor.id ? mentor : mentee, calledOff });
}
