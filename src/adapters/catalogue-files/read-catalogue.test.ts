import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CatalogueRefused, readCatalogue } from './read-catalogue.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-catalogue-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Uint8Array, name = 'topics.csv'): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
const labelsIn = async (content: string | Uint8Array) =>
  (await readCatalogue([fileOf(content)])).topics.map(({ label }) => label);
const refusalOf = async (content: string | Uint8Array): Promise<readonly string[]> => {
  const error = await readCatalogue([fileOf(content)]).catch((refused: unknown) => refused);
  if (!(error instanceof CatalogueRefused)) throw new Error('it was not refused');
  return error.message.split('\n- ').slice(1);
};
const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

const TEXT = 'label,group\nZoë’s café 🙂,Food\nПчеловодство,Animals\n';
const LABELS = ['Zoë’s café 🙂', 'Пчеловодство'];
test.each([
  ['UTF-8', TEXT],
  ['UTF-8 with its mark', `\uFEFF${TEXT}`],
  ['UTF-16 as Windows writes it', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['UTF-16 the other way round', utf16be(TEXT)],
  ['semicolons, as a German spreadsheet writes them', TEXT.replaceAll(',', ';')],
  ['tabs', TEXT.replaceAll(',', '\t')],
  ['old Macintosh line ends', TEXT.replaceAll('\n', '\r')],
  ['a quoted header in capitals, with columns beside', `"Notes","LABEL"\n,${LABELS[0]}\n"a\nb",${LABELS[1]}\n`],
])('reads %s', async (_what, content) => {
  expect(await labelsIn(content)).toEqual(LABELS);
});

test('a letter that two pieces of the stream share is one letter', async () => {
  const rows = Array.from({ length: 9_000 }, (_, at) => `Ünïcödé ${at} ${'ß'.repeat(at % 7)}`);
  expect(await labelsIn(`label\n${rows.join('\n')}`)).toEqual(rows.map((row) => row.trim()));
});

test.each([
  ['an empty file', '', 'topics.csv: there is nothing in it.'],
  ['a file of one mark', '\uFEFF', 'topics.csv: there is nothing in it.'],
  [
    'a header nobody knows',
    'Name,Skill\na,b\n',
    'topics.csv: its first row is “Name”, “Skill”. Expected one of:\n  label (and if you like aliases, group, broader, id)',
  ],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'topics.csv: row 1 is not UTF-8'],
  [
    'Windows-1252',
    Buffer.from('label\nBeekeeping\nCaf\xe9 work\n', 'latin1'),
    'topics.csv: row 3 is not UTF-8; older programs write Windows-1252. Save it as “CSV UTF-8” and try again.',
  ],
  [
    'Windows-1252 far into the file',
    Buffer.from(`label\n${Array.from({ length: 15_000 }, (_, at) => `Topic ${at}`).join('\n')}\nCaf\xe9\n`, 'latin1'),
    'topics.csv: row 15002 is not UTF-8',
  ],
  ['UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), 'topics.csv: it looks like UTF-16 without its mark.'],
  ['a column twice', 'label,Label\na,b\n', 'topics.csv: the column label is there twice.'],
  ['a quote that never ends', 'label\n"a\nb\n', 'topics.csv: the cell that begins with a quote in row 2 never ends.'],
  [
    '200,000 rows',
    `label\n${Array.from({ length: 200_000 }, (_, at) => `Topic ${at}`).join('\n')}`,
    'topics.csv: row 20002 is one topic too many: a catalogue takes 20000.',
  ],
])('refuses %s with a sentence', async (_what, content, sentence) => {
  expect((await refusalOf(content))[0]).toContain(sentence);
});

test('says of each wrong row what is wrong with it, up to twenty times', async () => {
  expect(await refusalOf('label,group\nA,\n,B\nC,D,E\n')).toEqual([
    'topics.csv: row 3 has no label.',
    'topics.csv: row 4 has 3 cells, the header has 2.',
  ]);
  expect(await refusalOf(`label,group\n${',x\n'.repeat(500)}`)).toHaveLength(20);
});

test('a file that is not there is said to be missing', async () => {
  await expect(readCatalogue([path.join(folder, 'nowhere.csv')])).rejects.toThrow('no such file');
});
