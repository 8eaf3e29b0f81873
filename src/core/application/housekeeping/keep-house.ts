import { FORGOTTEN, type Forgotten, type Housekeeping } from './housekeeping.ts';

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

const DAY_MS = 86_400_000;
/** Rows in one statement: some ten milliseconds, so that nobody waits for it. */
export const ROWS_AT_ONCE = 1_000;
/** Of each kind in one run; what is left is for the next. */
const MOST_ROWS = 200_000;

/** Forgets what has been kept for long enough; answers how many of each. Harmless when run by several at once, or cut off. */
export async function keepHouse(housekeeping: Housekeeping, now: Date): Promise<Readonly<Record<Forgotten, number>>> {
  const gone: Record<Forgotten, number> = { events: 0, nudges: 0, 'nudge-days': 0, messages: 0, prompts: 0 };
  for (const what of FORGOTTEN) {
    const before = new Date(now.getTime() - KEPT_DAYS[what] * DAY_MS);
    let last = ROWS_AT_ONCE;
    while (last === ROWS_AT_ONCE && gone[what] < MOST_ROWS) {
      last = await housekeeping.forget(what, before, ROWS_AT_ONCE);
      gone[what] += last;
    }
  }
  return gone;
}
