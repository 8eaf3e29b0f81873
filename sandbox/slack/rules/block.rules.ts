import { accessoryElements, actionElements, elementShapes, inputElements, slackFile } from './element.rules.ts';
import { richTextShapes } from './rich-text.rules.ts';
import {
  anything,
  boolean,
  list,
  matching,
  object,
  oneOf,
  plain,
  type Rule,
  type Shape,
  string,
  text,
} from './rule.ts';

/** Where blocks stand. */
export type Surface = 'message' | 'modal' | 'home';

const docs = 'https://docs.slack.dev/reference/block-kit/blocks';
const url = matching(/^https?:\/\/.{1,2980}$/s, 'must be a valid URL');
const elements = (types: readonly string[]): Rule => ({ kind: 'one of', types, in: () => elementShapes });
const contextShapes: Readonly<Record<string, Shape>> = {
  image: { required: { alt_text: string(2000, 1) }, optional: { image_url: url, slack_file: slackFile }, source: docs },
  plain_text: { required: { text: string(2000, 1) }, optional: { emoji: boolean }, source: docs },
  mrkdwn: { required: { text: string(2000, 1) }, optional: { verbatim: boolean }, source: docs },
};
const tableCellShapes = (): Readonly<Record<string, Shape>> => ({
  raw_text: { required: { text: string(3000, 1) }, optional: {}, source: `${docs}/table-block` },
  raw_number: { required: { value: anything, text: string(3000, 1) }, optional: {}, source: `${docs}/table-block` },
  rich_text: blockShapes.rich_text ?? { required: {}, optional: {}, source: docs },
});
const block = (name: string, required: Shape['required'], optional: Shape['optional'] = {}): Shape => ({
  required,
  optional: { block_id: string(255), ...optional },
  source: `${docs}/${name}-block`,
});

/**
 * Blocks by `type`. The blocks of 2026 (alert, card, carousel, container, plan, task_card, data_table…) are refused
 * as unknown on purpose: older clients do not draw them.
 */
export const blockShapes: Readonly<Record<string, Shape>> = {
  actions: block('actions', { elements: list(elements(actionElements), 25) }),
  context: block('context', {
    elements: list({ kind: 'one of', types: ['image', 'plain_text', 'mrkdwn'], in: () => contextShapes }, 10),
  }),
  divider: block('divider', {}),
  header: block('header', { text: plain(150) }),
  image: block('image', { alt_text: string(2000, 1) }, { image_url: url, slack_file: slackFile, title: plain(2000) }),
  input: block(
    'input',
    { label: plain(2000), element: elements(inputElements) },
    { hint: plain(2000), optional: boolean, dispatch_action: boolean },
  ),
  markdown: block('markdown', { text: string(12_000, 1) }),
  rich_text: block('rich-text', {
    elements: list({ kind: 'one of', types: Object.keys(richTextShapes), in: () => richTextShapes }, 1000, 0),
  }),
  section: block(
    'section',
    {},
    { text: text(3000), fields: list(text(2000), 10), accessory: elements(accessoryElements), expand: boolean },
  ),
  table: block(
    'table',
    {
      rows: list(
        list({ kind: 'one of', types: ['raw_text', 'raw_number', 'rich_text'], in: tableCellShapes }, 20),
        100,
      ),
    },
    {
      column_settings: list(
        object({
          required: {},
          optional: { align: oneOf('left', 'center', 'right'), is_wrapped: boolean },
          source: `${docs}/table-block`,
        }),
        20,
      ),
    },
  ),
};

const everywhere = ['actions', 'context', 'divider', 'header', 'image', 'input', 'rich_text', 'section'];

/** Which blocks a surface takes. Source: the "Available in surfaces" line of each block's page. */
export const blocksOn: Readonly<Record<Surface, readonly string[]>> = {
  message: [...everywhere, 'markdown', 'table'],
  modal: everywhere,
  home: everywhere,
};

/** Most blocks on a surface. Source: https://docs.slack.dev/reference/block-kit/blocks */
export const mostBlocks: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };

/** Characters of all text of a message's blocks. Undocumented: measured in slackapi/bolt-js issue 2509. */
export const mostMessageText = 13_200;
