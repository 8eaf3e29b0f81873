import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { decidePause, decideResume } from '../../domain/relationship/decide-interrupt.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { type ChangedRelationship, lockRelationship, moveOn, type PairStores } from './lock-relationship.ts';

/** A break for both until the end of a day; the place of both stays taken. */
export async function pauseRelationship(
  context: UseCaseContext<PairStores>,
  id: RelationshipId,
  by: MemberId,
  until: LocalDay,
): ChangedRelationship {
  const locked = await lockRelationship(context, id, by);
  if (!locked.ok) return locked;
  const decided = decidePause(locked.value, by, until, context.calendar);
  return decided.ok ? moveOn(context, locked.value, decided.value) : decided;
}

/** Ends a break early; the silence during it counts against nobody. */
export async function resumeRelationship(
  context: UseCaseContext<PairStores>,
  id: RelationshipId,
  by: MemberId,
): ChangedRelationship {
  const locked = await lockRelationship(context, id, by);
  if (!locked.ok) return locked;
  const decided = decideResume(locked.value.relationship, by, context.now);
  return decided.ok ? moveOn(context, locked.value, decided.value) : decided;
}
