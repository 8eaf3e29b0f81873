import type { Timeline, TimelineLane } from '../document/timeline.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import type { Goal } from './goal.ts';
import type { GoalState } from './transitions.ts';

const MAX_LANES = 3;
const MAX_STEPS = 6;
/** What is under way comes first; what was let go is left out. */
const ORDER: { readonly [S in GoalState]: number | null } = { agreed: 0, draft: 1, achieved: 2, dropped: null };

/** The goals of a relationship in time, by the mentee's days; null when there is none to show. */
export function timelineOf(
  goals: readonly Goal[],
  { now, zone, calendar }: { readonly now: Date; readonly zone: string; readonly calendar: Calendar },
): Timeline | null {
  const today = calendar.dayOf(now, zone);
  const shown = goals
    .filter(({ state }) => ORDER[state] !== null)
    .toSorted((one, other) => (ORDER[one.state] ?? 0) - (ORDER[other.state] ?? 0))
    .slice(0, MAX_LANES);
  if (shown.length === 0) return null;
  return {
    today,
    lanes: shown.map((goal) => laneOf(goal, today, calendar.dayOf(goal.agreedAt ?? goal.draftedAt, zone))),
  };
}

function laneOf({ words, state, steps }: Goal, today: LocalDay, from: LocalDay): TimelineLane {
  const days = steps.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  const last = [...days, ...(words.targetOn === null ? [today] : [words.targetOn])].toSorted().at(-1) ?? today;
  return {
    title: words.title,
    from,
    to: words.targetOn ?? last,
    reached: state === 'achieved',
    steps: steps.slice(0, MAX_STEPS).map(({ text, dueOn, doneAt }) => ({ text, on: dueOn, done: doneAt !== null })),
    more: Math.max(0, steps.length - MAX_STEPS),
  };
}
