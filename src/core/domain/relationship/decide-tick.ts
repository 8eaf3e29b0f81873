import { ok, type Result } from '../kernel/result.ts';
import { decideResume } from './decide-interrupt.ts';
import { decideEnd, type End, type Moved, settled } from './decide-move.ts';
import { type Mornings, morningAfter } from './mornings.ts';
import { type Due, heard, nextDue, type Progress } from './progress.ts';
import type { RelationshipRefusal } from './refusals.ts';
import type { LockedRelationship, Relationship } from './relationship.ts';

/** What the clock does now: `wait` says nothing to anybody, `note` asks or reminds, and changes no state. */
export type Tick =
  | { readonly do: 'wait'; readonly progress: Progress }
  | { readonly do: 'note'; readonly due: NotedDue; readonly progress: Progress }
  | { readonly do: 'move'; readonly due: 'resume'; readonly to: Moved }
  | { readonly do: 'end'; readonly due: EndingDue; readonly end: End };

type EndingDue = 'lapse' | 'complete';
/** What is asked or said, and changes no state. */
type NotedDue = Exclude<Due, EndingDue | 'resume'>;

/** What is due of a relationship, if anything; null when nothing is. */
export function decideTick(locked: LockedRelationship, mornings: Mornings): Tick | null {
  const { relationship } = locked;
  const { now } = mornings;
  const next = nextDue(relationship.state, relationship.progress);
  if (next === null || next.at > now) return null;
  const back = next.due === 'warn' || next.due === 'lapse' ? backOf(locked, mornings) : null;
  // An announced break is no silence: it is counted from when both are back.
  if (back !== null) return { do: 'wait', progress: heard(relationship.progress, back) };
  return tickOf(relationship, isOvertaken(next.due, relationship.progress, now) ? 'close' : next.due, now);
}

/** When the later of the two is back, while one of them is away; else null. */
function backOf({ mentor, mentee }: LockedRelationship, mornings: Mornings): Date | null {
  const backs = [mentor, mentee].flatMap(({ pausedUntil, zone }) =>
    pausedUntil === null ? [] : [morningAfter(pausedUntil, zone, mornings)],
  );
  const [last] = backs.filter((back) => back > mornings.now).toSorted((one, other) => other.getTime() - one.getTime());
  return last ?? null;
}

/** After an outage nobody is reminded of a last date that has passed. */
const isOvertaken = (due: Due, { ending }: Progress, now: Date): boolean =>
  due === 'remind' && ending !== null && ending.closesAt <= now;

function tickOf(relationship: Relationship, due: Due, now: Date): Tick | null {
  if (due === 'lapse' || due === 'complete') {
    const end = decideEnd(relationship, { event: due, by: 'clock' }, now);
    return end.ok ? { do: 'end', due, end: end.value } : null;
  }
  if (due !== 'resume') return { do: 'note', due, progress: noted(relationship.progress, due, now) };
  const resumed = decideResume(relationship, 'clock', now);
  return resumed.ok ? { do: 'move', due, to: resumed.value } : null;
}

/** What was asked or said is not due again. */
function noted(progress: Progress, due: NotedDue, now: Date): Progress {
  switch (due) {
    case 'ask-fit':
      return { ...progress, fitAskAt: null };
    case 'review':
      return { ...progress, reviewAt: null };
    case 'warn':
      return { ...progress, warnedAt: now };
    case 'remind':
      return inEnding(progress, { remindAt: null });
    case 'close':
      return inEnding(progress, { remindAt: null, closedAt: now });
  }
}

const inEnding = (progress: Progress, change: Partial<NonNullable<Progress['ending']>>): Progress =>
  progress.ending === null ? progress : { ...progress, ending: { ...progress.ending, ...change } };

/** Either says that they still meet: a warning is forgotten. */
export function decideStillGoing(relationship: Relationship, now: Date): Result<Progress, RelationshipRefusal> {
  const { state, progress } = relationship;
  return state === 'introduced' || state === 'active' ? ok(heard(progress, now)) : settled(relationship);
}
