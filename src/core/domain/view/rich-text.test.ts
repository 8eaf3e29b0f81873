import { expect, it } from 'vitest';
import { bold, day, lineBreak, link, moment, plain, say } from './rich-text.ts';

it('the words of a template and whatever stands in it are text, however much it looks like markup', () => {
  const typed = '*<!channel>* <https://evil.example|here>';
  expect(say`You wrote ${typed}.`).toEqual([
    { type: 'text', text: 'You wrote ' },
    { type: 'text', text: typed },
    { type: 'text', text: '.' },
  ]);
});

it.each([
  ['nothing', say``, []],
  ['an empty string', say`${''}`, []],
  ['a number', say`${0}`, plain('0')],
  ['a node', say`${bold('a')}`, [bold('a')]],
  ['two nodes side by side', say`${day('2026-11-24')}${lineBreak}`, [day('2026-11-24'), lineBreak]],
  ['rich text, laid out flat', say`${[bold('a'), ...plain(' b')]}`, [bold('a'), { type: 'text', text: ' b' }]],
  ['rich text of nothing', say`${plain('')}`, []],
])('%s in a template', (_what, said, nodes) => {
  expect(said).toEqual(nodes);
});

it('a moment is told with its time, unless it is asked for otherwise', () => {
  const at = new Date('2026-11-24T10:00:00Z');
  expect(moment(at)).toEqual({ type: 'datetime', at, style: 'day-time' });
  expect(moment(at, 'day')).toEqual({ type: 'datetime', at, style: 'day' });
});

it('a link keeps its address apart from its words', () => {
  expect(say`${link('https://example.org', 'our page')}`).toEqual([
    { type: 'link', url: 'https://example.org', label: 'our page' },
  ]);
});
