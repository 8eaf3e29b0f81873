import { describe, expect, it } from 'vitest';
import { ALL_STATES, NOW, relationshipIn, STARTED } from '../relationship/testing/relationship.fixture.ts';
import { decideGoOn, decideSign, superseded } from './decide-sign.ts';
import { versionIn } from './testing/agreement.fixture.ts';

describe('a signature', () => {
  it.each([
    ['mentor', 'draft', 'signed-by-one', { mentor: NOW, mentee: null }],
    ['mentee', 'draft', 'signed-by-one', { mentor: null, mentee: NOW }],
    ['mentor', 'signed-by-one', 'in-force', { mentor: NOW, mentee: STARTED }],
  ] as const)('of the %s on one that is %s makes it %s', (side, state, to, signedAt) => {
    const version = versionIn(state);
    expect(decideSign(version, side, NOW)).toEqual({ ok: true, value: { ...version, state: to, signedAt } });
  });

  it.each([
    ['mentee', 'signed-by-one'],
    ['mentor', 'in-force'],
    ['mentee', 'in-force'],
  ] as const)('of the %s is given once only: %s', (side, state) => {
    expect(decideSign(versionIn(state), side, NOW)).toEqual({ ok: false, code: 'signed-already' });
  });
});

it('what was in force is superseded by a newer text that both signed', () => {
  const before = versionIn('in-force');
  expect(superseded(before, NOW)).toEqual({ ...before, state: 'superseded', supersededAt: NOW });
});

describe('beyond the last date', () => {
  const ending = { lastDate: '2026-12-20', remindAt: null, closesAt: new Date('2026-12-21T06:00:00Z'), closedAt: null };

  it.each([
    ['2026-12-19', false],
    ['2026-12-20', false],
    ['2026-12-21', true],
    ['2027-05-24', true],
  ])('two who look back on %s go on: %s', (reviewOn, goOn) => {
    const relationship = relationshipIn('winding-down', { ending });
    const onwards = { state: 'active', progress: { ...relationship.progress, ending: null } };
    expect(decideGoOn(relationship, { reviewOn })).toEqual(goOn ? onwards : null);
  });

  it('nobody goes on who has planned no end', () => {
    expect(decideGoOn(relationshipIn('winding-down'), { reviewOn: '2027-05-24' })).toBeNull();
  });

  it.each(ALL_STATES.filter((state) => state !== 'winding-down'))('the end stands while it is %s', (state) => {
    expect(decideGoOn(relationshipIn(state, { ending }), { reviewOn: '2027-05-24' })).toBeNull();
  });
});
