import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { wallTimeOf } from '../time/wall-time.ts';
import { isWorkingDay } from '../time/working-days.ts';
import { periodFrom, type SlotWishes, suggestSlots } from './suggest-slots.ts';

const NOW = new Date('2026-03-20T10:00:00Z');
const wishes = (one: string, other: string, more: Partial<SlotWishes> = {}): SlotWishes => ({
  now: NOW,
  zones: [one, other],
  lengthMinutes: 60,
  busy: [],
  from: calendar.addDays(calendar.dayOf(NOW, one), 1),
  ...more,
});

const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'];
const PAIRS = ZONES.flatMap((one) => [...ZONES, 'Pacific/Auckland'].map((other) => [one, other] as const));

describe('suggested times', () => {
  it.each(PAIRS)(
    'lie in the working or waking hours of %s and %s alike, across the change of the clocks',
    (one, other) => {
      const { slots, hours } = suggestSlots(wishes(one, other), calendar);
      const [from, until] = hours === 'working' ? ['09:00', '17:00'] : ['07:00', '21:00'];
      for (const slot of slots) {
        for (const zone of [one, other]) {
          const start = wallTimeOf(slot, zone, calendar);
          const end = wallTimeOf(periodFrom(slot, 60).endsAt, zone, calendar);
          expect(
            start.time >= from && end.time <= until && start.on === end.on,
            `${zone} ${start.on} ${start.time}`,
          ).toBe(true);
          expect(isWorkingDay(start.on, calendar)).toBe(true);
        }
      }
    },
  );

  it('keep to the same hour of the wall when the clocks change, two a day', () => {
    const { slots } = suggestSlots(wishes('Europe/London', 'Europe/London'), calendar);
    const told = slots.map((slot) => Object.values(wallTimeOf(slot, 'Europe/London', calendar)).join(' '));
    expect(told).toEqual(
      ['23', '24', '25', '26', '27'].flatMap((on) => [`2026-03-${on} 09:00`, `2026-03-${on} 11:30`]),
    );
    const later = suggestSlots(wishes('Europe/London', 'Europe/London', { from: '2026-03-28' }), calendar).slots;
    expect(later[0]?.toISOString()).toBe('2026-03-30T08:00:00.000Z');
  });

  it('leave out when either is taken', () => {
    const busy = [periodFrom(new Date('2026-03-23T09:30:00Z'), 60)];
    const { slots } = suggestSlots(wishes('Europe/London', 'Europe/London', { busy }), calendar);
    expect(slots.slice(0, 2).map((slot) => slot.toISOString())).toEqual([
      '2026-03-23T10:30:00.000Z',
      '2026-03-23T13:00:00.000Z',
    ]);
  });

  it('fall back to hours when both are awake where working hours never meet', () => {
    const { slots, hours } = suggestSlots(wishes('Europe/London', 'Pacific/Auckland'), calendar);
    expect(hours).toBe('waking');
    expect(slots.length).toBeGreaterThan(0);
  });

  it('begin no earlier than asked', () => {
    const { slots } = suggestSlots(wishes('Europe/London', 'Asia/Kathmandu', { from: '2026-04-06' }), calendar);
    expect(slots.every((slot) => calendar.dayOf(slot, 'Europe/London') >= '2026-04-06')).toBe(true);
  });
});
