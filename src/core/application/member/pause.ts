import type { MemberId } from '../../domain/kernel/ids.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import { takeBack } from '../nudge/take-back.ts';
import { setClocksOf } from '../request/answer-request.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** The morning after a pause, local time: nobody is greeted at midnight. */
const BACK_AT = '08:00';

/** Takes a member out until the end of a day; the clocks of what they have received stand still. */
export async function startPause(deed: Deed, id: MemberId, until: LocalDay): Promise<void> {
  const [member] = await deed.stores.members.lock([id]);
  if (member === undefined) return;
  const backAt = deed.calendar.at(deed.calendar.addDays(until, 1), BACK_AT, member.zone);
  await deed.stores.members.setPause(id, until, backAt);
  await takeBack(deed, id, 'any');
  await setClocksOf(deed, id, false);
}

/** Ends a pause; false when there was none. */
export async function endPause(deed: Deed, id: MemberId): Promise<boolean> {
  const [member] = await deed.stores.members.lock([id]);
  if (member === undefined || member.pausedUntil === null) return false;
  await deed.stores.members.setPause(id, null, null);
  await setClocksOf(deed, id, true);
  return true;
}
