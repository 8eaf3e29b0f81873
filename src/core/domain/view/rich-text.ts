import type { PersonRef } from './person.ts';

/**
 * Rich text is a tree, never a string with markup: what a person typed stays in `text` nodes,
 * and each platform escapes it once when it draws. So nothing a member writes can become a mention or a link.
 */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bold'; readonly text: string }
  | { readonly type: 'italic'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  /** `url` is `https:` or `mailto:`, written by us or checked by us; never a member's own text. */
  | { readonly type: 'link'; readonly url: string; readonly label: string }
  | { readonly type: 'person'; readonly person: PersonRef }
  /** Drawn in the reader's zone and locale. */
  | { readonly type: 'datetime'; readonly at: Date; readonly style: DateStyle }
  /** A local day, `YYYY-MM-DD`, drawn in words. */
  | { readonly type: 'day'; readonly on: string }
  /** Words to type, drawn as this platform spells them (with or without a root command). */
  | { readonly type: 'command'; readonly words: string }
  | { readonly type: 'break' };

export type DateStyle = 'day' | 'day-time' | 'time';

export type RichText = readonly Inline[];

type Part = string | number | Inline | RichText;

/**
 * Builds rich text from a template: the template's own words and every interpolated string become plain text;
 * interpolated nodes stay nodes.
 */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): RichText {
  return strings.flatMap((words, index) => {
    const part = parts[index];
    return [...plain(words), ...(part === undefined ? [] : inline(part))];
  });
}

/** Text as typed; nothing in it is markup. */
export function plain(text: string): RichText {
  return text === '' ? [] : [{ type: 'text', text }];
}

export const bold = (text: string): Inline => ({ type: 'bold', text });
export const italic = (text: string): Inline => ({ type: 'italic', text });
export const command = (words: string): Inline => ({ type: 'command', words });
export const person = (ref: PersonRef): Inline => ({ type: 'person', person: ref });
export const day = (on: string): Inline => ({ type: 'day', on });
export const moment = (at: Date, style: DateStyle = 'day-time'): Inline => ({ type: 'datetime', at, style });
export const link = (url: string, label: string): Inline => ({ type: 'link', url, label });
export const lineBreak: Inline = { type: 'break' };

function inline(part: Part): RichText {
  if (typeof part === 'string') return plain(part);
  if (typeof part === 'number') return plain(String(part));
  return 'type' in part ? [part] : part;
}
