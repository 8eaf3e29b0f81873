import { describe, expect, it } from 'vitest';
import { decideEnd, decideMove } from './decide-move.ts';
import { ALL_STATES, MENTEE, MENTOR, NOW, relationshipIn, STRANGER } from './testing/relationship.fixture.ts';

const ACTORS = [MENTOR, MENTEE, 'clock', 'system', STRANGER] as const;

describe('a move', () => {
  it('leads to the state of the table, with the progress that was decided', () => {
    const progress = { ...relationshipIn('active').progress, warnedAt: NOW };
    const moved = decideMove(relationshipIn('active'), { event: 'wind-down', by: MENTEE, progress });
    expect(moved).toEqual({ ok: true, value: { state: 'winding-down', progress } });
  });

  it.each([
    ['a state that does not allow it', 'paused', MENTOR, 'wind-down'],
    ['a state that is over', 'completed', MENTOR, 'wind-down'],
    ['somebody who may not', 'active', STRANGER, 'wind-down'],
    ['the clock, which plans no end', 'active', 'clock', 'wind-down'],
    ['one of the two, where both have to agree', 'winding-down', MENTEE, 'go-on'],
  ] as const)('is refused, and the state told, to %s', (_whom, state, by, event) => {
    const relationship = relationshipIn(state);
    const refused = { ok: false, code: 'already-settled', state };
    expect(decideMove(relationship, { event, by, progress: relationship.progress })).toEqual(refused);
  });
});

describe('an end', () => {
  it('comes to these, and to nobody else', () => {
    const ends = (['complete', 'lapse', 'withdraw'] as const).flatMap((event) =>
      ALL_STATES.flatMap((state) => {
        const who = ACTORS.filter((by) => decideEnd(relationshipIn(state), { event, by }, NOW).ok);
        return who.length === 0 ? [] : [`${event} from ${state}: ${who.join(', ')}`];
      }),
    );
    expect(ends).toEqual([
      `complete from winding-down: ${MENTOR}, ${MENTEE}, clock`,
      'lapse from introduced: clock',
      'lapse from active: clock',
      ...['introduced', 'active', 'winding-down', 'paused'].map(
        (state) => `withdraw from ${state}: ${MENTOR}, ${MENTEE}, system`,
      ),
    ]);
  });

  it.each([
    [MENTOR, 'winding-down', 'complete', 'completed', MENTOR],
    ['clock', 'winding-down', 'complete', 'completed', null],
    ['clock', 'active', 'lapse', 'withdrawn', null],
    ['system', 'paused', 'withdraw', 'withdrawn', null],
  ] as const)('brought about by %s while %s (%s) is %s and names %s', (by, state, event, to, named) => {
    const end = decideEnd(relationshipIn(state), { event, by }, NOW);
    expect(end).toEqual({ ok: true, value: { to, at: NOW, by: named, reason: null } });
  });

  it('keeps the reason that was given', () => {
    const end = decideEnd(relationshipIn('active'), { event: 'withdraw', by: MENTEE, reason: 'moving away' }, NOW);
    expect(end).toMatchObject({ ok: true, value: { reason: 'moving away' } });
  });
});
