import { expect, test } from 'vitest';
import { ALL_STATES, MENTEE, MENTOR, NOW, relationshipIn, STRANGER } from '../testing/relationship.fixture.ts';
import { decideCompletion, decideLookBack } from './decide-look-back.ts';

const ending = { lastDate: '2026-11-20', remindAt: null, closesAt: new Date('2026-11-21T06:00:00Z'), closedAt: null };
const open = relationshipIn('winding-down', { ending });
const closed = relationshipIn('winding-down', { ending: { ...ending, closedAt: NOW } });
const completed = (by: string) => ({ to: 'completed', at: NOW, by, reason: null });

test.each(ALL_STATES)(
  'either looks back while it winds down, also before the last date, and at no other time: %s',
  (state) => {
    const relationship = relationshipIn(state);
    expect(decideLookBack(relationship)).toEqual(
      state === 'winding-down' ? { ok: true, value: relationship } : { ok: false, code: 'already-settled', state },
    );
  },
);

test.each([
  ['no end is planned', relationshipIn('winding-down'), 2, MENTOR, null],
  ['one has looked back, before the last date', open, 1, MENTOR, null],
  ['both have, before the closing card', open, 2, MENTOR, null],
  ['one has, after the closing card', closed, 1, MENTEE, null],
  ['both have, after the closing card', closed, 2, MENTEE, completed(MENTEE)],
  ['the other was the last to', closed, 2, MENTOR, completed(MENTOR)],
] as const)(
  'it is complete once both have looked back after the closing card: %s',
  (_what, relationship, written, by, end) => {
    expect(decideCompletion(relationship, { by, written }, NOW)).toEqual({ ok: true, value: end });
  },
);

test('a stranger completes nothing', () => {
  const refused = { ok: false, code: 'already-settled', state: 'winding-down' };
  expect(decideCompletion(closed, { by: STRANGER, written: 2 }, NOW)).toEqual(refused);
});
