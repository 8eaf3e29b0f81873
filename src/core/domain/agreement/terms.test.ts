import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { afterMonths, defaultTerms, MAX_MONTHS } from './terms.ts';

describe('the same day so many months later', () => {
  it.each([
    ['2026-11-24', 1, '2026-12-24'],
    ['2026-11-24', 6, '2027-05-24'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', MAX_MONTHS, '2031-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-06-15', 0, '2026-06-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(afterMonths(from, months, calendar)).toBe(to);
  });

  it('is refused for what is no day', () => {
    expect(() => afterMonths('2026-11-00', 1, calendar)).toThrow(new RangeError('not a day: 2026-11-00'));
  });
});

describe('what an agreement starts from', () => {
  it('has the mentee’s own hopes for goals', () => {
    expect(defaultTerms('Lead a team.', '2026-11-24', calendar).goals).toBe('Lead a team.');
  });

  it('says where goals come from when there are no hopes, so that nobody faces an empty page', () => {
    const { reviewOn, months, ...words } = defaultTerms('', '2026-08-31', calendar);
    expect(words.goals).toContain('We find our goals');
    expect(Object.values(words).filter((word) => word === '')).toEqual([]);
    expect([months, reviewOn]).toEqual([6, '2027-02-28']);
  });
});
