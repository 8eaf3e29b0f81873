import { DAY_MS } from '../time/durations.ts';

/**
 * What is kept for a while only. `events`: marks that an event was heard; `messages` and `nudges`: rows of what was
 * delivered or failed, without their text; `nudge-days`: on which days somebody was nudged; `prompts`: what was brought
 * up, or never will be.
 */
export const FORGOTTEN = ['events', 'nudges', 'nudge-days', 'messages', 'prompts'] as const;
export type Forgotten = (typeof FORGOTTEN)[number];

/**
 * How long each is kept. What a dedupe key names cannot happen again by then: a platform repeats an event within minutes,
 * a day of a member comes once, a request, a version, a session or a round moves on once, and the yearly question is named
 * by its year, which is over. What was brought up within a relationship stays as long as that goes on.
 */
export const KEPT_DAYS: Readonly<Record<Forgotten, number>> = {
  events: 14,
  nudges: 90,
  // Longer than the messages that took them.
  'nudge-days': 100,
  // So long an old card can still be replaced by what became of it.
  messages: 365,
  prompts: 400,
};

/** Rows in one statement: some ten milliseconds, so that nobody waits for it. */
export const ROWS_AT_ONCE = 1_000;
/** Of each kind in one run; what is left is for the next. */
const MOST_ROWS = 200_000;

/** What is older than this is forgotten. */
export const forgetBefore = (what: Forgotten, now: Date): Date => new Date(now.getTime() - KEPT_DAYS[what] * DAY_MS);

/** Whether a run goes on with a kind: the last statement found as much as it may take, and the run is not done yet. */
export const goesOn = (last: number, gone: number): boolean => last === ROWS_AT_ONCE && gone < MOST_ROWS;
