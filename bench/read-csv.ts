import { readFileSync } from 'node:fs';
import { csvReader } from '../src/core/domain/csv/csv-reader.ts';

/** The rows of a CSV file by the names in its first line. Throws when it is no CSV. */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const reader = csvReader(',');
  const parts = [reader.push(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')), reader.end()];
  const records = parts.flatMap((part) => {
    if (!part.ok) throw new Error(`${path}, row ${part.fault.row}: ${part.fault.code}`);
    return part.records;
  });
  const [header, ...rows] = records.map(({ cells }) => cells);
  if (header === undefined) return [];
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
}
