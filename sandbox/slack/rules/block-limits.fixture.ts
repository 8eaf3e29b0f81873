import type { JsonObject } from '../json-value.ts';

/** Builders and limits for the tests of the rules. */
export const words = (length: number) => 'x'.repeat(length);
export const plain = (length: number) => ({ type: 'plain_text', text: words(length) });
export const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: words(length) });
export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const button = (more: JsonObject = {}, label = 5) => ({ type: 'button', text: plain(label), ...more });
export const row = (...elements: JsonObject[]) => [{ type: 'actions', elements }];
export const option = (index: number, label = 3) => ({ text: plain(label), value: `v${index}` });
const select = (options: JsonObject[]) => row({ type: 'static_select', action_id: 'a', options });
export const ask = (element: JsonObject, more: JsonObject = {}) => [
  { type: 'input', label: plain(5), element, ...more },
];

/** What is allowed at the limit, and what Slack says one step beyond it. Sources stand in the tables. */
export const limits: readonly [what: string, at: JsonObject[], beyond: JsonObject[], says: string][] = [
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
