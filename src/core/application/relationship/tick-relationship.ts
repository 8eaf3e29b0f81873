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
  readonly held: LockedRelationship;
  readonly calledOff: readonly Session[];
} | null;

/** What the clock does to a relationship that may be due; null when nothing is, or somebody was faster. */
export async function tickRelationship(
  context: UseCaseContext<TickStores>,
  id: RelationshipId,
): Promise<TickedRelationship> {
  const held = await lockRelationship(context, id, 'clock');
  if (!held.ok) return null;
  const tick = decideTick(held.value, { ...context, morning: COLLECTED_AT });
  return tick === null ? null : carryOut(context, held.value, tick);
}

async function carryOut(
  context: UseCaseContext<TickStores>,
  held: LockedRelationship,
  tick: Tick,
): Promise<TickedRelationship> {
  switch (tick.do) {
    case 'wait':
      await setProgress(context, held, tick.progress);
      return null;
    case 'note':
      return { did: tick.due, held: await setProgress(context, held, tick.progress), calledOff: [] };
    case 'move': {
      const moved = await moveOn(context, held, tick.to);
      return moved.ok ? { did: tick.due, held: moved.value, calledOff: [] } : null;
    }
    case 'end': {
      const ended = await endLocked(context, held, tick.end);
      return ended.ok ? { did: tick.due, held: ended.value, calledOff: ended.value.calledOff } : null;
    }
  }
}

/** Either says that they still meet: a warning is forgotten. */
export async function stillGoing(
  context: UseCaseContext<PairStores>,
  id: RelationshipId,
  by: MemberId,
): ChangedRelationship {
  const held = await lockRelationship(context, id, by);
  if (!held.ok) return held;
  const progress = decideStillGoing(held.value.relationship, context.now);
  return progress.ok ? ok(await setProgress(context, held.value, progress.value)) : progress;
}
