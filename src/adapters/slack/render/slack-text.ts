import { dayInWords, momentInWords } from '../../../core/domain/view/local-dates.ts';
import type { Inline, RichText } from '../../../core/domain/view/rich-text.ts';
import { type Clipped, cleaned, clip, clipped } from './slack-words.ts';

/** Who reads: decides what is a mention, and how dates are written. */
export type SlackReader = { readonly workspace: string; readonly zone: string; readonly locale: string };

/** The one root command of the app; subcommands are its words. */
export const SLACK_COMMAND = '/mentor';

/**
 * With the weekday, and never `today`: a sentence reads `on …`, and a message is read again later.
 * Source: docs.slack.dev/messaging/formatting-message-text
 */
const DATE_FORMATS = {
  day: '{date_long}',
  'day-time': '{date_long} at {time}',
  time: '{time}',
} as const;

/** mrkdwn of at most `max` characters; what does not fit is counted at its end, never dropped in silence. */
export function mrkdwn(text: RichText, reader: SlackReader, max: number): string {
  const drawn = text.map((inline) => drawMarkup(inline, reader));
  return clip(drawn, max).trim();
}

/** The same words without any markup, for plain_text objects. */
export function plainWords(text: RichText, reader: SlackReader): string {
  return text.map((inline) => plainInline(inline, reader)).join('');
}

/** Text as typed, as mrkdwn that shows it and does nothing else. */
export function escaped(text: string): string {
  return cleaned(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/@(?=here|channel|everyone)/gi, '@\u200B');
}

/** An address that may be opened: `https:` or `mailto:`, else null. */
export function safeUrl(url: string, max: number): string | null {
  if (!/^(?:https:\/\/[^\s/]|mailto:[^\s]+@)/.test(url) || !URL.canParse(url)) return null;
  const address = new URL(url).href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E');
  return address.length > max ? null : address;
}

/** A picture Slack may show: `https:`, or our own sandbox on this machine. */
export function pictureUrl(url: string, max: number): string | null {
  if (/^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(url) && URL.canParse(url)) return new URL(url).href.slice(0, max);
  return url.startsWith('https:') ? safeUrl(url, max) : null;
}

function drawMarkup(inline: Inline, reader: SlackReader): Clipped {
  switch (inline.type) {
    case 'text':
      return clipped(inline.text, escaped);
    case 'bold':
      return clipped(inline.text, (text) => marked(text.replaceAll('*', '∗'), '*'));
    case 'italic':
      return clipped(inline.text, (text) => marked(text.replaceAll('_', '＿'), '_'));
    case 'code':
      return clipped(inline.text, (text) => marked(text.replaceAll('`', 'ˋ'), '`'));
    case 'link':
      return drawLink(inline.url, inline.label);
    case 'person': {
      const handle = inline.person.handles.find(
        ({ platform, workspace, externalId }) =>
          platform === 'slack' && workspace === reader.workspace && /^[UW][A-Z0-9]+$/.test(externalId),
      );
      return handle === undefined ? clipped(inline.person.name, escaped) : whole(`<@${handle.externalId}>`);
    }
    case 'datetime': {
      const seconds = Math.floor(inline.at.getTime() / 1000);
      const fallback = escaped(momentInWords(inline.at, inline.style, reader)).replaceAll('|', '/');
      return whole(`<!date^${seconds}^${DATE_FORMATS[inline.style]}|${fallback}>`);
    }
    case 'day':
      return clipped(dayInWords(inline.on, 'long', reader), escaped);
    case 'command':
      return clipped(commandWords(inline.words), (text) => marked(text.replaceAll('`', 'ˋ'), '`'));
    case 'break':
      return whole('\n');
  }
}

function plainInline(inline: Inline, reader: SlackReader): string {
  switch (inline.type) {
    case 'text':
    case 'bold':
    case 'italic':
    case 'code':
      return cleaned(inline.text);
    case 'link':
      return cleaned(inline.label);
    case 'person':
      return cleaned(inline.person.name);
    case 'datetime':
      return momentInWords(inline.at, inline.style, reader);
    case 'day':
      return dayInWords(inline.on, 'long', reader);
    case 'command':
      return cleaned(commandWords(inline.words));
    case 'break':
      return '\n';
  }
}

function drawLink(url: string, label: string): Clipped {
  const address = safeUrl(url, 2000);
  if (address === null) return clipped(label, escaped);
  const words = escaped(label).replaceAll(/[|\n]/g, ' ').trim();
  return whole(words === '' ? `<${escaped(address)}>` : `<${escaped(address)}|${words}>`);
}

const commandWords = (words: string): string => `${SLACK_COMMAND} ${words}`.trim();

const whole = (markup: string): Clipped => ({ markup, cut: null });

/** Slack's marks hold within one line and beside words, so spaces move outside and each line is marked alone. */
function marked(text: string, mark: string): string {
  return escaped(text)
    .split('\n')
    .map((line) =>
      line.replace(/^(\s*)(.*?)(\s*)$/s, (_, before: string, words: string, after: string) =>
        words === '' ? line : `${before}${mark}${words}${mark}${after}`,
      ),
    )
    .join('\n');
}
