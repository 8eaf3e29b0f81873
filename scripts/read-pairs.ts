import { readFileSync } from 'node:fs';
import { OperatorError } from '../src/core/domain/kernel/operator-error.ts';

/** Two people in a row of a file, and the number of that row as an editor counts it. */
export type PairRow = { readonly row: number; readonly one: string; readonly other: string };

/** Larger files are refused: they are no list of a programme's people. */
const MAX_ROWS = 200_000;
const CELL = /\s*(?:"((?:[^"]|"")*)"|([^,;\t]*))\s*(?:[,;\t]|$)/gu;

/**
 * Reads a file of two columns, separated by comma, semicolon or tab, whose first row names them. Throws a sentence with
 * the row when one cannot be read.
 */
export function readPairs(file: string, columns: readonly [string, string]): readonly PairRow[] {
  return pairsIn(textOf(file), columns, file);
}

export function pairsIn(text: string, columns: readonly [string, string], file: string): readonly PairRow[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  if (lines.length > MAX_ROWS + 1) throw new OperatorError(`${file}: more than ${MAX_ROWS} rows.`);
  const header = cellsOf(lines[0] ?? '').map((cell) => cell.toLowerCase());
  const [first, second] = columns.map((column) => header.indexOf(column));
  if (first === undefined || second === undefined || first < 0 || second < 0) {
    throw new OperatorError(`${file}: row 1 must name the columns “${columns[0]}” and “${columns[1]}”.`);
  }
  return lines.slice(1).flatMap((line, at) => {
    const row = at + 2;
    if (line.trim() === '') return [];
    const cells = cellsOf(line);
    const [one = '', other = ''] = [cells[first], cells[second]];
    if (one === '' || other === '') {
      throw new OperatorError(`${file}: row ${row} needs a ${columns[0]} and a ${columns[1]}.`);
    }
    return [{ row, one, other }];
  });
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(CELL)].map(([, quoted, plain = '']) => (quoted?.replaceAll('""', '"') ?? plain).trim());
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError)
      throw new OperatorError(`${file}: is not UTF-8. Please save it as UTF-8 (CSV UTF-8).`);
    throw new OperatorError(`${file}: cannot be read.`);
  }
}
