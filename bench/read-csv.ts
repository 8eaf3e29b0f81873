import { readFileSync } from 'node:fs';

/** The rows of a CSV file by the names in its first line. Enough for the benchmark data: quoted cells, doubled quotes. */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = cellsOf(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows;
}
