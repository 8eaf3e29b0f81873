import type { JsonObject } from '../../slack/json-value.ts';
import { element } from '../element.ts';
import { asObject, drawLink, type Reader } from './draw-text.ts';
import { emojiSign } from './emoji.ts';
import { slackDate } from './slack-date.ts';

const list = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.map(asObject) : []);

/** Draws a `rich_text` block. */
export const drawRichText = (block: JsonObject, reader: Reader): HTMLElement =>
  element(
    'div',
    { class: 'bk-rich' },
    list(block.elements).map((part) => drawPart(part, reader)),
  );

function drawPart(part: JsonObject, reader: Reader): Node {
  const words = () => list(part.elements).map((leaf) => drawLeaf(leaf, reader));
  if (part.type === 'rich_text_list') {
    const items = list(part.elements).map((item) =>
      element(
        'li',
        {},
        list(item.elements).map((leaf) => drawLeaf(leaf, reader)),
      ),
    );
    const indent = Number(part.indent ?? 0);
    const style = `margin-inline-start:${1.4 + indent * 1.4}em`;
    return part.style === 'ordered'
      ? element('ol', { style, start: Number(part.offset ?? 0) + 1 }, items)
      : element('ul', { style }, items);
  }
  if (part.type === 'rich_text_quote') return element('blockquote', {}, words());
  if (part.type === 'rich_text_preformatted') return element('pre', { class: 'mk-code' }, words());
  return element('p', { class: 'bk-rich-section' }, words());
}

function drawLeaf(leaf: JsonObject, reader: Reader): Node {
  const style = asObject(leaf.style);
  const wrappers = (['bold', 'italic', 'strike', 'code', 'underline'] as const).filter((name) => style[name] === true);
  const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code', underline: 'u' } as const;
  return wrappers.reduce<Node>((inner, name) => element(tags[name], {}, [inner]), leafWords(leaf, reader));
}

function leafWords(leaf: JsonObject, reader: Reader): Node {
  const text = (words: string) => document.createTextNode(words);
  const mention = (words: string) => element('span', { class: 'mention' }, words);
  switch (leaf.type) {
    case 'text':
      return text(String(leaf.text));
    case 'link':
      return drawLink(String(leaf.url), String(leaf.text ?? leaf.url));
    case 'emoji':
      return text(emojiSign(String(leaf.name)));
    case 'user':
      return mention(`@${reader.names[String(leaf.user_id)] ?? String(leaf.user_id)}`);
    case 'channel':
      return mention(`#${String(leaf.channel_id)}`);
    case 'usergroup':
      return mention(`@${String(leaf.usergroup_id)}`);
    case 'broadcast':
      return mention(`@${String(leaf.range)}`);
    case 'date':
      return element('time', {}, slackDate(Number(leaf.timestamp), String(leaf.format), reader));
  }
  return text(String(leaf.value ?? leaf.type));
}
