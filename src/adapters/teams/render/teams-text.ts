import { type DateReader, dayInWords, momentInWords } from '../../../core/domain/view/local-dates.ts';
import type { Inline, RichText } from '../../../core/domain/view/rich-text.ts';

/** Whose eyes a card is for: dates are written in their zone and language. */
export type Reader = DateReader;

// Controls, direction overrides and invisible spaces; the joiners that emoji and Persian need stay.
const INVISIBLE = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
const MENTION_TAG = /<\s*\/?\s*at\b[^<>]*>/giu;
const MARKDOWN = /[\\`*_~[\]()<>]/g;
const ENTITY = /&(?=#?\w{1,32};)/g;
const BLOCK_MARK = /^([#+-]|\d{1,9}(?=[.)]))/;
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** Rich text as the Markdown of text blocks: one string a line, because a text block ignores single line ends. */
export function textLines(text: RichText, reader: Reader): readonly string[] {
  const lines = [''];
  for (const part of text) {
    const [first = '', ...more] = inlineLines(part, reader);
    lines.push(`${lines.pop() ?? ''}${first}`, ...more);
  }
  return lines.map(guardBlockMark);
}

/** The same on one line, for places that hold no second one. */
export function textLine(text: RichText, reader: Reader): string {
  return textLines(text, reader).join(' ').trim();
}

/** A member's or our own plain words as Markdown that shows exactly these words. */
export function escapeText(text: string): string {
  return guardBlockMark(escapeInline(cleanLine(text)));
}

/**
 * Words for places that draw some Markdown on some clients and none on others: button, option and toggle titles.
 * More than `maxChars` end in an ellipsis.
 */
export function plainWords(text: string, maxChars: number): string {
  const words = cleanLine(text)
    .replaceAll('](', '] (')
    .replaceAll('{{', '{ {')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim();
  return words.length <= maxChars
    ? words
    : `${words
        .slice(0, maxChars - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}

function inlineLines(part: Inline, reader: Reader): readonly string[] {
  if (part.type === 'text') return lines(part.text).map(escapeInline);
  if (part.type === 'bold') return lines(part.text).map((line) => emphasise(line, '**'));
  if (part.type === 'italic') return lines(part.text).map((line) => emphasise(line, '_'));
  // Text blocks have no code; bold words stand out on every client.
  if (part.type === 'code') return [emphasise(cleanLine(part.text), '**')];
  if (part.type === 'command') return [emphasise(cleanLine(part.words), '**')];
  if (part.type === 'link') return [linkWords(part.url, part.label)];
  // A chat link needs a user principal name, which a handle does not hold, and a mention needs the person in the chat.
  if (part.type === 'person') return [emphasise(cleanLine(part.person.name), '**')];
  if (part.type === 'datetime') return [escapeInline(momentInWords(part.at, part.style, reader))];
  if (part.type === 'day') return [escapeInline(dayInWords(part.on, 'short', reader))];
  part.type satisfies 'break';
  return ['', ''];
}

function lines(text: string): readonly string[] {
  return text.split(LINE_END).map((line) => clean(line));
}

function cleanLine(text: string): string {
  return lines(text).join(' ');
}

function clean(line: string): string {
  return line.replace(/\t/g, ' ').replace(INVISIBLE, '').replace(MENTION_TAG, '').toWellFormed();
}

function escapeInline(text: string): string {
  return text.replace(MARKDOWN, '\\$&').replace(ENTITY, '\\&');
}

function guardBlockMark(line: string): string {
  // Four leading spaces would make a code block.
  return line.trimStart().replace(BLOCK_MARK, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

function emphasise(text: string, mark: string): string {
  const words = text.trim();
  if (words === '') return text;
  const [before = '', after = ''] = text.split(words);
  return `${before}${mark}${escapeInline(words)}${mark}${after}`;
}

function linkWords(url: string, label: string): string {
  const words = escapeInline(cleanLine(label).trim());
  const address = safeAddress(url);
  return address === null || words === '' ? words : `[${words}](${address})`;
}

/** The address if it may be opened: `https:` or `mailto:`, with nothing in it that could end a Markdown link. */
export function safeAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'mailto:') return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href.replace(
    /[()<>\\\s[\]`*_]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
