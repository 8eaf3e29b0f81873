import { describe, expect, it, test } from 'vitest';
import { compileSearch } from './compiled-search.ts';
import type { Criteria } from './criteria.ts';
import { explainMatch, misfitsOf, reasonsOf } from './explain-match.ts';
import { fitOf } from './fit.ts';
import type { MatchPerson, MatchSide } from './match-profile.ts';
import { mentee, mentor, SMALL_TREE, topicId } from './testing/match-people.fixture.ts';
import { STANDARD_WEIGHTS } from './weights.ts';

const NOTHING = { topics: [], words: [], seniority: null, functions: [], industries: [], languages: [], formats: [] };
const ONLY: Criteria = { ...NOTHING, hours: [], location: null };
const statistics = { people: 0, answering: () => 0 };
const ada = mentee('ada', {});

function told(wish: Partial<Criteria>, person: MatchSide) {
  const plan = compileSearch({
    seeker: ada,
    changed: { ...ONLY, ...wish },
    exact: false,
    weights: STANDARD_WEIGHTS,
    statistics,
  });
  const fit = fitOf(plan, person, SMALL_TREE);
  return {
    reasons: reasonsOf(plan, person, fit),
    misfits: misfitsOf(plan, person, fit),
    account: explainMatch(plan, person, fit),
  };
}
const someone = (more: Partial<MatchPerson> = {}, topics: readonly string[] = []) => mentor('lea', topics, more);
const law = { topicId: topicId('law'), importance: 2 as const };
const lead = { topicId: topicId('leadership'), importance: 3 as const };
const hour = (fromMinute: number, minutes = 60) => ({ fromMinute, untilMinute: fromMinute + minutes });

test('somebody who is asked nothing has nothing to say for or against them', () => {
  expect(told({}, someone())).toMatchObject({ reasons: [], misfits: [], account: { score: 0, points: 0 } });
});

describe('one wish, and what is said of somebody', () => {
  it.each<[Partial<Criteria>, MatchSide, readonly object[], readonly object[]]>([
    [
      { topics: [lead, law] },
      someone({}, ['first-team']),
      [{ code: 'topics', topics: [{ ...lead, offered: 'first-team', closeness: 'narrower' }] }],
      [{ code: 'topics-missing', topics: ['law'], all: false }],
    ],
    [{ topics: [law] }, someone({}, ['writing']), [], [{ code: 'topics-missing', topics: ['law'], all: true }]],
    [
      { words: ['baking', 'data'] },
      someone({ text: 'baker' }),
      [{ code: 'words', words: ['baking'] }],
      [{ code: 'words-missing', words: ['data'] }],
    ],
    [{ functions: ['law'] }, someone({ function: 'Law' }), [{ code: 'function', function: 'Law' }], []],
    [{ functions: ['law'] }, someone({ function: 'art' }), [], [{ code: 'function-differs', function: 'art' }]],
    [{ functions: ['law'] }, someone({ function: null }), [], [{ code: 'function-differs', function: null }]],
    [{ industries: ['retail'] }, someone(), [{ code: 'industry', industry: 'retail' }], []],
    [{ industries: ['space'] }, someone(), [], [{ code: 'industry-differs', industry: 'retail' }]],
    [{ hours: [hour(0, 120)] }, someone({ hours: [hour(0, 500)] }), [{ code: 'hours', minutesPerWeek: 120 }], []],
    [{ hours: [hour(0, 119)] }, someone({ hours: [hour(0, 500)] }), [], [{ code: 'little-time', minutesPerWeek: 119 }]],
    [{ hours: [hour(0)] }, someone({ hours: [hour(60)] }), [], [{ code: 'little-time', minutesPerWeek: 0 }]],
    [{ hours: [hour(0)] }, someone({ hours: [] }), [], [{ code: 'hours-unknown' }]],
    [{ languages: ['EN', 'de'] }, someone(), [{ code: 'languages', languages: ['en'] }], []],
    [{ languages: ['de'] }, someone({ languages: [] }), [], [{ code: 'languages-unknown' }]],
    [{ formats: ['online', 'phone'] }, someone(), [{ code: 'formats', formats: ['online'] }], []],
    [{ formats: ['phone'] }, someone({ formats: [] }), [], [{ code: 'formats-unknown' }]],
    [
      { formats: ['in-person'], location: 'leeds' },
      someone({ formats: ['in-person'], location: 'Leeds' }),
      [
        { code: 'location', location: 'Leeds' },
        { code: 'formats', formats: ['in-person'] },
      ],
      [],
    ],
    [
      { formats: ['in-person'], location: 'leeds' },
      someone({ formats: [], location: null }),
      [],
      [{ code: 'elsewhere', location: null }, { code: 'formats-unknown' }],
    ],
  ])('%j', (wish, person, reasons, misfits) => {
    const { account, ...said } = told(wish, person);
    expect(said).toEqual({ reasons, misfits });
    expect(account).toMatchObject({ memberId: 'lea', reasons, misfits });
  });
});

describe('seniority', () => {
  const wish = { type: 'distance', own: 3, seekerIs: 'mentee' } as const;

  it.each<[MatchPerson['seniority'], string, number]>([
    [5, 'reason', 2],
    [4, 'reason', 1],
    [3, 'reason', 0],
    [2, 'misfit', -1],
    [1, 'misfit', -2],
  ])('step %s is a %s, %i steps above', (step, kind, stepsAbove) => {
    const { reasons, misfits } = told({ seniority: wish }, someone({ seniority: step }));
    expect(reasons).toEqual(kind === 'reason' ? [{ code: 'seniority', stepsAbove, step }] : []);
    expect(misfits).toEqual(kind === 'misfit' ? [{ code: 'seniority-apart', stepsAbove, step }] : []);
  });

  it('has no distance where steps were chosen by hand', () => {
    const seniority = { type: 'steps', steps: [4] } as const;
    expect(told({ seniority }, someone()).reasons).toEqual([{ code: 'seniority', stepsAbove: null, step: 4 }]);
    expect(told({ seniority }, someone({ seniority: 5 })).misfits).toEqual([
      { code: 'seniority-apart', stepsAbove: null, step: 5 },
    ]);
  });

  it('that is not said is neither near nor far', () => {
    const { reasons, misfits } = told({ seniority: wish }, someone({ seniority: null }));
    expect([reasons, misfits]).toEqual([[], [{ code: 'seniority-unknown' }]]);
  });
});

test.each([
  [{ left: 1, of: 2 }, 0, ['nearly-full']],
  [{ left: 1, of: 1 }, 0, []],
  [{ left: 2, of: 3 }, 19, []],
  [{ left: 2, of: 3 }, 20, ['shown-often']],
  [{ left: 1, of: 3 }, 25, ['nearly-full', 'shown-often']],
])('with places %j and shown %i times: %j', (places, shownThisWeek, codes) => {
  expect(told({}, someone({ places, shownThisWeek })).misfits.map(({ code }) => code)).toEqual(codes);
});

test('a perfect answer to everything is a score of 100, with nothing against it', () => {
  const hours = [hour(0, 600)];
  const { account } = told({ topics: [law], functions: ['engineering'], hours }, someone({ hours }, ['law']));
  expect([account.score, account.points, account.misfits]).toEqual([100, 67_000, []]);
  expect(account.reasons.map(({ code }) => code)).toEqual(['topics', 'function', 'hours']);
});
