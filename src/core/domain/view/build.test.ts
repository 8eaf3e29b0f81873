import { expect, it } from 'vitest';
import { actionButton, count, formButton, listed, listNode, refusalCard } from './build.ts';
import { reference, wholeNumber } from './reference.ts';
import { action, form } from './route.ts';

it.each([
  [0, '0 mentees'],
  [1, '1 mentee'],
  [2, '2 mentees'],
  [11, '11 mentees'],
])('%i of something reads %s', (number, words) => {
  expect(count(number, 'mentee', 'mentees')).toBe(words);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j reads %j', (words, sentence) => {
  expect(listed(words)).toBe(sentence);
});

it('alternatives are joined by their own word', () => {
  expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

it('a list that holds everything has no page at all, not an empty one', () => {
  expect(Object.keys(listNode([]))).toEqual(['type', 'items']);
  const page = { from: 1, to: 5, total: 9 };
  expect(listNode([], page)).toEqual({ type: 'list', items: [], page });
});

it('a button runs an action or opens a form, and looks and asks only as it is told', () => {
  const at = reference({ from: wholeNumber });
  const stop = action('flow.stop', at);
  expect(actionButton('Stop', stop, { from: 8 })).toEqual({ kind: 'run', label: 'Stop', id: 'flow.stop', ref: '8' });
  const confirm = { title: 'Stop?', text: 'For good.', yes: 'Stop', no: 'Keep' };
  expect(actionButton('Stop', stop, { from: 8 }, { style: 'danger', confirm })).toMatchObject({
    style: 'danger',
    confirm,
  });
  expect(formButton('Edit', form('flow.edit', at), { from: 0 }, { style: 'primary' })).toEqual({
    kind: 'openForm',
    label: 'Edit',
    id: 'flow.edit',
    ref: '0',
    style: 'primary',
  });
});

it('what came to nothing says why in one paragraph, and where to go on', () => {
  const home = { kind: 'run', label: 'Home', id: 'home.show', ref: '' } as const;
  expect(refusalCard('Nothing was changed.', [{ type: 'text', text: 'It is over.' }], [home])).toEqual({
    summary: 'Nothing was changed.',
    body: [{ type: 'text', text: [{ type: 'text', text: 'It is over.' }] }],
    actions: [home],
  });
});
