import { DAY_MS } from '../durations.ts';

/** A Sunday around which the clocks of a zone change, as the IANA tables say; `from` and `to` are offsets before and after. */
export type ClockChange = {
  readonly zone: string;
  readonly sunday: string;
  readonly from: string;
  readonly to: string;
  /** What the wall showed on Saturday, 24 hours before nine on Sunday. */
  readonly dayBeforeNine: string;
  /** What the wall shows on Monday, 35 times 24 hours after eleven on a Monday. */
  readonly fiveWeeksAfterEleven: string;
  /** A wall time that does not exist, or comes twice, on which day, and the first instant it can mean. */
  readonly odd: { readonly on: string; readonly time: string; readonly is: string } | null;
};

const FORWARD = { dayBeforeNine: '08:00', fiveWeeksAfterEleven: '12:00' } as const;
const BACK = { dayBeforeNine: '10:00', fiveWeeksAfterEleven: '10:00' } as const;
const HALF_FORWARD = { dayBeforeNine: '08:30', fiveWeeksAfterEleven: '11:30' } as const;
const HALF_BACK = { dayBeforeNine: '09:30', fiveWeeksAfterEleven: '10:30' } as const;
const NONE = { sunday: '2026-03-29', dayBeforeNine: '09:00', fiveWeeksAfterEleven: '11:00', odd: null } as const;

const odd = (on: string, time: string, is: string) => ({ odd: { on, time, is } });

/** Both hemispheres, whole, half and three-quarter hours, a change of half an hour, at midnight, and none at all. */
export const CLOCK_CHANGES: readonly ClockChange[] = [
  {
    ...{ zone: 'Europe/London', sunday: '2026-03-29', from: '+00:00', to: '+01:00', ...FORWARD },
    ...odd('2026-03-29', '01:30', '2026-03-29T01:00:00.000Z'),
  },
  {
    ...{ zone: 'Europe/London', sunday: '2026-10-25', from: '+01:00', to: '+00:00', ...BACK },
    ...odd('2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'),
  },
  {
    ...{ zone: 'America/New_York', sunday: '2026-03-08', from: '-05:00', to: '-04:00', ...FORWARD },
    ...odd('2026-03-08', '02:30', '2026-03-08T07:00:00.000Z'),
  },
  {
    ...{ zone: 'America/New_York', sunday: '2026-11-01', from: '-04:00', to: '-05:00', ...BACK },
    ...odd('2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'),
  },
  {
    ...{ zone: 'America/St_Johns', sunday: '2026-03-08', from: '-03:30', to: '-02:30', ...FORWARD },
    ...odd('2026-03-08', '02:30', '2026-03-08T05:30:00.000Z'),
  },
  {
    ...{ zone: 'America/St_Johns', sunday: '2026-11-01', from: '-02:30', to: '-03:30', ...BACK },
    ...odd('2026-11-01', '01:30', '2026-11-01T04:00:00.000Z'),
  },
  {
    ...{ zone: 'America/Santiago', sunday: '2026-04-05', from: '-03:00', to: '-04:00', ...BACK },
    ...odd('2026-04-04', '23:30', '2026-04-05T02:30:00.000Z'),
  },
  {
    ...{ zone: 'America/Santiago', sunday: '2026-09-06', from: '-04:00', to: '-03:00', ...FORWARD },
    ...odd('2026-09-06', '00:30', '2026-09-06T04:00:00.000Z'),
  },
  {
    ...{ zone: 'Africa/Casablanca', sunday: '2026-02-15', from: '+01:00', to: '+00:00', ...BACK },
    ...odd('2026-02-15', '02:30', '2026-02-15T01:30:00.000Z'),
  },
  {
    ...{ zone: 'Africa/Casablanca', sunday: '2026-03-22', from: '+00:00', to: '+01:00', ...FORWARD },
    ...odd('2026-03-22', '02:30', '2026-03-22T02:00:00.000Z'),
  },
  {
    ...{ zone: 'Australia/Sydney', sunday: '2026-04-05', from: '+11:00', to: '+10:00', ...BACK },
    ...odd('2026-04-05', '02:30', '2026-04-04T15:30:00.000Z'),
  },
  {
    ...{ zone: 'Australia/Sydney', sunday: '2026-10-04', from: '+10:00', to: '+11:00', ...FORWARD },
    ...odd('2026-10-04', '02:30', '2026-10-03T16:00:00.000Z'),
  },
  {
    ...{ zone: 'Australia/Lord_Howe', sunday: '2026-04-05', from: '+11:00', to: '+10:30', ...HALF_BACK },
    ...odd('2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'),
  },
  {
    ...{ zone: 'Australia/Lord_Howe', sunday: '2026-10-04', from: '+10:30', to: '+11:00', ...HALF_FORWARD },
    ...odd('2026-10-04', '02:15', '2026-10-03T15:30:00.000Z'),
  },
  {
    ...{ zone: 'Pacific/Chatham', sunday: '2026-04-05', from: '+13:45', to: '+12:45', ...BACK },
    ...odd('2026-04-05', '03:15', '2026-04-04T13:30:00.000Z'),
  },
  {
    ...{ zone: 'Pacific/Chatham', sunday: '2026-09-27', from: '+12:45', to: '+13:45', ...FORWARD },
    ...odd('2026-09-27', '03:15', '2026-09-26T14:00:00.000Z'),
  },
  { ...NONE, zone: 'Pacific/Apia', from: '+13:00', to: '+13:00' },
  { ...NONE, zone: 'Asia/Kathmandu', from: '+05:45', to: '+05:45' },
  { ...NONE, zone: 'Asia/Kolkata', from: '+05:30', to: '+05:30' },
];

/** A day around the Sunday, by the Gregorian calendar alone: 1 is Monday, -2 Friday. */
export const dayFrom = (sunday: string, days: number): string =>
  new Date(Date.parse(`${sunday}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The instant of a wall time on that day, by the offset that the table gives: never of the night between. */
export const wall = ({ sunday, from, to }: ClockChange, days: number, time: string): Date =>
  new Date(`${dayFrom(sunday, days)}T${time}:00${days < 0 ? from : to}`);
