import { expect, test } from 'vitest';
import { PROMPT_KINDS } from '../nudge/prompt.ts';
import { DAY_MS } from '../time/durations.ts';
import { FORGOTTEN, forgetBefore, goesOn, KEPT_DAYS, ROWS_AT_ONCE } from './retention.ts';

test('what asks once a year is remembered for longer than a year, and a day of nudges for longer than its message', () => {
  expect(PROMPT_KINDS).toContain('yearly');
  expect(KEPT_DAYS.prompts).toBeGreaterThan(366);
  expect(KEPT_DAYS['nudge-days']).toBeGreaterThan(KEPT_DAYS.nudges);
});

test.each(FORGOTTEN)('%s are forgotten when they are older than they are kept, to the moment', (what) => {
  const now = new Date('2028-03-01T10:00:00Z');
  const keptMs = now.getTime() - forgetBefore(what, now).getTime();
  expect(keptMs).toBe(KEPT_DAYS[what] * DAY_MS);
});

test.each([
  ['before its first statement', ROWS_AT_ONCE, 0, true],
  ['after a full one', ROWS_AT_ONCE, 1_000, true],
  ['not after one that found less', ROWS_AT_ONCE - 1, 999, false],
  ['not after one that found nothing', 0, 5_000, false],
  ['as long as it took fewer than it may', ROWS_AT_ONCE, 199_999, true],
  ['not beyond what it may take', ROWS_AT_ONCE, 200_000, false],
])('a run goes on %s', (_when, last, gone, on) => {
  expect(goesOn(last, gone)).toBe(on);
});
