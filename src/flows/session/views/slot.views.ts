import type { Member } from '../../../core/domain/member/member.ts';
import type { Period } from '../../../core/domain/session/period.ts';
import type { Calendar } from '../../../core/domain/time/calendar.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import { wallTimeOf } from '../../../core/domain/time/wall-time.ts';
import type { Option } from '../../../core/domain/view/form.ts';
import { wholeMinute } from '../../../core/domain/view/reference.ts';
import { day, moment, type RichText, say } from '../../../core/domain/view/rich-text.ts';

type Person = Pick<Member, 'name' | 'zone'>;
type Two = { readonly me: Person; readonly partner: Person; readonly calendar: Calendar };

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Names are cut here, so that an option stays within what a menu shows. */
const MAX_NAME_CHARS = 24;

export const firstName = ({ name }: Pick<Member, 'name'>): string =>
  (name.split(' ')[0] ?? name).slice(0, MAX_NAME_CHARS);

/** A time to choose from, on both people's clocks where these differ. */
export function slotOption(at: Date, { me, partner, calendar }: Two): Option {
  const mine = wallTimeOf(at, me.zone, calendar);
  const theirs = wallTimeOf(at, partner.zone, calendar);
  const own = `${dayWords(mine.on, calendar)}, ${mine.time}`;
  if (mine.on === theirs.on && mine.time === theirs.time) return { value: wholeMinute.encode(at), label: own };
  const other = mine.on === theirs.on ? theirs.time : `${dayWords(theirs.on, calendar)}, ${theirs.time}`;
  return { value: wholeMinute.encode(at), label: `${own} (${other} for ${firstName(partner)})` };
}

/** A time in the reader's own zone, with the partner's clock beside it where that differs. */
export function whenWords({ startsAt, endsAt }: Period, { me, partner, calendar }: Two): RichText {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / MINUTE_MS;
  return say`${moment(startsAt)}, for ${minutes} minutes${partnersClock(startsAt, { me, partner, calendar })}`;
}

/** ` (15:45 for Maya)`; nothing when both clocks show the same. */
export function partnersClock(at: Date, { me, partner, calendar }: Two): RichText {
  const mine = wallTimeOf(at, me.zone, calendar);
  const theirs = wallTimeOf(at, partner.zone, calendar);
  if (mine.on === theirs.on && mine.time === theirs.time) return [];
  return mine.on === theirs.on
    ? say` (${theirs.time} for ${firstName(partner)})`
    : say` (${theirs.time} on ${day(theirs.on)} for ${firstName(partner)})`;
}

function dayWords(on: string, calendar: Calendar): string {
  const month = MONTHS[Number(on.slice(5, 7)) - 1] ?? '';
  return `${WEEKDAYS[calendar.weekday(on) - 1] ?? ''} ${Number(on.slice(8))} ${month}`;
}
