import { describe, expect, it } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import { type Asking, decideAsk, MAX_QUESTIONS_PER_DAY, mayBeAsked } from './decide-ask.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const ASKER = 'asker-1' as MemberId;
const there = { id: 'asked-1' as MemberId, state: 'joined', hidden: false, pausedUntil: null } as const;
type Somebody = Pick<Member, 'id' | 'state' | 'hidden' | 'pausedUntil'>;

const GONE: readonly [string, Somebody | undefined][] = [
  ['never was', undefined],
  ['has not joined', { ...there, state: 'newcomer' }],
  ['has left', { ...there, state: 'left' }],
  ['is hidden', { ...there, hidden: true }],
  ['is away', { ...there, pausedUntil: '2026-12-01' }],
];

const ask = (change: Partial<Asking<Somebody>> = {}) =>
  decideAsk<Somebody>({ from: ASKER, asked: there, apart: false, openedToday: 0, ...change }, NOW);

describe('a question', () => {
  it('opens a thread between the two', () => {
    const question = { askerId: ASKER, askedId: there.id, state: 'open', openedAt: NOW };
    expect(ask()).toEqual({ ok: true, value: { question, to: there } });
  });

  it.each(GONE)('cannot be put to somebody who %s', (_who, asked) => {
    expect(mayBeAsked(asked)).toBe(false);
    expect(ask({ asked })).toEqual({ ok: false, code: 'not-there' });
  });

  it('reads the same to whoever is kept apart from them', () => {
    expect(mayBeAsked(there)).toBe(true);
    expect(ask({ apart: true })).toEqual({ ok: false, code: 'not-there' });
  });

  it.each([
    [MAX_QUESTIONS_PER_DAY - 1, true],
    [MAX_QUESTIONS_PER_DAY, false],
    [MAX_QUESTIONS_PER_DAY + 1, false],
  ])('is one more after %i within a day: %s', (openedToday, opened) => {
    const refused = { ok: false, code: 'too-many-today', limit: MAX_QUESTIONS_PER_DAY };
    expect(ask({ openedToday })).toMatchObject(opened ? { ok: true } : refused);
  });

  it('tells nobody of a limit who could not ask this one anyway', () => {
    expect(ask({ apart: true, openedToday: MAX_QUESTIONS_PER_DAY })).toMatchObject({ code: 'not-there' });
  });
});
