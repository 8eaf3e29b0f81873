import { describe, expect, it } from 'vitest';
import { bothSides, sideOf } from './sides.ts';
import { lockedPair, MENTEE, MENTOR, relationshipIn } from './testing/relationship.fixture.ts';

const held = lockedPair(relationshipIn('active'));

describe('the two sides of a relationship', () => {
  it('shows each of the two the other one, the mentee first', () => {
    expect(bothSides(held).map(({ reader, partner, side }) => [reader.id, partner.id, side])).toEqual([
      [MENTEE, MENTOR, 'mentee'],
      [MENTOR, MENTEE, 'mentor'],
    ]);
  });

  it.each([
    [MENTOR, 'mentor', MENTEE],
    [MENTEE, 'mentee', MENTOR],
  ] as const)('is seen by %s from the side of the %s', (member, side, partner) => {
    const seen = sideOf(held, member);

    expect([seen.side, seen.reader.id, seen.partner.id]).toEqual([side, member, partner]);
  });
});
