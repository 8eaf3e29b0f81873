import { blockShapes, blocksOn, mostBlocks, type Surface } from './block.rules.ts';
import { optionGroupRule, optionRule } from './element.rules.ts';
import { boolean, list, plain, type Rule, type Shape, string } from './rule.ts';

const blocks = (surface: Surface): Rule =>
  list({ kind: 'one of', types: blocksOn[surface], in: () => blockShapes }, mostBlocks[surface], 0);
const everyView = { private_metadata: string(3000), callback_id: string(255), external_id: string(255) };

/** Views by `type`. */
export const viewShapes: Readonly<Record<string, Shape>> = {
  modal: {
    required: { title: plain(24), blocks: blocks('modal') },
    optional: {
      ...everyView,
      submit: plain(24),
      close: plain(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
    },
    source: 'https://docs.slack.dev/reference/views/modal-views',
  },
  home: {
    required: { blocks: blocks('home') },
    optional: everyView,
    source: 'https://docs.slack.dev/reference/views/home-tab-views',
  },
};

/** The list of blocks of a message. */
export const messageBlocks: Rule = list(
  { kind: 'one of', types: blocksOn.message, in: () => blockShapes },
  mostBlocks.message,
  0,
);

/** Bytes of a view's JSON. Source: views.open, error `view_too_large`. */
export const mostViewBytes = 250_000;

/** The answer to a `block_suggestion`. Source: docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const suggestionRules: Readonly<Record<string, Rule>> = {
  options: list(optionRule, 100, 0),
  option_groups: list(optionGroupRule, 100, 0),
};
