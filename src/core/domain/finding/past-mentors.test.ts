import { expect, it } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { mentorsNotToAsk } from './past-mentors.ts';

const ME = 'mentee' as MemberId;
const OTHER = 'other' as MemberId;
const MENTOR = 'mentor' as MemberId;
const between = (mentorId: MemberId, menteeId: MemberId) => ({ mentorId, menteeId });

it.each([
  ['pending', []],
  ['accepted', []],
  ['declined', [MENTOR]],
  ['withdrawn', []],
  ['expired', []],
  ['closed', []],
] as const)('a mentor whose request is %s is not asked again: %j', (state, left) => {
  const requests = [{ ...between(MENTOR, ME), state }];
  expect(mentorsNotToAsk(ME, { requests, ended: [] })).toEqual(left);
});

it.each([
  ['completed', []],
  ['withdrawn', [MENTOR]],
] as const)('a mentor with whom it was %s is not asked again: %j', (state, left) => {
  const ended = [{ ...between(MENTOR, ME), state }];
  expect(mentorsNotToAsk(ME, { requests: [], ended })).toEqual(left);
});

it('what somebody did as a mentor themselves keeps them from nobody', () => {
  const requests = [{ ...between(ME, OTHER), state: 'declined' as const }];
  const ended = [{ ...between(ME, OTHER), state: 'withdrawn' as const }];
  expect(mentorsNotToAsk(ME, { requests, ended })).toEqual([]);
});
