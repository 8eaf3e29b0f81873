import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { move } from '../kernel/transition.ts';
import type { Progress } from './progress.ts';
import type { RelationshipRefusal } from './refusals.ts';
import { type Actor, partyOf, type Relationship } from './relationship.ts';
import {
  RELATIONSHIP_TRANSITIONS,
  type RelationshipEvent,
  type RelationshipParty,
  type RelationshipState,
} from './transitions.ts';

/** The events that end a relationship; all others move it on. */
export type EndingEvent = 'complete' | 'lapse' | 'withdraw';

/** What a move leads to: the state, and the progress from then on. */
export type Moved = { readonly state: RelationshipState; readonly progress: Progress };

/** How a relationship ends. `by` is null for the clock and the system; the reason is private. */
export type End = {
  readonly to: RelationshipState;
  readonly at: Date;
  readonly by: MemberId | null;
  readonly reason: string | null;
};

type Parties = Pick<Relationship, 'mentorId' | 'menteeId' | 'state'>;

/** Brings `event` about, with the progress from then on. */
export function decideMove(
  relationship: Parties,
  {
    event,
    by,
    progress,
  }: { readonly event: Exclude<RelationshipEvent, EndingEvent>; readonly by: Actor; readonly progress: Progress },
): Result<Moved, RelationshipRefusal> {
  const state = stateAfter(relationship, event, by);
  return state === null ? settled(relationship) : ok({ state, progress });
}

/** Ends it. */
export function decideEnd(
  relationship: Parties,
  { event, by, reason = null }: { readonly event: EndingEvent; readonly by: Actor; readonly reason?: string | null },
  now: Date,
): Result<End, RelationshipRefusal> {
  const to = stateAfter(relationship, event, by);
  if (to === null) return settled(relationship);
  return ok({ to, at: now, by: by === 'clock' || by === 'system' ? null : by, reason });
}

/** The refusal of what the state does not allow. */
export const settled = ({ state }: Pick<Relationship, 'state'>) => refuse({ code: 'already-settled', state });

function stateAfter(relationship: Parties, event: RelationshipEvent, by: Actor): RelationshipState | null {
  const moved = move<RelationshipState, RelationshipEvent, RelationshipParty>(
    RELATIONSHIP_TRANSITIONS,
    event,
    partyOf(relationship, by),
    relationship.state,
  );
  return moved.ok ? moved.to : null;
}
