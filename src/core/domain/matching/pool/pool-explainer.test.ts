import { describe, expect, it } from 'vitest';
import type { MentorSide } from '../ranking/match-profile.ts';
import { rank } from '../ranking/rank.ts';
import { memberId, mentee, mentor, SMALL_TREE } from '../ranking/testing/match-people.fixture.ts';
import { STANDARD_WEIGHTS } from '../ranking/weights.ts';
import { poolExplainer } from './pool-explainer.ts';
import { poolFits } from './pool-fits.ts';
import type { Pool } from './pool-rules.ts';

const settings = { tree: SMALL_TREE, weights: STANDARD_WEIGHTS };
const explainerOf = (pool: Pool, open: Pool = pool) => poolExplainer(pool, open, poolFits(open, settings), settings);
const ann = mentee('ann', { leadership: 3, writing: 1 });
const lea = mentor('lea', ['leadership']);
const leftOut = (mentors: readonly MentorSide[], more: Partial<Pool> = {}, besides = 0) =>
  explainerOf({ mentees: [ann], mentors, ...more }).leftOut(ann, 0, besides);

describe('why a pair fits', () => {
  it('is what a search of the mentee over the mentors with places says', () => {
    const mentors = [lea, mentor('wes', ['writing'])];
    const account = explainerOf({ mentees: [ann], mentors }).pair({ menteeId: ann.memberId, mentorId: lea.memberId });
    expect(account).toEqual(rank(ann, mentors, { tree: SMALL_TREE }).results[0]);
  });

  it('is known of pinned people, who are not in the open pool any more', () => {
    const open = { mentees: [], mentors: [{ ...lea, places: { left: 0, of: 2 } }] };
    const pair = { menteeId: ann.memberId, mentorId: lea.memberId };
    const account = explainerOf({ mentees: [ann], mentors: [lea] }, open).pair(pair);
    expect(account.reasons[0]).toMatchObject({ code: 'topics', topics: [{ topicId: 'leadership' }] });
  });

  it.each([
    ['ann', 'gone'],
    ['gone', 'lea'],
    ['lea', 'ann'],
  ])('is not told of %s and %s, who are no pair of the pool', (menteeName, mentorName) => {
    const pair = { menteeId: memberId(menteeName), mentorId: memberId(mentorName) };
    expect(() => explainerOf({ mentees: [ann], mentors: [lea] }).pair(pair)).toThrow(RangeError);
  });
});

describe('why somebody has nobody', () => {
  it('is that there are no mentors, oneself not counted', () => {
    expect(leftOut([])).toEqual({ code: 'no-mentors' });
    expect(leftOut([mentor('ann', ['leadership'])])).toEqual({ code: 'no-mentors' });
  });

  it('is that others have all places of those who fit, and which topics they came for', () => {
    expect(leftOut([lea, mentor('leo', ['leadership']), mentor('law', ['law'])])).toEqual({
      code: 'no-places',
      fitting: 2,
      topics: ['leadership', 'writing'],
    });
  });

  it('is told bar by bar, one for each mentor', () => {
    const mentors = [
      mentor('a', ['law']),
      mentor('b', ['law'], { places: { left: 0, of: 1 } }),
      mentor('c', ['leadership'], { places: { left: 0, of: 1 } }),
      mentor('d', ['leadership'], { languages: ['fr'] }),
      mentor('e', ['leadership'], { formats: ['phone'] }),
      mentor('f', ['leadership']),
      mentor('g', ['law'], { languages: ['fr'] }),
    ];
    const bans = [{ menteeId: ann.memberId, mentorId: memberId('f') }];
    expect(leftOut(mentors, { bans })).toEqual({
      code: 'nobody-fits',
      mentors: 7,
      bars: {
        'nothing-in-common': 2,
        'no-room': 1,
        'no-common-language': 2,
        'no-common-format': 1,
        'kept-apart': 1,
      },
    });
  });

  it('does not count oneself among the mentors looked at', () => {
    expect(leftOut([mentor('ann', ['leadership']), mentor('a', ['law'])])).toEqual({
      code: 'nobody-fits',
      mentors: 1,
      bars: { 'nothing-in-common': 1 },
    });
  });

  it('looks at fewer mentors where very many are left out, never at fewer than fifty', () => {
    const mentors = Array.from({ length: 60 }, (_, at) => mentor(`m${at}`, ['law']));
    expect([0, 17_856, 999_999].map((besides) => leftOut(mentors, {}, besides))).toEqual(
      [60, 56, 50].map((looked) => ({ code: 'nobody-fits', mentors: looked, bars: { 'nothing-in-common': looked } })),
    );
  });
});
