import { element } from '../element.ts';
import { type Block, parseMarkdown, type Span } from './markdown.ts';

/** Draws the Markdown subset as elements; everything that is not part of it stays plain text. */
export function drawMarkdown(text: string): readonly HTMLElement[] {
  return parseMarkdown(text).map(drawBlock);
}

/** The same as HTML, written by the browser from those elements, for the card renderer that takes only HTML. */
export function markdownHtml(text: string): string {
  return element('div', {}, drawMarkdown(text)).innerHTML;
}

function drawBlock(block: Block): HTMLElement {
  if (block.type === 'paragraph') return element('p', {}, block.spans.map(drawSpan));
  const items = block.items.map((spans) => element('li', {}, spans.map(drawSpan)));
  return block.from === null ? element('ul', {}, items) : element('ol', { start: block.from }, items);
}

function drawSpan(span: Span): Node {
  switch (span.type) {
    case 'text':
      return document.createTextNode(span.text);
    case 'bold':
      return element('strong', {}, span.spans.map(drawSpan));
    case 'italic':
      return element('em', {}, span.spans.map(drawSpan));
    case 'link':
      return element('a', { href: span.url, target: '_blank', rel: 'noopener noreferrer' }, span.spans.map(drawSpan));
  }
}
