import { expect, test } from 'vitest';
import type { JsonObject } from '../json-value.ts';
import { ask, many, mrkdwn, plain, words } from './block-limits.fixture.ts';
import { checkView } from './check-surface.ts';

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
