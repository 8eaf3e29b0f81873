/** A run of text. Nothing in it is markup any more. */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly spans: readonly Span[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'person'; readonly id: string; readonly label: string }
  | { readonly kind: 'special'; readonly text: string }
  | { readonly kind: 'date'; readonly seconds: number; readonly format: string; readonly fallback: string }
  | { readonly kind: 'emoji'; readonly name: string };

/** A block of lines. */
export type Passage =
  | { readonly kind: 'lines' | 'quote'; readonly lines: readonly (readonly Span[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** Reads Slack's mrkdwn. Source: docs.slack.dev/messaging/formatting-message-text */
export function readMrkdwn(source: string): readonly Passage[] {
  return source.split(/\n?```\n?/).flatMap((part, index): readonly Passage[] => {
    if (index % 2 === 1) return [{ kind: 'code', text: unescapeText(part.replace(/\n$/, '')) }];
    return part === '' ? [] : readLines(part);
  });
}

function readLines(part: string): readonly Passage[] {
  const passages: { kind: 'lines' | 'quote'; lines: (readonly Span[])[] }[] = [];
  for (const line of part.split('\n')) {
    const quoted = /^&gt; ?|^> ?/.exec(line);
    const kind = quoted === null ? 'lines' : 'quote';
    const spans = readSpans(line.slice(quoted?.[0].length ?? 0));
    const last = passages.at(-1);
    if (last?.kind === kind) last.lines.push(spans);
    else passages.push({ kind, lines: [spans] });
  }
  return passages;
}

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

// Groups: 1 code, 2 the inside of <…>, 3 an emoji's name, 4 a mark, 5 what stands between two marks.
const pattern =
  /`([^`\n]+)`|<([^<>\n]+)>|:([a-z0-9_+'-]+):|(?<![\p{L}\p{N}])([*_~])(?=\S)((?:<[^<>\n]+>|`[^`\n]+`|(?!\4)[^\n])+?)(?<=\S)\4(?![\p{L}\p{N}])/giu;

/** Reads one line of mrkdwn. */
export function readSpans(line: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of line.matchAll(pattern)) {
    const [whole, code, angle, emoji, mark, inside] = match;
    if (match.index > at) spans.push({ kind: 'text', text: unescapeText(line.slice(at, match.index)) });
    at = match.index + whole.length;
    if (code !== undefined) spans.push({ kind: 'code', text: unescapeText(code) });
    else if (angle !== undefined) spans.push(readAngle(angle));
    else if (emoji !== undefined) spans.push({ kind: 'emoji', name: emoji });
    else if (mark === '*' || mark === '_' || mark === '~')
      spans.push({ kind: marks[mark], spans: readSpans(inside ?? '') });
  }
  if (at < line.length) spans.push({ kind: 'text', text: unescapeText(line.slice(at)) });
  return spans;
}

function readAngle(inside: string): Span {
  const [target = '', ...rest] = inside.split('|');
  const label = unescapeText(rest.join('|'));
  if (target.startsWith('@')) return { kind: 'person', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'special', text: `#${label || target.slice(1)}` };
  if (target.startsWith('!date^')) {
    const [, seconds, format = ''] = target.split('^');
    return { kind: 'date', seconds: Number(seconds), format, fallback: label };
  }
  if (target.startsWith('!')) return { kind: 'special', text: label || `@${target.slice(1).split('^')[0]}` };
  return { kind: 'link', url: unescapeText(target), label: label || unescapeText(target) };
}

/** `&amp;`, `&lt;` and `&gt;` back to their signs. */
export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
