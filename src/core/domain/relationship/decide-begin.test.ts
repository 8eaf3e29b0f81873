import { describe, expect, it } from 'vitest';
import type { RelationshipId, SessionId } from '../kernel/ids.ts';
import { decideAgreed, decideArranged, decideFirstSession, decideWritten } from './decide-begin.ts';
import { ALL_STATES, NOW, relationshipIn, STARTED } from './testing/relationship.fixture.ts';
import type { RelationshipState, WorkingState } from './transitions.ts';

const LATER = new Date('2026-12-15T10:00:00Z');
const REVIEW = new Date('2027-05-24T06:00:00Z');
const breakFrom = (from: WorkingState) => ({ until: '2026-11-30', endsAt: new Date('2026-12-01T08:00:00Z'), from });

describe('a session was held', () => {
  it.each<[RelationshipState, WorkingState | null, RelationshipState, WorkingState | null, Date | null]>([
    ['introduced', null, 'active', null, NOW],
    ['active', null, 'active', null, null],
    ['winding-down', null, 'winding-down', null, null],
    ['paused', 'introduced', 'paused', 'active', NOW],
    ['paused', 'active', 'paused', 'active', null],
    ['paused', 'winding-down', 'paused', 'winding-down', null],
  ])(
    '%s (a break from %s) becomes %s (a break from %s), and asks how it fits at %s',
    (state, from, to, back, fitAskAt) => {
      const progress = { warnedAt: STARTED, break: from === null ? null : breakFrom(from) };
      const before = relationshipIn(state, progress);
      expect(decideFirstSession(before, NOW)).toEqual({
        state: to,
        progress: {
          ...before.progress,
          lastActivityAt: NOW,
          warnedAt: null,
          fitAskAt,
          break: back === null ? null : breakFrom(back),
        },
      });
    },
  );

  it('asks again of nobody who was asked, and keeps a question that is due', () => {
    expect(decideFirstSession(relationshipIn('active', { fitAskAt: STARTED }), NOW)?.progress.fitAskAt).toEqual(
      STARTED,
    );
  });
});

describe('the agreement is in force', () => {
  it.each<[RelationshipState, WorkingState | null, RelationshipState, WorkingState | null]>([
    ['introduced', null, 'active', null],
    ['active', null, 'active', null],
    ['winding-down', null, 'winding-down', null],
    ['paused', 'introduced', 'paused', 'active'],
    ['paused', 'winding-down', 'paused', 'winding-down'],
  ])('%s (a break from %s) becomes %s (a break from %s), with a review', (state, from, to, back) => {
    const before = relationshipIn(state, { warnedAt: STARTED, break: from === null ? null : breakFrom(from) });
    expect(decideAgreed(before, REVIEW, NOW)).toEqual({
      state: to,
      progress: {
        ...before.progress,
        lastActivityAt: NOW,
        warnedAt: null,
        reviewAt: REVIEW,
        break: back === null ? null : breakFrom(back),
      },
    });
  });
});

describe('a message was written', () => {
  it.each(['introduced', 'active', 'winding-down', 'paused'] as const)('is a sign of life while %s', (state) => {
    const progress = decideWritten(relationshipIn(state, { warnedAt: STARTED }), NOW);
    expect(progress).toEqual({ ...relationshipIn(state).progress, warnedAt: null, lastActivityAt: NOW });
  });

  it('keeps a session that is fixed for later as the newest sign of life', () => {
    expect(decideWritten(relationshipIn('active', { lastActivityAt: LATER }), NOW)?.lastActivityAt).toEqual(LATER);
  });
});

it.each(ALL_STATES.slice(-2))('nothing begins and nothing is heard once it is %s', (state) => {
  expect(decideFirstSession(relationshipIn(state), NOW)).toBeNull();
  expect(decideWritten(relationshipIn(state), NOW)).toBeNull();
});

describe('sessions were fixed, moved or called off', () => {
  const ours = relationshipIn('active', { warnedAt: STARTED, lastActivityAt: LATER });
  const session = (startsAt: string | null, relationshipId: RelationshipId = ours.id) => ({
    id: 'session-1' as SessionId,
    relationshipId,
    state: startsAt === null ? 'proposed' : 'scheduled',
    time: startsAt === null ? null : { startsAt: new Date(startsAt) },
  });
  const other = 'relationship-2' as RelationshipId;

  it.each([
    ['nothing is open, though later was', [], NOW.toISOString()],
    ['one is proposed', [session(null)], NOW.toISOString()],
    ['one is fixed', [session('2026-12-01T10:00:00.000Z')], '2026-12-01T10:00:00.000Z'],
    [
      'several are fixed',
      [session('2026-12-01T10:00:00.000Z'), session('2026-12-08T10:00:00.000Z'), session(null)],
      '2026-12-08T10:00:00.000Z',
    ],
    ['one has begun and waits for its record', [session('2026-11-24T09:00:00.000Z')], NOW.toISOString()],
    ['one begins in this moment', [session(NOW.toISOString())], NOW.toISOString()],
    ['one is fixed with somebody else', [session('2026-12-01T10:00:00.000Z', other)], NOW.toISOString()],
  ])('silence counts from the last one ahead, or from now: %s', (_what, open, from) => {
    const progress = { ...ours.progress, warnedAt: null, lastActivityAt: new Date(from) };
    expect(decideArranged(ours, open, NOW)).toEqual(progress);
  });
});
