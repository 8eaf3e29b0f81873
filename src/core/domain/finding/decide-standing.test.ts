import { describe, expect, it } from 'vitest';
import type { WhyNot } from '../matching/index/findable.ts';
import { memberId } from '../matching/ranking/testing/match-people.fixture.ts';
import { decideStanding, type Sides, sideBetween } from './decide-standing.ts';

const MENTOR: Sides = { asMentor: true, asMentee: false };
const MENTEE: Sides = { asMentor: false, asMentee: true };
const BOTH: Sides = { asMentor: true, asMentee: true };
const NEITHER: Sides = { asMentor: false, asMentee: false };

it.each([
  ['a mentee', MENTEE, 'a mentor', MENTOR, 'mentors'],
  ['a mentor', MENTOR, 'a mentee', MENTEE, 'mentees'],
  ['somebody who is both', BOTH, 'a mentor', MENTOR, 'mentors'],
  ['somebody who is both', BOTH, 'a mentee', MENTEE, 'mentees'],
  ['somebody who is both', BOTH, 'somebody who is both', BOTH, 'mentors'],
  ['a mentor', MENTOR, 'another mentor', MENTOR, 'mentees'],
  ['a mentee', MENTEE, 'another mentee', MENTEE, 'mentors'],
  ['somebody who is both', BOTH, 'somebody who is neither', NEITHER, 'mentors'],
  ['somebody who is neither', NEITHER, 'a mentor', MENTOR, 'mentors'],
] as const)('between %s (%o) and %s (%o) the search is among %s', (...row) => {
  const [, seeker, , person, side] = row;
  expect(sideBetween(seeker, person)).toBe(side);
});

const LISTED: WhyNot = {
  code: 'listed',
  place: 3,
  total: 9,
  shown: true,
  lowestShown: 40,
  account: { memberId: memberId('m'), score: 60, points: 600, lines: [], reasons: [], misfits: [] },
};
const BARRED: WhyNot = { code: 'barred', bar: { code: 'no-room' } };
const NOT_FOUND: WhyNot = { code: 'not-found' };
const OUTCOMES = [LISTED, BARRED, NOT_FOUND];

describe('somebody', () => {
  it.each([
    ['who is on the list stands there', LISTED, LISTED],
    ['whom matching bars is kept off by that', BARRED, { code: 'kept-off', by: { code: 'no-room' } }],
    ['who cannot be found is away', NOT_FOUND, { code: 'kept-off', by: { code: 'away' } }],
  ])('%s', (_who, why, standing) => {
    expect(decideStanding(why, { person: MENTOR, side: 'mentors', between: null })).toEqual(standing);
  });

  it.each([
    ['mentors', MENTEE],
    ['mentors', NEITHER],
    ['mentees', MENTOR],
    ['mentees', NEITHER],
  ] as const)('who does not take part among %s is kept off by that, whatever matching says', (side, person) => {
    for (const why of OUTCOMES) {
      expect(decideStanding(why, { person, side, between: null })).toEqual({
        code: 'kept-off',
        by: { code: 'other-side' },
      });
    }
  });

  it.each(['working-together', 'dismissed'] as const)('with whom they are %s is kept off by that first', (between) => {
    for (const why of OUTCOMES) {
      for (const person of [MENTOR, MENTEE]) {
        const standing = decideStanding(why, { person, side: 'mentors', between });
        expect(standing).toEqual({ code: 'kept-off', by: { code: between } });
      }
    }
  });
});
