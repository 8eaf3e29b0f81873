import { anything, boolean, list, number, object, oneOf, type Shape, string } from './rule.ts';

const source = 'https://docs.slack.dev/reference/block-kit/blocks/rich-text-block';
const style = object({
  required: {},
  optional: { bold: boolean, italic: boolean, strike: boolean, code: boolean, underline: boolean },
  source,
});
const leaf = (required: Shape['required'], optional: Shape['optional'] = {}): Shape => ({
  required,
  optional: { style, ...optional },
  source,
});

/** The words of a rich text section, by `type`. */
const leafShapes: Readonly<Record<string, Shape>> = {
  text: leaf({ text: string(40_000, 1) }),
  link: leaf({ url: string(3000, 1) }, { text: string(3000), unsafe: boolean }),
  user: leaf({ user_id: string(255, 1) }),
  channel: leaf({ channel_id: string(255, 1) }),
  usergroup: leaf({ usergroup_id: string(255, 1) }),
  broadcast: leaf({ range: oneOf('here', 'channel', 'everyone') }),
  emoji: leaf({ name: string(255, 1) }, { unicode: string(255), skin_tone: anything }),
  date: leaf(
    { timestamp: number(0, 99_999_999_999), format: string(255, 1) },
    { url: string(3000), fallback: string(3000) },
  ),
  color: leaf({ value: string(255, 1) }),
};
const leaves = list({ kind: 'one of', types: Object.keys(leafShapes), in: () => leafShapes }, 1000, 0);
const sections = list({ kind: 'one of', types: ['rich_text_section'], in: () => richTextShapes }, 1000);
const border = number(0, 1);

/** The parts of a rich text block, by `type`. */
export const richTextShapes: Readonly<Record<string, Shape>> = {
  rich_text_section: { required: { elements: leaves }, optional: {}, source },
  rich_text_list: {
    required: { elements: sections, style: oneOf('bullet', 'ordered') },
    optional: { indent: number(0, 8), offset: number(0, 10_000), border },
    source,
  },
  rich_text_quote: { required: { elements: leaves }, optional: { border }, source },
  rich_text_preformatted: { required: { elements: leaves }, optional: { border, language: string(255) }, source },
};
