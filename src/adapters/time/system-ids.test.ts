import { expect, test } from 'vitest';
import { HOUR_MS } from '../../core/domain/time/durations.ts';
import { movableClock } from './movable-clock.ts';
import { createIds, systemIds } from './system-ids.ts';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('ids are version 7 UUIDs, all different', () => {
  const ids = Array.from({ length: 10_000 }, () => systemIds.next());
  expect(ids.every((id) => UUID_7.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('ids sort in the order they were made, within a millisecond and when the clock is set back', () => {
  const clock = movableClock(new Date('2026-05-04T10:00:00Z'));
  const ids = createIds(clock);
  const made = Array.from({ length: 20_000 }, (_, index) => {
    if (index === 9_000) clock.advance(-HOUR_MS);
    if (index === 15_000) clock.advance(7_200_000);
    return ids.next();
  });
  expect(made).toEqual([...made].sort());
});

test('ids begin with the milliseconds of their making', () => {
  const at = new Date('2026-05-04T10:00:00.123Z');
  expect(Number.parseInt(createIds(movableClock(at)).next().replace('-', '').slice(0, 12), 16)).toBe(at.getTime());
});

test('codes have the asked length and nothing that is easily confused', () => {
  const codes = Array.from({ length: 2_000 }, () => systemIds.code(8));
  expect(codes.every((code) => /^[2-9A-HJ-NP-Z]{8}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(codes.join('')).size).toBe(32);
});
