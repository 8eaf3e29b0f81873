import type { JsonObject } from '../../slack/json-value.ts';
import { element } from '../element.ts';
import { emojiSign, withEmoji } from './emoji.ts';
import { type Passage, readMrkdwn, type Span } from './mrkdwn.ts';
import { slackDate } from './slack-date.ts';

/** Who reads: names for mentions, zone and locale for dates. */
export type Reader = {
  readonly names: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly locale: string;
};

/** Draws a text object. Plain text keeps its line breaks; mrkdwn is read first. */
export function drawText(text: unknown, reader: Reader): Node {
  const { type, text: words = '' } = asObject(text);
  if (type !== 'mrkdwn') return document.createTextNode(withEmoji(String(words)));
  return drawMrkdwn(String(words), reader);
}

/** Draws mrkdwn. */
export function drawMrkdwn(source: string, reader: Reader): Node {
  const drawn = document.createDocumentFragment();
  drawn.append(...readMrkdwn(source).map((passage) => drawPassage(passage, reader)));
  return drawn;
}

/** The words of a text object, for labels. */
export const plainWords = (text: unknown): string => withEmoji(String(asObject(text).text ?? ''));

export const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function drawPassage(passage: Passage, reader: Reader): Node {
  if (passage.kind === 'code') return element('pre', { class: 'mk-code' }, passage.text);
  const lines = passage.lines.map((spans, index) => {
    const line = document.createDocumentFragment();
    if (index > 0) line.append(element('br'));
    line.append(...spans.map((span) => drawSpan(span, reader)));
    return line;
  });
  return element(passage.kind === 'quote' ? 'blockquote' : 'span', {}, lines);
}

/** Draws one run of text. */
export function drawSpan(span: Span, reader: Reader): Node {
  const inside = (spans: readonly Span[]) => spans.map((one) => drawSpan(one, reader));
  switch (span.kind) {
    case 'text':
      return document.createTextNode(span.text);
    case 'bold':
      return element('strong', {}, inside(span.spans));
    case 'italic':
      return element('em', {}, inside(span.spans));
    case 'strike':
      return element('s', {}, inside(span.spans));
    case 'code':
      return element('code', {}, span.text);
    case 'link':
      return drawLink(span.url, span.label);
    case 'person':
      return element('span', { class: 'mention' }, `@${reader.names[span.id] ?? (span.label || span.id)}`);
    case 'special':
      return element('span', { class: 'mention' }, span.text);
    case 'date':
      return element('time', { title: span.fallback }, slackDate(span.seconds, span.format, reader));
    case 'emoji':
      return document.createTextNode(emojiSign(span.name));
  }
}

/** A link that leaves the page; anything but http, https and mailto stays text. */
export function drawLink(url: string, label: string): Node {
  return /^(?:https?:|mailto:)/i.test(url)
    ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label)
    : document.createTextNode(label);
}
