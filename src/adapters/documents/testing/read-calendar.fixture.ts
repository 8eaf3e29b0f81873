/** What a calendar reads of an iCalendar file: its method, and of each event the unescaped values by name. */
export type ReadCalendar = {
  readonly method: string | undefined;
  readonly events: readonly Readonly<Record<string, string>>[];
};

/** Reads by the rules of RFC 5545: lines unfolded, parameters dropped, texts unescaped. Throws on a line that is none. */
export function readCalendar(text: string): ReadCalendar {
  if (!text.endsWith('END:VCALENDAR\r\n') && !text.endsWith('END:VCALENDAR')) throw new Error('the file does not end');
  const lines = text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter(Boolean);
  const events: Record<string, string>[] = [];
  let method: string | undefined;
  let open: Record<string, string> | null = null;
  for (const line of lines) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line);
    if (match === null) throw new Error(`not a line of a calendar: ${line}`);
    const [, name = '', , value = ''] = match;
    if (name === 'BEGIN' && value === 'VEVENT') open = {};
    else if (name === 'END' && value === 'VEVENT') {
      if (open !== null) events.push(open);
      open = null;
    } else if (open !== null) open[name] = [open[name], unescaped(value)].filter((one) => one !== undefined).join(' ');
    else if (name === 'METHOD') method = value;
  }
  return { method, events };
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
