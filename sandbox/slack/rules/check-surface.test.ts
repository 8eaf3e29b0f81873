import { expect, test } from 'vitest';
import { button, limits, many, mrkdwn, option, row } from './block-limits.fixture.ts';
import { checkMessageBlocks } from './check-surface.ts';

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
  [
    'an image with two sources',
    [{ type: 'image', alt_text: 'x', image_url: 'https://example.org/a.png', slack_file: { id: 'F0A1' } }],
    'must define either `image_url` or `slack_file`',
  ],
  ['a file without a name', [{ type: 'image', alt_text: 'x', slack_file: {} }], 'must define either `id` or `url`'],
  [
    'a file named twice',
    [{ type: 'image', alt_text: 'x', slack_file: { id: 'F0A1', url: 'https://files.slack.com/a.png' } }],
    'must define either `id` or `url` [json-pointer:/blocks/0/slack_file]',
  ],
  ['a file that is none', [{ type: 'image', alt_text: 'x', slack_file: { id: 'C0A1' } }], 'must be the id of a file'],
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
