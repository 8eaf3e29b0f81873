import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvRead, csvReader } from './csv-reader.ts';

function read(text: string, pieces: number, separator = ',') {
  const reader = csvReader(separator);
  const size = Math.max(1, Math.ceil(text.length / pieces));
  const reads: CsvRead[] = [];
  for (let at = 0; at < text.length; at += size) reads.push(reader.push(text.slice(at, at + size)));
  reads.push(reader.end());
  const failed = reads.find((one) => !one.ok);
  return failed ?? { ok: true, records: reads.flatMap((one) => (one.ok ? one.records : [])) };
}

const rows = (text: string, separator?: string) => {
  const whole = read(text, 1, separator);
  return whole.ok ? whole.records.map(({ row, cells }) => [row, ...cells]) : whole.fault;
};

test.each([
  [
    'plain cells',
    'a,b\nc,d\n',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  ['no line end at the end', 'a,b', [[1, 'a', 'b']]],
  [
    'Windows and old Macintosh line ends',
    'a\r\nb\rc',
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  ],
  [
    'quotes, separators and line ends inside quotes',
    '"a ""b"", c\nd",e\nf,g',
    [
      [1, 'a "b", c\nd', 'e'],
      [2, 'f', 'g'],
    ],
  ],
  [
    'empty cells, and an empty line that is counted',
    'a,,\n\n"",x',
    [
      [1, 'a', '', ''],
      [3, '', 'x'],
    ],
  ],
  ['nothing', '', []],
])('reads %s', (_what, text, expected) => {
  expect(rows(text)).toEqual(expected);
});

test.each([
  ['a quote inside a cell', 'a\nb"c,d', { code: 'quote-inside', row: 2 }],
  ['letters after a closing quote', 'a\n"b"c', { code: 'quote-inside', row: 2 }],
  ['a quote that never closes', 'a\nb\n"c,d\ne', { code: 'quote-not-closed', row: 3 }],
  ['a row without end', `a\n${'x'.repeat(200_001)}`, { code: 'row-too-long', row: 2, maxChars: 200_000 }],
])('refuses %s by its row', (_what, text, expected) => {
  expect(rows(text)).toEqual(expected);
});

test('whatever is written by the rules is read back, however it is cut', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a"b', ',', '\r\n', '"', '\n'));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (table, pieces) => {
        const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\r\n');
        const back = read(text, pieces, ';');
        expect(back.ok && back.records.map(({ cells }) => cells)).toEqual(table);
      },
    ),
  );
});
