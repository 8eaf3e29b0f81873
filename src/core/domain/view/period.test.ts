import { expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { periodOf } from './period.ts';

test.each([
  ['one moment', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z', 'Europe/London', 'on'],
  ['a whole day', '2026-11-24T00:00:00Z', '2026-11-24T23:59:59Z', 'Europe/London', 'on'],
  ['over midnight', '2026-11-24T23:59:59Z', '2026-11-25T00:00:00Z', 'Europe/London', 'from'],
  ['one day in Auckland, two in London', '2026-11-24T23:00:00Z', '2026-11-25T01:00:00Z', 'Pacific/Auckland', 'on'],
  ['one day in London, two in Kathmandu', '2026-11-24T18:00:00Z', '2026-11-24T18:30:00Z', 'Asia/Kathmandu', 'from'],
  ['a day of 25 hours', '2026-10-24T23:00:00Z', '2026-10-25T23:59:00Z', 'Europe/London', 'on'],
  ['years', '2026-11-24T10:00:00Z', '2028-11-24T10:00:00Z', 'Europe/London', 'from'],
])('%s', (_what, from, to, zone, begins) => {
  const [first, ...rest] = periodOf(new Date(from), new Date(to), { zone, calendar });
  expect(first).toEqual({ type: 'text', text: `${begins} ` });
  expect(rest.filter(({ type }) => type === 'datetime')).toHaveLength(begins === 'on' ? 1 : 2);
});
