import { expect, test } from 'vitest';
import type { JsonObject } from '../json-value.ts';
import { checkMessageBlocks, checkView } from './check-surface.ts';

const words = (length: number) => 'x'.repeat(length);
const plain = (length: number) => ({ type: 'plain_text', text: words(length) });
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: words(length) });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (more: JsonObject = {}, label = 5) => ({ type: 'button', text: plain(label), ...more });
const row = (...elements: JsonObject[]) => [{ type: 'actions', elements }];
const option = (index: number, label = 3) => ({ text: plain(label), value: `v${index}` });
const select = (options: JsonObject[]) => row({ type: 'static_select', action_id: 'a', options });
const ask = (element: JsonObject, more: JsonObject = {}) => [{ type: 'input', label: plain(5), element, ...more }];

/** What is allowed at the limit, and what Slack says one step beyond it. Sources stand in the tables. */
const limits: readonly [what: string, at: JsonObject[], beyond: JsonObject[], says: string][] = [
  [
    '50 blocks',
    many(50, () => ({ type: 'divider' })),
    many(51, () => ({ type: 'divider' })),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  [
    'header 150',
    [{ type: 'header', text: plain(150) }],
    [{ type: 'header', text: plain(151) }],
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'section 3000',
    [{ type: 'section', text: mrkdwn(3000) }],
    [{ type: 'section', text: mrkdwn(3001) }],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    '10 fields',
    [{ type: 'section', fields: many(10, () => mrkdwn(9)) }],
    [{ type: 'section', fields: many(11, () => mrkdwn(9)) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'field 2000',
    [{ type: 'section', fields: [mrkdwn(2000)] }],
    [{ type: 'section', fields: [mrkdwn(2001)] }],
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    '10 context elements',
    [{ type: 'context', elements: many(10, () => mrkdwn(1)) }],
    [{ type: 'context', elements: many(11, () => mrkdwn(1)) }],
    'no more than 10 items allowed',
  ],
  [
    '25 actions',
    row(...many(25, () => button())),
    row(...many(26, () => button())),
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'button text 75',
    row(button({}, 75)),
    row(button({}, 76)),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'button value 2000',
    row(button({ value: words(2000) })),
    row(button({ value: words(2001) })),
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'action_id 255',
    row(button({ action_id: words(255) })),
    row(button({ action_id: words(256) })),
    'must be less than 256 characters',
  ],
  [
    'block_id 255',
    [{ type: 'divider', block_id: words(255) }],
    [{ type: 'divider', block_id: words(256) }],
    'must be less than 256 characters',
  ],
  [
    '100 options',
    select(many(100, (index) => option(index))),
    select(many(101, (index) => option(index))),
    'no more than 100 items allowed',
  ],
  ['option text 75', select([option(1, 75)]), select([option(1, 76)]), 'must be less than 76 characters'],
  [
    '10 checkboxes',
    row({ type: 'checkboxes', options: many(10, (index) => option(index)) }),
    row({ type: 'checkboxes', options: many(11, (index) => option(index)) }),
    'no more than 10 items allowed',
  ],
  [
    'overflow of 5',
    row({ type: 'overflow', options: many(5, (index) => option(index)) }),
    row({ type: 'overflow', options: many(6, (index) => option(index)) }),
    'no more than 5 items allowed',
  ],
  [
    'max_length 3000',
    ask({ type: 'plain_text_input', max_length: 3000 }),
    ask({ type: 'plain_text_input', max_length: 3001 }),
    'must be less than or equal to 3000',
  ],
  [
    'placeholder 150',
    ask({ type: 'plain_text_input', placeholder: plain(150) }),
    ask({ type: 'plain_text_input', placeholder: plain(151) }),
    'must be less than 151 characters',
  ],
  [
    'confirm text 300',
    row(button({ confirm: confirm(300) })),
    row(button({ confirm: confirm(301) })),
    'must be less than 301 characters',
  ],
  ['alt text 2000', [image(2000)], [image(2001)], 'must be less than 2001 characters'],
  [
    'date form',
    ask({ type: 'datepicker', initial_date: '2026-12-01' }),
    ask({ type: 'datepicker', initial_date: '2026-13-01' }),
    'must be a date of the form YYYY-MM-DD',
  ],
];

function confirm(length: number) {
  return { title: plain(5), text: plain(length), confirm: plain(3), deny: plain(3) };
}

function image(length: number) {
  return { type: 'image', image_url: 'https://example.org/a.png', alt_text: words(length) };
}

test.each(limits)('%s is allowed and one more is not', (_what, at, beyond, says) => {
  expect(checkMessageBlocks(at)).toBeNull();
  expect(checkMessageBlocks(beyond)).toMatchObject({
    code: 'invalid_blocks',
    messages: [expect.stringContaining(says)],
  });
});

const nonsense: readonly [what: string, blocks: unknown, says: string][] = [
  ['an unknown block', [{ type: 'carousel' }], 'unsupported type: carousel [json-pointer:/blocks/0/type]'],
  ['an unknown element', row({ type: 'slider' }), 'unsupported type: slider [json-pointer:/blocks/0/elements/0/type]'],
  [
    'an unknown field',
    row(button({ disabled: true })),
    'invalid additional property: disabled [json-pointer:/blocks/0/elements/0]',
  ],
  ['a missing field', [{ type: 'header' }], 'missing required field: text [json-pointer:/blocks/0]'],
  ['an empty text', [{ type: 'section', text: { type: 'mrkdwn', text: '' } }], 'must be more than 0 characters'],
  ['markup in a header', [{ type: 'header', text: mrkdwn(3) }], 'unsupported type: mrkdwn'],
  ['an empty section', [{ type: 'section' }], 'must define either `text` or `fields`'],
  [
    'a block id used twice',
    [
      { type: 'divider', block_id: 'd' },
      { type: 'divider', block_id: 'd' },
    ],
    'block_id "d" already exists',
  ],
  [
    'an action id used twice in a block',
    row(button({ action_id: 'a' }), button({ action_id: 'a' })),
    'action_id "a" already exists',
  ],
  [
    'an initial option that is not offered',
    row({ type: 'static_select', options: [option(1)], initial_option: option(2) }),
    'initial option must match',
  ],
  ['a select without options', row({ type: 'static_select' }), 'must define either `options` or `option_groups`'],
  ['an image without a source', [{ type: 'image', alt_text: 'x' }], 'must define either `image_url` or `slack_file`'],
  ['a link that is no web address', row(button({ url: 'javascript:alert(1)' })), 'must be a valid URL'],
  ['blocks that are no list', { type: 'divider' }, 'must provide an array [json-pointer:/blocks]'],
];

test.each(nonsense)('%s is refused with its place', (_what, blocks, says) => {
  expect(checkMessageBlocks(blocks)?.messages.join('\n')).toContain(says);
});

test('an action id may return in another block', () => {
  expect(checkMessageBlocks([...row(button({ action_id: 'a' })), ...row(button({ action_id: 'a' }))])).toBeNull();
});

test('a message holds 13,200 characters of block text and not one more', () => {
  const sections = (last: number) => [
    ...many(4, () => ({ type: 'section', text: mrkdwn(3000) })),
    { type: 'section', text: mrkdwn(last) },
  ];

  expect(checkMessageBlocks(sections(1200))).toBeNull();
  expect(checkMessageBlocks(sections(1201))).toMatchObject({ code: 'msg_blocks_too_long' });
});

const modal = (more: JsonObject = {}) => ({ type: 'modal', title: plain(24), blocks: [{ type: 'divider' }], ...more });
const views: readonly [what: string, view: JsonObject, says: string][] = [
  ['a title of 25', modal({ title: plain(25) }), 'must be less than 25 characters [json-pointer:/view/title/text]'],
  ['a submit of 25', modal({ submit: plain(25) }), 'must be less than 25 characters [json-pointer:/view/submit/text]'],
  [
    '101 blocks',
    modal({ blocks: many(101, () => ({ type: 'divider' })) }),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  ['private metadata of 3001', modal({ private_metadata: words(3001) }), 'must be less than 3001 characters'],
  ['an input without a submit', modal({ blocks: ask({ type: 'plain_text_input' }) }), 'missing required field: submit'],
  [
    'an unknown field',
    modal({ submit_disabled: true }),
    'invalid additional property: submit_disabled [json-pointer:/view]',
  ],
  ['a table', modal({ blocks: [{ type: 'table', rows: [] }] }), 'unsupported type: table'],
];

test.each(views)('a modal with %s is refused', (_what, view, says) => {
  const refusal = checkView(view, 'modal');

  expect(refusal?.code).toBe('invalid_arguments');
  expect(refusal?.messages.join('\n')).toContain(says);
});

test('a modal at its limits is taken, and a view larger than 250 kB is not', () => {
  expect(
    checkView(modal({ blocks: many(100, () => ({ type: 'divider' })), private_metadata: words(3000) }), 'modal'),
  ).toBeNull();
  const large = modal({ blocks: many(90, () => ({ type: 'section', text: mrkdwn(3000) })) });
  expect(checkView(large, 'modal')).toMatchObject({ code: 'view_too_large' });
});
