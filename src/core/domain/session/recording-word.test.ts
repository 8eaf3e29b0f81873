import { describe, expect, test } from 'vitest';
import { countedIds } from '../../testing/counted-ids.fixture.ts';
import type { MemberId, RecordingWordId, SessionId } from '../kernel/ids.ts';
import { agreesToRecording, decideRecordingWord, mayRecord, type RecordingWord } from './recording-word.ts';
import { aSession, MENTEE, MENTOR, NOW } from './testing/decide.fixture.ts';

/** `+mentor` agrees, `-mentor` does not; the oldest first. */
const register = (...said: readonly string[]): readonly RecordingWord[] =>
  said.map((word, at) => ({
    id: `word-${at}` as RecordingWordId,
    sessionId: 'session' as SessionId,
    memberId: word.slice(1) as MemberId,
    allowed: word.startsWith('+'),
    saidAt: new Date(Date.UTC(2026, 10, 24, 10, at)),
  }));

describe('somebody', () => {
  test.each([
    ['who has said nothing', [], false],
    ['who said yes', ['+mentor'], true],
    ['who said no', ['-mentor'], false],
    ['who took the yes back', ['+mentor', '-mentor'], false],
    ['who said yes again', ['+mentor', '-mentor', '+mentor'], true],
    ['of whom only the other one spoke since', ['+mentor', '-mentee'], true],
    ['whose partner alone said yes', ['+mentee'], false],
  ])('%s', (_who, said, agrees) => {
    expect(agreesToRecording(register(...said), MENTOR)).toBe(agrees);
  });
});

describe('a session may be recorded', () => {
  test.each([
    ['not while nobody spoke', [], false],
    ['not while only the mentor agrees', ['+mentor'], false],
    ['not while only the mentee agrees', ['+mentee'], false],
    ['while both agree', ['+mentee', '+mentor'], true],
    ['not after the mentor took it back', ['+mentee', '+mentor', '-mentor'], false],
    ['not after the mentee took it back', ['+mentee', '+mentor', '-mentee'], false],
    ['not when a stranger agrees for one of them', ['+mentee', '+stranger'], false],
  ])('%s', (_when, said, may) => {
    expect(mayRecord(register(...said), { mentorId: MENTOR, menteeId: MENTEE })).toBe(may);
  });
});

describe('a word about recording', () => {
  const making = () => ({ now: NOW, ids: countedIds() });
  const fixed = aSession();
  const live = true;

  test.each([
    ['yes', [], true],
    ['no, taking a yes back', ['+mentor'], false],
    ['yes again', ['+mentor', '-mentor'], true],
    ['yes, after the other one said it', ['+mentee'], true],
  ])('is written down: %s', (_what, said, allowed) => {
    expect(decideRecordingWord({ session: fixed, words: register(...said), live }, MENTOR, allowed, making())).toEqual({
      ok: true,
      value: { id: 'id-1', sessionId: 'session', memberId: MENTOR, allowed, saidAt: NOW },
    });
  });

  test.each([
    ['yes twice', ['+mentor'], true],
    ['no, having said nothing', [], false],
    ['no twice', ['+mentor', '-mentor'], false],
  ])('says nothing new: %s', (_what, said, allowed) => {
    const words = register(...said);
    expect(decideRecordingWord({ session: fixed, words, live }, MENTOR, allowed, making())).toEqual({
      ok: true,
      value: null,
    });
    // Then it is no question of what may be said: the relationship may be over.
    expect(decideRecordingWord({ session: fixed, words, live: false }, MENTOR, allowed, making()).ok).toBe(true);
  });

  test.each(['proposed', 'held', 'missed', 'cancelled'] as const)('a yes is not for a %s session, a no is', (state) => {
    const facts = { session: aSession({ state }), words: register('+mentee'), live };
    const refused = { ok: false, code: 'already-settled', state };
    expect(decideRecordingWord(facts, MENTOR, true, making())).toEqual(refused);
    expect(decideRecordingWord(facts, MENTEE, false, making())).toMatchObject({ value: { allowed: false } });
  });

  test('a yes is not for what is over, a no is', () => {
    const facts = { session: aSession({ state: 'held' }), words: register('+mentee'), live: false };
    expect(decideRecordingWord(facts, MENTOR, true, making())).toEqual({ ok: false, code: 'over' });
    expect(decideRecordingWord(facts, MENTEE, false, making())).toMatchObject({ value: { allowed: false } });
  });
});
