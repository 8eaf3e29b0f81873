import { expect, test } from 'vitest';
import { readMrkdwn, readSpans } from './mrkdwn.ts';
import { slackDate } from './slack-date.ts';

test.each([
  ['*bold* and _it_', ['bold', 'text', 'italic']],
  ['~gone~ `a*b*`', ['strike', 'text', 'code']],
  ['<https://example.org|here>', ['link']],
  ['<@U0ADA> <!here> <#C1|general>', ['person', 'text', 'special', 'text', 'special']],
  [':seedling: 2*3*4', ['emoji', 'text']],
  ['snake_case_word', ['text']],
])('%s is read as %j', (source, kinds) => {
  expect(readSpans(source).map(({ kind }) => kind)).toEqual(kinds);
});

test('what an app has escaped stays text', () => {
  expect(readSpans('&lt;!channel&gt; &amp;amp;')).toEqual([{ kind: 'text', text: '<!channel> &amp;' }]);
});

test('a link keeps its address and its words apart', () => {
  expect(readSpans('<https://a.org/?x=1&amp;y=2|a *b*>')).toEqual([
    { kind: 'link', url: 'https://a.org/?x=1&y=2', label: 'a *b*' },
  ]);
});

test('bold may hold a mention', () => {
  expect(readSpans('*hi <@U0ADA|ada>*')).toEqual([
    {
      kind: 'bold',
      spans: [
        { kind: 'text', text: 'hi ' },
        { kind: 'person', id: 'U0ADA', label: 'ada' },
      ],
    },
  ]);
});

test('quotes, lines and code blocks are told apart', () => {
  expect(readMrkdwn('one\n&gt; two\n>three\n```\n*raw*\n```').map(({ kind }) => kind)).toEqual([
    'lines',
    'quote',
    'code',
  ]);
});

test('a date is shown in the reader’s own zone', () => {
  const spans = readSpans('<!date^1790000000^{date_short} {time}|later>');

  expect(spans).toEqual([{ kind: 'date', seconds: 1_790_000_000, format: '{date_short} {time}', fallback: 'later' }]);
  expect(slackDate(1_790_000_000, '{date_short}, {time}', { zone: 'Asia/Kolkata', locale: 'en-GB' })).toBe(
    '21 Sept 2026, 19:43',
  );
});
