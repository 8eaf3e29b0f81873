import { describe, expect, it } from 'vitest';
import { type Block, parseMarkdown, type Span } from './markdown.ts';

const words = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (span.type === 'text') return span.text;
      const inner = words(span.spans);
      return span.type === 'link' ? `<${span.url}|${inner}>` : `<${span.type}|${inner}>`;
    })
    .join('');
const shown = (block: Block): string =>
  block.type === 'paragraph'
    ? words(block.spans)
    : block.items.map((item) => `${block.from ?? '-'} ${words(item)}`).join('/');
const read = (text: string) => parseMarkdown(text).map(shown);

describe('the Markdown of Teams text blocks', () => {
  it.each([
    ['**bold** and _italic_', ['<bold|bold> and <italic|italic>']],
    ['**bold with *both* in it**', ['<bold|bold with <italic|both> in it>']],
    ['[help](https://example.org/a)', ['<https://example.org/a|help>']],
    ['one\ntwo\n\nthree\rfour', ['one two', 'three', 'four']],
    ['- a\n- b\n\n1. c', ['- a/- b', '1 c']],
    ['a &lt; b &#42; c', ['a < b * c']],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['\\*not bold\\* \\[x\\]\\(y\\)', ['*not bold* [x](y)']],
    ['snake_case_name and 2 * 3 * 4', ['snake_case_name and 2 * 3 * 4']],
    ['[x](javascript:alert(1))', ['[x](javascript:alert(1))']],
    ['<img src=x onerror=alert(1)> <at>All</at>', ['<img src=x onerror=alert(1)> <at>All</at>']],
    ['# no heading', ['# no heading']],
    ['**never closed', ['**never closed']],
  ])('leaves %j as words', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
