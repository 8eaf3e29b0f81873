import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import { decideStillGoing, decideTick, type Tick } from '../../domain/relationship/decide-tick.ts';
import type { Due } from '../../domain/relationship/progress.ts';
import type { LockedRelationship } from '../../domain/relationship/relationship.ts';
import type { Session } from '../../domain/session/session.ts';
import { COLLECTED_AT } from '../../domain/time/collected-at.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import {
  type ChangedRelationship,
  endLocked,
  lockRelationship,
  moveOn,
  type PairStores,
  setProgress,
} from './lock-relationship.ts';
import type { SessionsToCancel } from './meetings.ts';

type TickStores = PairStores & { readonly sessions: SessionsToCancel };

/** `calledOff`: sessions still to come that both had fixed, when this was the end. */
export type TickedRelationship = {
  readonly did: Due;
  readonly locked: LockedRelationship;
  readonly calledOff: readonly Session[];
} | null;

/** What the clock does to a relationship that may be due; null when nothing is, or another transaction wrote first. */
export async function tickRelationship(
  context: UseCaseContext<TickStores>,
  id: RelationshipId,
): Promise<TickedRelationship> {
  const locked = await lockRelationship(context, id, 'clock');
  if (!locked.ok) return null;
  const tick = decideTick(locked.value, { ...context, morning: COLLECTED_AT });
  return tick === null ? null : carryOut(context, locked.value, tick);
}

async function carryOut(
  context: UseCaseContext<TickStores>,
  locked: LockedRelationship,
  tick: Tick,
): Promise<TickedRelationship> {
  switch (tick.do) {
    case 'wait':
      await setProgress(context, locked, tick.progress);
      return null;
    case 'note':
      return { did: tick.due, locked: await setProgress(context, locked, tick.progress), calledOff: [] };
    case 'move': {
      const moved = await moveOn(context, locked, tick.to);
      return moved.ok ? { did: tick.due, locked: moved.value, calledOff: [] } : null;
    }
    case 'end': {
      const ended = await endLocked(context, locked, tick.end);
      return ended.ok ? { did: tick.due, locked: ended.value, calledOff: ended.value.calledOff } : null;
    }
  }
}

/** Either says that they still meet: a warning is forgotten. */
export async function stillGoing(
  context: UseCaseContext<PairStores>,
  id: RelationshipId,
  by: MemberId,
): ChangedRelationship {
  const locked = await lockRelationship(context, id, by);
  if (!locked.ok) return locked;
  const progress = decideStillGoing(locked.value.relationship, context.now);
  return progress.ok ? ok(await setProgress(context, locked.value, progress.value)) : progress;
}
