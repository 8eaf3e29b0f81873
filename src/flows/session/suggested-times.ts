import type { LocalDay } from '../../core/ports/calendar.ts';
import { type Suggestion, suggestSlots } from '../../core/session/suggest-slots.ts';
import type { ReadTurn } from '../flow.ts';
import type { Together } from './session-page.ts';

/** Times for a session of this length that suit both, as their calendars stand here now. */
export async function suggestedTimes(
  together: Together,
  lengthMinutes: number,
  { stores }: Pick<ReadTurn, 'stores'>,
): Promise<Suggestion> {
  const { me, partner, now, calendar } = together;
  const busy = await stores.sessions.bookedTimes([me.id, partner.id], now);
  const wishes = { now, zones: [me.zone, partner.zone], lengthMinutes, busy, from: firstDay(together) } as const;
  return suggestSlots(wishes, calendar);
}

/** Tomorrow, or when both are back from a break. */
function firstDay({ me, partner, now, calendar }: Together): LocalDay {
  const days = [calendar.dayOf(now, me.zone), me.pausedUntil, partner.pausedUntil].filter((on) => on !== null);
  return calendar.addDays(days.toSorted().at(-1) ?? '', 1);
}
