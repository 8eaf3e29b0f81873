import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { COLLECTED_AT } from '../../domain/nudge/nudge-clock.ts';
import { type Due, heard, nextDue, type Progress } from '../../domain/relationship/progress.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { resumeLocked } from './interrupt.ts';
import {
  type ChangedRelationship,
  type EndedRelationship,
  endLocked,
  type LockedRelationship,
  lockRelationship,
  type RelationshipRefusal,
  setProgress,
} from './lock-relationship.ts';

/** What is asked or said, and changes no state. */
type Asked = Exclude<Due, 'lapse' | 'complete' | 'resume'>;

/** `calledOff`: sessions still to come that both had fixed, when this was the end. */
export type TickedRelationship = {
  readonly did: Due;
  readonly held: LockedRelationship;
  readonly calledOff: readonly Session[];
} | null;

/** What the clock does to a relationship that may be due; null when nothing is, or somebody was faster. */
export async function tickRelationship(deed: Deed, id: RelationshipId): Promise<TickedRelationship> {
  const held = await lockRelationship(deed, id, 'clock');
  if (!held.ok) return null;
  const { state, progress: course } = held.value.relationship;
  const next = nextDue(state, course);
  if (next === null || next.at > deed.now) return null;
  const back = next.due === 'warn' || next.due === 'lapse' ? backOf(deed, held.value) : null;
  if (back !== null) {
    // An announced break is no silence: it is counted from when both are back.
    await setProgress(deed, held.value, heard(course, back));
    return null;
  }
  const due = isOvertaken(next.due, course, deed.now) ? 'close' : next.due;
  const done = await carryOut(deed, held.value, due);
  return done.ok ? { did: due, held: done.value, calledOff: done.value.calledOff } : null;
}

/** When the later of the two is back, while one of them is away; else null. */
function backOf({ calendar, now }: Deed, { mentor, mentee }: LockedRelationship): Date | null {
  const backs = [mentor, mentee].flatMap(({ pausedUntil, zone }) =>
    pausedUntil === null ? [] : [calendar.at(calendar.addDays(pausedUntil, 1), COLLECTED_AT, zone)],
  );
  const [last] = backs.filter((back) => back > now).toSorted((one, other) => other.getTime() - one.getTime());
  return last ?? null;
}

/** After an outage nobody is reminded of a last date that has passed. */
const isOvertaken = (due: Due, { ending }: Progress, now: Date): boolean =>
  due === 'remind' && ending !== null && ending.closesAt <= now;

async function carryOut(
  deed: Deed,
  held: LockedRelationship,
  due: Due,
): Promise<Result<EndedRelationship, RelationshipRefusal>> {
  if (due === 'lapse' || due === 'complete') return endLocked(deed, held, { event: due, by: 'clock' });
  const changed = due === 'resume' ? await resumeLocked(deed, held, 'clock') : ok(await noteDone(deed, held, due));
  return changed.ok ? ok({ ...changed.value, calledOff: [] }) : changed;
}

function noteDone(deed: Deed, held: LockedRelationship, due: Asked): Promise<LockedRelationship> {
  const { progress: course } = held.relationship;
  switch (due) {
    case 'ask-fit':
      return setProgress(deed, held, { ...course, fitAskAt: null });
    case 'review':
      return setProgress(deed, held, { ...course, reviewAt: null });
    case 'warn':
      return setProgress(deed, held, { ...course, warnedAt: deed.now });
    case 'remind':
      return setProgress(deed, held, inEnding(course, { remindAt: null }));
    case 'close':
      return setProgress(deed, held, inEnding(course, { remindAt: null, closedAt: deed.now }));
  }
}

const inEnding = (course: Progress, change: Partial<NonNullable<Progress['ending']>>): Progress =>
  course.ending === null ? course : { ...course, ending: { ...course.ending, ...change } };

/** Either says that they still meet: a warning is forgotten. */
export async function stillGoing(deed: Deed, id: RelationshipId, by: MemberId): ChangedRelationship {
  const held = await lockRelationship(deed, id, by);
  if (!held.ok) return held;
  const { state, progress: course } = held.value.relationship;
  if (state !== 'introduced' && state !== 'active') return refuse({ code: 'already-settled', state });
  return ok(await setProgress(deed, held.value, heard(course, deed.now)));
}
