import { describe, expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { type ApartFacts, refusalToKeepApart } from './decide-apart.ts';
import { someMember } from './testing/member.fixture.ts';

const [OWNER, OTHER] = ['owner', 'other'] as [MemberId, MemberId];
const PAIR = { owner: OWNER, other: OTHER };
const ONESELF = { owner: OWNER, other: OWNER };
const both = [someMember(OWNER), someMember(OTHER)];
const NOTHING_AGAINST: ApartFacts = { locked: both, kept: ['somebody' as MemberId], working: false };
const ALL_AGAINST: ApartFacts = { locked: [someMember(OWNER)], kept: [OTHER], working: true };

describe('keeping somebody apart', () => {
  test.each([
    ['nothing is known', {}],
    ['nothing speaks against it', NOTHING_AGAINST],
  ])('is not refused when %s', (_what, known) => {
    expect(refusalToKeepApart(PAIR, known)).toBeNull();
  });

  test.each([
    ['oneself', ONESELF, {}, 'yourself'],
    ['somebody who is gone', PAIR, { locked: ALL_AGAINST.locked }, 'not-there'],
    ['somebody who is on the list already', PAIR, { kept: ALL_AGAINST.kept }, 'already-there'],
    ['one’s own partner', PAIR, { working: true }, 'working-together'],
  ])('is refused of %s, known alone or with all the rest', (_whom, pair, known, code) => {
    expect(refusalToKeepApart(pair, known)).toEqual({ code });
    expect(refusalToKeepApart(pair, { ...NOTHING_AGAINST, ...known })).toEqual({ code });
  });

  test.each([
    ['yourself', ONESELF, ALL_AGAINST],
    ['not-there', PAIR, ALL_AGAINST],
    ['already-there', PAIR, { ...ALL_AGAINST, locked: both }],
    ['working-together', PAIR, { ...ALL_AGAINST, locked: both, kept: [] }],
  ])('names the first of several reasons: %s', (code, pair, known) => {
    expect(refusalToKeepApart(pair, known)).toEqual({ code });
  });
});
