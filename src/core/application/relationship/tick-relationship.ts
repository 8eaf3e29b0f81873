import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { COLLECTED_AT } from '../../domain/nudge/nudge-clock.ts';
import { type Course, type Due, heard, nextDue } from '../../domain/relationship/progress.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { resumeHeld } from './interrupt.ts';
import {
  type Changed,
  type EndedRelationship,
  endHeld,
  type HeldRelationship,
  holdRelationship,
  type RelationshipRefusal,
  setCourse,
} from './lock-relationship.ts';

/** What is asked or said, and changes no state. */
type Asked = Exclude<Due, 'lapse' | 'complete' | 'resume'>;

/** `calledOff`: sessions still to come that both had fixed, when this was the end. */
export type Ticked = {
  readonly did: Due;
  readonly held: HeldRelationship;
  readonly calledOff: readonly Session[];
} | null;

/** What the clock does to a relationship that may be due; null when nothing is, or somebody was faster. */
export async function tickRelationship(deed: Deed, id: RelationshipId): Promise<Ticked> {
  const held = await holdRelationship(deed, id, 'clock');
  if (!held.ok) return null;
  const { state, course } = held.value.relationship;
  const next = nextDue(state, course);
  if (next === null || next.at > deed.now) return null;
  const back = next.due === 'warn' || next.due === 'lapse' ? backOf(deed, held.value) : null;
  if (back !== null) {
    // An announced break is no silence: it is counted from when both are back.
    await setCourse(deed, held.value, heard(course, back));
    return null;
  }
  const due = isOvertaken(next.due, course, deed.now) ? 'close' : next.due;
  const done = await carryOut(deed, held.value, due);
  return done.ok ? { did: due, held: done.value, calledOff: done.value.calledOff } : null;
}

/** When the later of the two is back, while one of them is away; else null. */
function backOf({ calendar, now }: Deed, { mentor, mentee }: HeldRelationship): Date | null {
  const backs = [mentor, mentee].flatMap(({ pausedUntil, zone }) =>
    pausedUntil === null ? [] : [calendar.at(calendar.addDays(pausedUntil, 1), COLLECTED_AT, zone)],
  );
  const [last] = backs.filter((back) => back > now).toSorted((one, other) => other.getTime() - one.getTime());
  return last ?? null;
}

/** After an outage nobody is reminded of a last date that has passed. */
const isOvertaken = (due: Due, { ending }: Course, now: Date): boolean =>
  due === 'remind' && ending !== null && ending.closesAt <= now;

async function carryOut(
  deed: Deed,
  held: HeldRelationship,
  due: Due,
): Promise<Result<EndedRelationship, RelationshipRefusal>> {
  if (due === 'lapse' || due === 'complete') return endHeld(deed, held, { event: due, by: 'clock' });
  const changed = due === 'resume' ? await resumeHeld(deed, held, 'clock') : ok(await noteDone(deed, held, due));
  return changed.ok ? ok({ ...changed.value, calledOff: [] }) : changed;
}

function noteDone(deed: Deed, held: HeldRelationship, due: Asked): Promise<HeldRelationship> {
  const { course } = held.relationship;
  switch (due) {
    case 'ask-fit':
      return setCourse(deed, held, { ...course, fitAskAt: null });
    case 'review':
      return setCourse(deed, held, { ...course, reviewAt: null });
    case 'warn':
      return setCourse(deed, held, { ...course, warnedAt: deed.now });
    case 'remind':
      return setCourse(deed, held, inEnding(course, { remindAt: null }));
    case 'close':
      return setCourse(deed, held, inEnding(course, { remindAt: null, closedAt: deed.now }));
  }
}

const inEnding = (course: Course, change: Partial<NonNullable<Course['ending']>>): Course =>
  course.ending === null ? course : { ...course, ending: { ...course.ending, ...change } };

/** Either says that they still meet: a warning is forgotten. */
export async function stillGoing(deed: Deed, id: RelationshipId, by: MemberId): Changed {
  const held = await holdRelationship(deed, id, by);
  if (!held.ok) return held;
  const { state, course } = held.value.relationship;
  if (state !== 'introduced' && state !== 'active') return refuse({ code: 'already-settled', state });
  return ok(await setCourse(deed, held.value, heard(course, deed.now)));
}
