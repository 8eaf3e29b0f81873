import type { Calendar } from '../time/calendar.ts';
import { COLLECTED_AT } from '../time/collected-at.ts';
import { DAY_MS, MINUTE_MS } from '../time/durations.ts';
import { isWorkingDay } from '../time/working-days.ts';
import type { Period } from './period.ts';
import { PROMPT_KINDS, type SessionPromptKind } from './prompt-kind.ts';

/** What the moments of a session's prompts depend on. */
export type PromptFacts = {
  readonly time: Period;
  readonly agenda: string;
  readonly mentorZone: string;
  readonly menteeZone: string;
};

const AGENDA: ReadonlySet<SessionPromptKind> = new Set(['agenda-early', 'agenda-late']);
const EARLY_DAYS = 3;
const LATE_DAYS = 1;
export const MINUTES_BEFORE = 10;

/** When each prompt of a session is due: mornings are the reader's own, reminders are elapsed time before the start. */
export function promptMoment(
  kind: SessionPromptKind,
  { time, mentorZone, menteeZone }: PromptFacts,
  calendar: Calendar,
): Date {
  const morning = (from: Date, days: number, zone: string) =>
    calendar.at(calendar.addDays(calendar.dayOf(from, zone), days), COLLECTED_AT, zone);
  // Nobody is nudged at a weekend, and on Monday it may be too late.
  const workingMorning = (from: Date, days: number, zone: string) => {
    let on = calendar.addDays(calendar.dayOf(from, zone), days);
    while (!isWorkingDay(on, calendar)) on = calendar.addDays(on, -1);
    return calendar.at(on, COLLECTED_AT, zone);
  };
  switch (kind) {
    case 'agenda-early':
      return workingMorning(time.startsAt, -EARLY_DAYS, menteeZone);
    case 'agenda-late':
      return workingMorning(time.startsAt, -LATE_DAYS, menteeZone);
    case 'day-before':
      return new Date(time.startsAt.getTime() - DAY_MS);
    case 'minutes-before':
      return new Date(time.startsAt.getTime() - MINUTES_BEFORE * MINUTE_MS);
    case 'ask-mentee':
      return time.endsAt;
    case 'ask-mentor':
      return morning(time.endsAt, 1, mentorZone);
  }
}

/** Kinds whose moment has passed when a time is fixed: they are never sent for it. */
export function passedPrompts(facts: PromptFacts, now: Date, calendar: Calendar): readonly SessionPromptKind[] {
  return PROMPT_KINDS.filter((kind) => promptMoment(kind, facts, calendar) <= now);
}

/** The earliest moment of a prompt that is not done; null when none is left. */
export function nextPromptAt(facts: PromptFacts, done: readonly SessionPromptKind[], calendar: Calendar): Date | null {
  const [first] = leftOf(facts, done)
    .map((kind) => promptMoment(kind, facts, calendar))
    .toSorted((one, other) => one.getTime() - other.getTime());
  return first ?? null;
}

/** What the clock finds: `done` is the list from now on, `send` the part of it that is worth sending still. */
export type DuePrompts = { readonly done: readonly SessionPromptKind[]; readonly send: readonly SessionPromptKind[] };

/** After an outage the newest of a kind stands for those that were missed, and what the start has overtaken is dropped. */
export function duePrompts(
  facts: PromptFacts,
  done: readonly SessionPromptKind[],
  now: Date,
  calendar: Calendar,
): DuePrompts {
  const due = leftOf(facts, done).filter((kind) => promptMoment(kind, facts, calendar) <= now);
  const started = facts.time.startsAt <= now;
  const newest = (kinds: readonly SessionPromptKind[]) => due.filter((kind) => kinds.includes(kind)).slice(-1);
  return {
    done: PROMPT_KINDS.filter((kind) => done.includes(kind) || due.includes(kind)),
    send: [
      ...(started ? [] : [...newest(['agenda-early', 'agenda-late']), ...newest(['day-before', 'minutes-before'])]),
      ...due.filter((kind) => kind === 'ask-mentee' || kind === 'ask-mentor'),
    ],
  };
}

/** An agenda that is written is not asked for. */
function leftOf({ agenda }: PromptFacts, done: readonly SessionPromptKind[]): readonly SessionPromptKind[] {
  return PROMPT_KINDS.filter((kind) => !done.includes(kind) && !(agenda !== '' && AGENDA.has(kind)));
}
