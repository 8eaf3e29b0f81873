import { type Suggestion, suggestSlots } from '../../core/domain/session/suggest-slots.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import type { ReadTurn } from '../engine/turn.ts';
import type { Together } from './views/session-page.ts';

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
