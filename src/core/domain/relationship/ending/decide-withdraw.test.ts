import { expect, test } from 'vitest';
import { ALL_STATES, MENTEE, MENTOR, NOW, relationshipIn, STRANGER } from '../testing/relationship.fixture.ts';
import { decideWithdraw } from './decide-withdraw.ts';

const LIVE = ['introduced', 'active', 'winding-down', 'paused'];

test.each(
  ALL_STATES.flatMap((state) =>
    [MENTOR, MENTEE].flatMap((member) => [true, false].map((own) => [state, member, own] as const)),
  ),
)('from %s, for %s, on their own wish: %s', (state, member, onOwnWish) => {
  const decided = decideWithdraw(relationshipIn(state), { member, onOwnWish, reason: null }, NOW);
  const by = onOwnWish ? member : null;
  expect(decided).toEqual(
    LIVE.includes(state)
      ? { ok: true, value: { to: 'withdrawn', at: NOW, by, reason: null } }
      : { ok: false, code: 'already-settled', state },
  );
});

test('a reason is kept with the end', () => {
  const by = { member: MENTOR, onOwnWish: true, reason: 'no time' };
  expect(decideWithdraw(relationshipIn('active'), by, NOW)).toMatchObject({ value: { by: MENTOR, reason: 'no time' } });
});

test('a stranger ends nothing on their own wish', () => {
  const by = { member: STRANGER, onOwnWish: true, reason: null };
  expect(decideWithdraw(relationshipIn('active'), by, NOW)).toMatchObject({ ok: false, code: 'already-settled' });
});
