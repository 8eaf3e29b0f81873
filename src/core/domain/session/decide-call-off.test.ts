import { describe, expect, it } from 'vitest';
import type { SessionId } from '../kernel/ids.ts';
import { decideCallOff, laterOf } from './decide-call-off.ts';
import { anOffer, aSession, at, from, MENTEE, MENTOR, NOW, STRANGER } from './testing/decide.fixture.ts';

describe('calling a session off', () => {
  it.each([
    ['the proposer withdraws the times on offer', anOffer(), MENTOR, 'cancelled'],
    ['the other one turns them all down', anOffer(), MENTEE, 'cancelled'],
    ['the proposer, one that is fixed', aSession(), MENTOR, 'cancelled'],
    ['the other one, one that is fixed', aSession(), MENTEE, 'cancelled'],
    ['a stranger', aSession(), STRANGER, 'not-yours'],
    ['one that was held', aSession({ state: 'held' }), MENTOR, 'already-settled'],
    ['one that was missed', aSession({ state: 'missed' }), MENTOR, 'already-settled'],
    ['one that is called off', aSession({ state: 'cancelled' }), MENTOR, 'already-settled'],
    ['one that begins the next moment', aSession({ time: from('2026-11-24T12:00:00.001Z') }), MENTEE, 'cancelled'],
    ['one that begins now', aSession({ time: from('2026-11-24T12:00:00Z') }), MENTEE, 'begun'],
    [
      'one that is over, and nobody said how it went',
      aSession({ time: from('2026-11-20T12:00:00Z') }),
      MENTEE,
      'begun',
    ],
    // What happened to it says more than that its time has come.
    [
      'one that was held last week',
      aSession({ state: 'held', time: from('2026-11-17T12:00:00Z') }),
      MENTOR,
      'already-settled',
    ],
  ])('%s', (_who, session, by, expected) => {
    const off = decideCallOff(session, by, NOW);
    expect(off.ok ? off.value.state : off.code).toBe(expected);
  });

  it('leaves it no prompts, and everything else as it was', () => {
    const session = aSession({ nextDueAt: at('2026-11-24T18:00:00Z') });
    expect(decideCallOff(session, MENTOR, NOW)).toEqual({
      ok: true,
      value: { ...session, state: 'cancelled', nextDueAt: null },
    });
  });
});

describe('the later ones of a series', () => {
  const series = 'series' as SessionId;
  const on = (day: number, more: Parameters<typeof aSession>[0] = {}) =>
    aSession({ id: `on-${day}` as SessionId, seriesId: series, time: from(`2026-11-${day}T10:00:00Z`), ...more });
  const first = on(25);

  it.each([
    ['are those fixed after it, in their order', [on(24), on(25), on(26), on(27)], ['on-26', 'on-27']],
    [
      'are not held, missed or called off',
      [on(26, { state: 'held' }), on(27, { state: 'missed' }), on(28, { state: 'cancelled' })],
      [],
    ],
    ['are of the same series', [on(26, { seriesId: null }), on(27, { seriesId: 'another' as SessionId })], []],
    ['have a time', [on(26, { time: null })], []],
    ['do not begin with it', [on(26, { time: first.time })], []],
  ])('%s', (_what, all, expected) => {
    expect(laterOf(first, all).map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    ['that was never repeated', { seriesId: null, time: first.time }],
    ['that has no time', { seriesId: series, time: null }],
  ])('are none for one %s', (_what, session) => {
    expect(laterOf(session, [on(26), on(27, { seriesId: null })])).toEqual([]);
  });
});
