import { describe, expect, it } from 'vitest';
import { broken, WORDS } from './testing/view-cases/view-parts.fixture.ts';

const AMERICAN = /\b(?:(?!size)\w+iz(?:e[sd]?|ing|ations?)|colors?|favorites?|behavior|center|program)\b/iu;
/** `1 mentees`, `1 older ones`; not `2 of 1 …` and not words that end in s by nature. */
const ONE_OF_MANY = /(?<![\d.,]|of )\b1 (?:[a-z]+ )?(?!this|is|has|was)[a-z]*[a-rt-z]s\b/u;
const BLAME = /\b(?:invalid|illegal|forbidden|error|failed|wrong (?:name|date)|you must|your fault)\b/iu;

describe('what people read', () => {
  it('names no chat platform', () => {
    expect(broken(WORDS, (text) => !/\bslack\b|\bmicrosoft\b/iu.test(text) && !/\bTeams\b/u.test(text))).toEqual([]);
  });

  it('is British', () => {
    expect(broken(WORDS, (text) => !AMERICAN.test(text))).toEqual([]);
  });

  it('counts one in the singular', () => {
    expect(broken(WORDS, (text) => !ONE_OF_MANY.test(text))).toEqual([]);
  });

  it('raises its voice at most once', () => {
    expect(broken(WORDS, (text) => (text.match(/!/gu) ?? []).length <= 1)).toEqual([]);
  });

  it('blames nobody', () => {
    expect(broken(WORDS, (text) => !BLAME.test(text))).toEqual([]);
  });
});
