import { describe, expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import {
  codeExpiresAt,
  decideCode,
  decideLink,
  decideTry,
  MAX_LINK_TRIES_PER_HOUR,
  triesCountSince,
} from './decide-link.ts';
import type { MemberState } from './member.ts';
import { someMember } from './testing/member.fixture.ts';

const NOW = new Date('2026-11-05T10:00:00Z');
const [ISSUER, TYPIST] = ['issuer', 'typist'] as [MemberId, MemberId];
const ROLES = { issuedTo: ISSUER, typedBy: TYPIST };

const KEPT: readonly (readonly [
  issuer: MemberState,
  typist: MemberState,
  kept: 'issuer' | 'typist' | 'both-joined',
])[] = [
  ['newcomer', 'newcomer', 'issuer'],
  ['joined', 'newcomer', 'issuer'],
  ['left', 'newcomer', 'issuer'],
  ['newcomer', 'joined', 'typist'],
  ['newcomer', 'left', 'typist'],
  ['joined', 'joined', 'both-joined'],
  ['joined', 'left', 'both-joined'],
  ['left', 'joined', 'both-joined'],
  ['left', 'left', 'both-joined'],
];

describe('of a code issued to somebody', () => {
  test.each(KEPT)('%s and typed by somebody %s: %s', (issuer, typist, answer) => {
    const two = [someMember(ISSUER, { state: issuer }), someMember(TYPIST, { state: typist })];
    for (const locked of [two, two.toReversed()]) {
      const choice = decideLink(locked, ROLES);
      expect(choice.ok ? choice.value.kept.id : choice.code).toBe(answer);
      expect(choice.ok && choice.value.dropped === choice.value.kept).toBe(false);
    }
  });

  test.each([
    ['the one who asked for it', [someMember(TYPIST)]],
    ['the one who typed it', [someMember(ISSUER)]],
  ])('nothing comes when %s is gone meanwhile', (_who, locked) => {
    expect(decideLink(locked, ROLES)).toEqual({ ok: false, code: 'unknown-code' });
  });
});

test.each([
  [1, true],
  [MAX_LINK_TRIES_PER_HOUR, true],
  [MAX_LINK_TRIES_PER_HOUR + 1, false],
])('try number %i of an hour is looked at: %s', (tries, may) => {
  expect(decideTry(tries)).toEqual(may ? { ok: true, value: null } : { ok: false, code: 'too-many-tries' });
});

test.each([
  ['that nobody holds', null, { ok: false, code: 'unknown-code' }],
  ['of one’s own', TYPIST, { ok: false, code: 'same-account' }],
  ['of somebody else', ISSUER, { ok: true, value: ISSUER }],
])('a code %s', (_whose, issuedTo, answer) => {
  expect(decideCode(issuedTo, TYPIST)).toEqual(answer);
});

test('a code works for its minutes, and tries count together for an hour', () => {
  expect(codeExpiresAt(NOW, { linkCodeMinutes: 15 })).toEqual(new Date('2026-11-05T10:15:00Z'));
  expect(triesCountSince(NOW)).toEqual(new Date('2026-11-05T09:00:00Z'));
});
