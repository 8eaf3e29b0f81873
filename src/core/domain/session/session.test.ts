import { describe, expect, it, test } from 'vitest';
import { countedIds } from '../../testing/counted-ids.fixture.ts';
import { newSession, partyOf, settled, stateAfter } from './session.ts';
import { aSession, MENTEE, MENTOR, NOW, PEOPLE, RELATIONSHIP, STRANGER } from './testing/decide.fixture.ts';

test.each([
  ['the mentor who proposed it', MENTOR, MENTOR, 'proposer'],
  ['the mentee whose mentor proposed it', MENTOR, MENTEE, 'partner'],
  ['the mentee who proposed it', MENTEE, MENTEE, 'proposer'],
  ['the mentor whose mentee proposed it', MENTEE, MENTOR, 'partner'],
  ['somebody else', MENTOR, STRANGER, 'stranger'],
  ['somebody else, were it ever proposed by them', STRANGER, STRANGER, 'stranger'],
])('%s', (_who, proposedBy, by, party) => {
  expect(partyOf(aSession({ proposedBy }), by)).toBe(party);
});

describe('what an event makes of a session', () => {
  it.each([
    ['the partner picks', 'proposed', 'pick', MENTEE, { ok: true, value: 'scheduled' }],
    ['the proposer picks', 'proposed', 'pick', MENTOR, { ok: false, code: 'not-yours' }],
    ['a stranger calls it off', 'scheduled', 'cancel', STRANGER, { ok: false, code: 'not-yours' }],
    ['it is picked twice', 'scheduled', 'pick', MENTEE, { ok: false, code: 'already-settled', state: 'scheduled' }],
    ['it is moved once held', 'held', 'move', MENTOR, { ok: false, code: 'already-settled', state: 'held' }],
    // Who may not is told so before what happened already.
    ['the proposer picks one that is held', 'held', 'pick', MENTOR, { ok: false, code: 'not-yours' }],
  ] as const)('when %s', (_what, state, event, by, outcome) => {
    expect(stateAfter(aSession({ state }), event, by)).toEqual(outcome);
  });
});

it('has no prompts left once it is settled, and keeps everything else', () => {
  const session = aSession({ nextDueAt: NOW, promptsDone: ['agenda-early'] });
  expect(settled(session, 'missed')).toEqual({ ...session, state: 'missed', nextDueAt: null });
});

it('begins proposed, with nothing fixed', () => {
  const session = newSession({ now: NOW, ids: countedIds() }, RELATIONSHIP, PEOPLE, MENTEE);
  expect(session).toMatchObject({ id: 'id-1', state: 'proposed', time: null, slots: [], moves: 0, createdAt: NOW });
  expect(session).toMatchObject({ mentorId: MENTOR, menteeId: MENTEE, proposedBy: MENTEE });
});
