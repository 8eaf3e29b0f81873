import type { Moved } from './decide-move.ts';
import { heard, type Progress } from './progress.ts';
import { isLive, type Relationship } from './relationship.ts';
import type { OpenSession } from './reminder.ts';
import { RELATIONSHIP_TRANSITIONS } from './transitions.ts';

type Stood = Pick<Relationship, 'state' | 'progress'>;

/**
 * A session was held: the first one makes an introduced relationship active, and both are asked how it fits; every later
 * one only counts as a sign of life. Null when the relationship has ended.
 */
export function decideFirstSession(relationship: Stood, now: Date): Moved | null {
  if (!isLive(relationship)) return null;
  const progress = heard(relationship.progress, now);
  if (!isIntroduced(relationship)) return { state: relationship.state, progress };
  return begun(relationship.state, { ...progress, fitAskAt: now });
}

/** The agreement is in force: from now on it is active, and its review date drives the clock. */
export function decideAgreed({ state, progress }: Stood, reviewAt: Date, now: Date): Moved {
  const agreed = { ...heard(progress, now), reviewAt };
  return isIntroduced({ state, progress }) ? begun(state, agreed) : { state, progress: agreed };
}

/** Somebody wrote: a sign of life. Null when the relationship has ended. */
export const decideWritten = (relationship: Stood, now: Date): Progress | null =>
  isLive(relationship) ? heard(relationship.progress, now) : null;

/** Sessions were fixed, moved or called off: silence counts from the last one that is fixed, or from now. */
export function decideArranged(
  { id, progress }: Pick<Relationship, 'id' | 'progress'>,
  open: readonly OpenSession[],
  now: Date,
): Progress {
  const starts = open.flatMap(({ relationshipId, time }) =>
    relationshipId === id && time !== null && time.startsAt > now ? [time.startsAt] : [],
  );
  // What was fixed for later and no longer is must not hide a silence.
  return { ...heard(progress, now), lastActivityAt: starts.at(-1) ?? now };
}

/** What begins during a break is active once the break is over. */
function begun(state: Moved['state'], progress: Progress): Moved {
  if (progress.break !== null)
    return { state, progress: { ...progress, break: { ...progress.break, from: 'active' } } };
  return { state: RELATIONSHIP_TRANSITIONS.begin.to, progress };
}

const isIntroduced = ({ state, progress }: Stood): boolean =>
  state === 'introduced' || progress.break?.from === 'introduced';
