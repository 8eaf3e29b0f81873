import { BoundedMap } from '../kernel/bounded-map.ts';
import type { DateStyle } from './rich-text.ts';

/** Whose eyes a date is for: an IANA zone and a BCP 47 locale. Those that do not exist are read as UTC and British English. */
export type DateReader = { readonly zone: string; readonly locale: string };

const FALLBACK: DateReader = { zone: 'UTC', locale: 'en-GB' };
const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: DAY,
  'day-time': { ...DAY, ...TIME },
  time: TIME,
};
const LONG_DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

/** A moment as plain words, the zone named where there is a time. */
export function momentInWords(at: Date, style: DateStyle, reader: DateReader): string {
  return dateFormat(STYLES[style], reader).format(at);
}

/** A local day, `YYYY-MM-DD`, as plain words. Text that is no day comes back as it is. */
export function dayInWords(on: string, length: 'short' | 'long', { locale }: Pick<DateReader, 'locale'>): string {
  if (!isDay(on)) return on;
  const style = length === 'short' ? DAY : LONG_DAY;
  return dateFormat(style, { locale, zone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
}

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

const MOST_FORMATS = 500;
const formats = new BoundedMap<string, Intl.DateTimeFormat>(MOST_FORMATS);

/** Making a format is slow, so each is made once. */
function dateFormat(style: Intl.DateTimeFormatOptions, { zone, locale }: DateReader): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(style)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const understood = isLocale(locale) ? locale : FALLBACK.locale;
  const made =
    formatIn(zone, understood, style) ?? new Intl.DateTimeFormat(understood, { ...style, timeZone: FALLBACK.zone });
  formats.set(key, made);
  return made;
}

function formatIn(timeZone: string, locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A locale without data would otherwise be written in the machine's own. */
function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
