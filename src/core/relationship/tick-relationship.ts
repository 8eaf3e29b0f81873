import type { Deed } from '../deed.ts';
import type { MemberId, RelationshipId } from '../ids.ts';
import { COLLECTED_AT } from '../nudge/nudge-clock.ts';
import { ok, refuse } from '../result.ts';
import { type Course, type Due, heard, nextDue } from './course.ts';
import { type Changed, endHeld, type HeldRelationship, holdRelationship, setCourse } from './held-relationship.ts';
import { resumeHeld } from './interrupt.ts';

export type Ticked = { readonly did: Due; readonly held: HeldRelationship } | null;

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
  return done.ok ? { did: due, held: done.value } : null;
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

async function carryOut(deed: Deed, held: HeldRelationship, due: Due): Changed {
  const { course } = held.relationship;
  switch (due) {
    case 'resume':
      return resumeHeld(deed, held, 'clock');
    case 'lapse':
    case 'complete':
      return endHeld(deed, held, { event: due, by: 'clock' });
    case 'ask-fit':
      return ok(await setCourse(deed, held, { ...course, fitAskAt: null }));
    case 'review':
      return ok(await setCourse(deed, held, { ...course, reviewAt: null }));
    case 'warn':
      return ok(await setCourse(deed, held, { ...course, warnedAt: deed.now }));
    case 'remind':
      return ok(await setCourse(deed, held, inEnding(course, { remindAt: null })));
    case 'close':
      return ok(await setCourse(deed, held, inEnding(course, { remindAt: null, closedAt: deed.now })));
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
