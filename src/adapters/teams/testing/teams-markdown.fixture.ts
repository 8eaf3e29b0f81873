/** What a text block shows, read the way CommonMark is, apart from the renderer: for tests alone. */
export type ShownText = {
  readonly text: string;
  readonly links: readonly string[];
  readonly mentions: readonly string[];
};

const ESCAPED = /^\\([!-/:-@[-`{-~])/;
const LINK = /^!?\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)/;
const AUTOLINK = /^<([a-z][a-z0-9+.-]*:[^\s<>]*)>/i;
const MENTION = /^<at\b[^>]*>(.*?)<\/at>/i;
const FUNCTION = /^\{\{(?:DATE|TIME)\([^)]*\)\}\}/;
const EMPHASIS = /^(?:\*{1,3}|_{1,3}|~~|`+)/;

/** The words as a person reads them, with what is live in them. */
export function readMarkdown(source: string): ShownText {
  const shown = { text: '', links: [] as string[], mentions: [] as string[] };
  let rest = source;
  while (rest !== '') {
    const [taken, step] = readStep(rest);
    shown.text += step.text;
    shown.links.push(...step.links);
    shown.mentions.push(...step.mentions);
    rest = rest.slice(taken);
  }
  return shown;
}

function readStep(rest: string): readonly [number, ShownText] {
  const escaped = ESCAPED.exec(rest);
  if (escaped) return [2, words(escaped[1] ?? '')];
  const link = LINK.exec(rest);
  if (link) return [link[0].length, { text: readMarkdown(link[1] ?? '').text, links: [link[2] ?? ''], mentions: [] }];
  const auto = AUTOLINK.exec(rest);
  if (auto) return [auto[0].length, { text: auto[1] ?? '', links: [auto[1] ?? ''], mentions: [] }];
  const mention = MENTION.exec(rest);
  if (mention) return [mention[0].length, { text: mention[1] ?? '', links: [], mentions: [mention[1] ?? ''] }];
  const computed = FUNCTION.exec(rest);
  if (computed) return [computed[0].length, { text: '', links: [], mentions: [computed[0]] }];
  const emphasis = EMPHASIS.exec(rest);
  return emphasis ? [emphasis[0].length, words('')] : [1, words(rest[0] ?? '')];
}

function words(text: string): ShownText {
  return { text, links: [], mentions: [] };
}

/** Every Markdown text of a card, in the order it is read; hidden parts and data left out. */
export function markdownOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(markdownOf);
  if (typeof part !== 'object' || part === null) return [];
  const fields = Object.entries(part).filter(([name]) => !['data', 'fallback', 'fallbackText'].includes(name));
  if (fields.some(([name, value]) => name === 'isVisible' && value === false)) return [];
  const isFact = !fields.some(([name]) => name === 'type') && fields.some(([name]) => name === 'value');
  const own = fields.filter(([name]) => name === 'text' || (isFact && (name === 'title' || name === 'value')));
  return [...own.map(([, value]) => String(value)), ...fields.flatMap(([, value]) => markdownOf(value))];
}
