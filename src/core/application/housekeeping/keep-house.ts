import { FORGOTTEN, type Forgotten, forgetBefore, goesOn, ROWS_AT_ONCE } from '../../domain/housekeeping/retention.ts';
import type { Housekeeping } from './housekeeping.ts';

/** Forgets what has been kept for long enough; answers how many of each. Harmless when run by several at once, or cut off. */
export async function keepHouse(housekeeping: Housekeeping, now: Date): Promise<Readonly<Record<Forgotten, number>>> {
  const gone: Record<Forgotten, number> = { events: 0, nudges: 0, 'nudge-days': 0, messages: 0, prompts: 0 };
  for (const what of FORGOTTEN) {
    let last = ROWS_AT_ONCE;
    while (goesOn(last, gone[what])) {
      last = await housekeeping.forget(what, forgetBefore(what, now), ROWS_AT_ONCE);
      gone[what] += last;
    }
  }
  return gone;
}
