import { describe, expect, it } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { memberId } from './id-reference.ts';

describe('an id from outside', () => {
  it.each([
    ['of one letter', 'a'],
    ['with digits, a dash and an underscore', '01J-x_9'],
    ['as long as an id may be', 'a'.repeat(100)],
  ])('%s is read as it stands', (_which, text) => {
    expect(memberId.decode(text)).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['longer than an id may be', 'a'.repeat(101)],
    ['a separator', 'one:two'],
    ['a space', 'one two'],
    ['a second line', 'one\ntwo'],
    ['a line that ends', 'one\n'],
    ['a mention', '<@U1>'],
    ['a letter of another script', 'é'],
    ['a control character', 'one\u0000'],
  ])('is refused when it is or holds %s', (_what, text) => {
    expect(memberId.decode(text)).toBeNull();
  });

  it('is written as it stands', () => {
    expect(memberId.encode('m-1' as MemberId)).toBe('m-1');
  });
});
