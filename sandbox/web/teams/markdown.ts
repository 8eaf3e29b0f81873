/** Words with a look. Nothing else of Markdown exists in Teams cards: no headings, tables, images or code. */
export type Span =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bold' | 'italic'; readonly spans: readonly Span[] }
  | { readonly type: 'link'; readonly url: string; readonly spans: readonly Span[] };

/** A paragraph, or a list with its items. */
export type Block =
  | { readonly type: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly type: 'list'; readonly from: number | null; readonly items: readonly (readonly Span[])[] };

const BULLET = /^\s*[-*+]\s+(.*)$/;
const NUMBER = /^\s*(\d{1,9})[.)]\s+(.*)$/;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ENTITY = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|nbsp));/i;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const WORD = /[\p{L}\p{N}]/u;

/**
 * Reads the Markdown subset of Teams text blocks: bold, italic, links, lists, backslash escapes. One line end is a
 * space; a blank line or `\r` ends a paragraph (learn.microsoft.com/adaptive-cards/authoring-cards/text-features).
 */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let words: string[] = [];
  const endParagraph = () => {
    if (words.length > 0) blocks.push({ type: 'paragraph', spans: parseSpans(words.join(' ')) });
    words = [];
  };
  for (const line of text.replace(/\r\n?/g, '\n\n').split('\n')) {
    const number = NUMBER.exec(line);
    const item = BULLET.exec(line)?.[1] ?? number?.[2];
    if (item !== undefined) {
      endParagraph();
      addItem(blocks, number ? Number(number[1]) : null, parseSpans(item));
    } else if (line.trim() === '') endParagraph();
    else words.push(line.trim());
  }
  endParagraph();
  return blocks;
}

function addItem(blocks: Block[], from: number | null, spans: readonly Span[]): void {
  const last = blocks.at(-1);
  if (last?.type === 'list' && (last.from === null) === (from === null)) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, spans] };
  } else blocks.push({ type: 'list', from, items: [spans] });
}

/** Reads the words of one line. */
export function parseSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = specialAt(text, at);
    if (typeof found.span === 'string') plain += found.span;
    else {
      if (plain) spans.push({ type: 'text', text: plain });
      plain = '';
      spans.push(found.span);
    }
    at += found.length;
  }
  if (plain) spans.push({ type: 'text', text: plain });
  return spans;
}

type Found = { readonly span: Span | string; readonly length: number };

function specialAt(text: string, at: number): Found {
  const sign = text[at] ?? '';
  const next = text[at + 1] ?? '';
  if (sign === '\\' && PUNCTUATION.test(next)) return { span: next, length: 2 };
  if (sign === '&') return entityAt(text, at);
  if (sign === '[') return linkAt(text, at) ?? { span: sign, length: 1 };
  if (sign === '*' || sign === '_') return emphasisAt(text, at, sign) ?? { span: sign, length: 1 };
  return { span: sign, length: 1 };
}

function entityAt(text: string, at: number): Found {
  const match = ENTITY.exec(text.slice(at, at + 12));
  if (!match) return { span: '&', length: 1 };
  const [whole, decimal, hex, name] = match;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
  const sign = name ? NAMED[name.toLowerCase()] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  return { span: sign ?? whole, length: whole.length };
}

function linkAt(text: string, at: number): Found | undefined {
  const middle = closing(text, '](', at + 1);
  const end = middle === -1 ? -1 : closing(text, ')', middle + 2);
  if (end === -1) return undefined;
  const url = text.slice(middle + 2, end).trim();
  if (!/^(https?|mailto):/i.test(url) || !URL.canParse(url)) return undefined;
  return { span: { type: 'link', url, spans: parseSpans(text.slice(at + 1, middle)) }, length: end + 1 - at };
}

function emphasisAt(text: string, at: number, sign: '*' | '_'): Found | undefined {
  const mark = text[at + 1] === sign ? sign + sign : sign;
  const start = at + mark.length;
  if (sign === '_' && WORD.test(text[at - 1] ?? '')) return undefined;
  if (/\s/.test(text[start] ?? ' ')) return undefined;
  const end = closing(text, mark, start + 1);
  if (end === -1 || /\s/.test(text[end - 1] ?? '')) return undefined;
  if (sign === '_' && WORD.test(text[end + mark.length] ?? '')) return undefined;
  const spans = parseSpans(text.slice(start, end));
  return { span: { type: mark.length === 2 ? 'bold' : 'italic', spans }, length: end + mark.length - at };
}

/** Where `mark` comes next, escapes left out; -1 when it does not. */
function closing(text: string, mark: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(mark, at)) return at;
  }
  return -1;
}
