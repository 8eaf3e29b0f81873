import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import {
  bold,
  command,
  day,
  italic,
  lineBreak,
  link,
  person,
  plain,
  say,
} from '../../../core/domain/view/rich-text.ts';
import { readMarkdown } from '../testing/teams-markdown.fixture.ts';
import { escapeText, plainWords, safeAddress, textLine, textLines } from './teams-text.ts';

const lisbon = { zone: 'Europe/Lisbon', locale: 'en-GB' };

describe('text for Teams', () => {
  it('shows any words as exactly these words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (words) => {
        const { text, links, mentions } = readMarkdown(escapeText(words));
        expect({ text, links, mentions }).toEqual({ text: words.trimStart(), links: [], mentions: [] });
      }),
    );
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['    no code block', 'no code block'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['[x](javascript:alert(1))', '\\[x\\]\\(javascript:alert\\(1\\)\\)'],
    ['<at>Ada</at>', 'Ada'],
    ['<<at>at>Ada</at>', '\\<at\\>Ada'],
    ['\u202Egnp.exe\u200B', 'gnp.exe'],
  ])('escapes %j', (words, escaped) => {
    expect(escapeText(words)).toBe(escaped);
  });

  it('makes a line of every line end and every break', () => {
    expect(textLines([...plain('one\r\ntwo\u2028three'), lineBreak, ...plain('four')], lisbon)).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  it('writes commands bare, people by name, and emphasis around the words alone', () => {
    const ada = { memberId: 'm' as MemberId, name: 'Ada *L*', handles: [] };
    const text = say`${person(ada)} types ${command('find mentees')}${bold(' now ')}or ${italic('')}later`;
    expect(textLine(text, lisbon)).toBe('**Ada \\*L\\*** types **find mentees** **now** or later');
  });

  it('links to safe addresses only, with nothing in them that could end the link', () => {
    expect(textLine([link('https://example.org/a_(b)?q=x y', 'the [guide]')], lisbon)).toBe(
      '[the \\[guide\\]](https://example.org/a%5F%28b%29?q=x%20y)',
    );
    expect(textLine([link('javascript:alert(1)', 'the guide')], lisbon)).toBe('the guide');
    expect(['http://a.b/', 'https://u:p@a.b/', 'data:text/html,x', 'nonsense'].map(safeAddress)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('tells a day in the reader’s language, and shows what is none', () => {
    expect(textLine([day('2026-02-28'), ...plain(' '), day('soon')], lisbon)).toBe('Sat, 28 Feb 2026 soon');
  });

  it('cuts plain words visibly, and never in the middle of a character', () => {
    expect(plainWords('A long label', 7)).toBe('A long…');
    expect(plainWords('😀😀', 2)).toBe('…');
    expect(plainWords('[x](y) {{DATE(1)}} <b>', 50)).toBe('[x] (y) { {DATE(1)}} ‹b›');
  });
});
