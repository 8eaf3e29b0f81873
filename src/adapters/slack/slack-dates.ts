import type { DateStyle } from '../../core/view/rich-text.ts';

type Reader = { readonly zone: string; readonly locale: string };

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  'day-time': {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  time: { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
};
const LOCAL_DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 500;

/** A moment in the reader's zone and locale, the zone named where there is a time. */
export function dateInWords(at: Date, style: DateStyle, { zone, locale }: Reader): string {
  return format(locale, { ...STYLES[style], timeZone: zone }).format(at);
}

/** A local day in words; text that is no day comes back as it is. */
export function dayInWords(on: string, { locale }: Reader): string {
  const at = isDay(on) ? new Date(`${on}T00:00:00Z`) : null;
  return at === null ? on : format(locale, { ...LOCAL_DAY, timeZone: 'UTC' }).format(at);
}

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Making a format is slow, so each is made once. Zones and locales that do not exist fall back to UTC and English. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= MOST_FORMATS) formats.clear();
  const made =
    tryFormat(locale, options) ?? tryFormat('en-GB', options) ?? tryFormat('en-GB', { ...options, timeZone: 'UTC' });
  const result = made ?? new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' });
  formats.set(key, result);
  return result;
}

function tryFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
