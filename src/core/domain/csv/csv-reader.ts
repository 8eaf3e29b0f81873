/** One record of a CSV file. `row` counts records as a spreadsheet does: the header is row 1. */
export type CsvRecord = { readonly row: number; readonly cells: readonly string[] };

/** What is no CSV. Rows are those of records, whatever lines their quoted cells take. */
export type CsvFault =
  | { readonly code: 'quote-inside'; readonly row: number }
  | { readonly code: 'quote-not-closed'; readonly row: number }
  | { readonly code: 'row-too-long'; readonly row: number; readonly maxChars: number };

export type CsvRead =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly fault: CsvFault };

/** Reads RFC 4180 piece by piece, strictly: a quote inside an unquoted cell is refused, not guessed at. */
export type CsvReader = {
  /** The records that this piece completes. Nothing may follow a fault. */
  readonly push: (text: string) => CsvRead;
  /** The last record, where no line end closed it. */
  readonly end: () => CsvRead;
  /** The record being read. */
  readonly row: () => number;
};

const MAX_ROW_CHARS = 200_000;

type Place = 'start' | 'plain' | 'quoted' | 'after-quote';

/** A reader for one file. `separator` is one character. */
export function csvReader(separator: string): CsvReader {
  let row = 1;
  let cells: string[] = [];
  let cell = '';
  let chars = 0;
  let place: Place = 'start';
  let wasReturn = false;

  const endCell = () => {
    cells.push(cell);
    cell = '';
    place = 'start';
  };
  const endRecord = (records: CsvRecord[]) => {
    endCell();
    if (cells.length > 1 || cells[0] !== '') records.push({ row, cells });
    cells = [];
    chars = 0;
    row += 1;
  };
  /** Takes one character; false when no quote may stand there. */
  const take = (character: string, records: CsvRecord[]): boolean => {
    if (place === 'quoted') {
      if (character === '"') place = 'after-quote';
      else cell += character;
      return true;
    }
    if (character === separator) endCell();
    else if (character === '\n' || character === '\r') {
      if (!(character === '\n' && wasReturn)) endRecord(records);
    } else if (character === '"') {
      if (place === 'plain') return false;
      if (place === 'after-quote') cell += character;
      place = 'quoted';
    } else {
      if (place === 'after-quote') return false;
      cell += character;
      place = 'plain';
    }
    wasReturn = character === '\r';
    return true;
  };

  return {
    row: () => row,
    push: (text) => {
      const records: CsvRecord[] = [];
      for (const character of text) {
        chars += 1;
        if (chars > MAX_ROW_CHARS) return fault({ code: 'row-too-long', row, maxChars: MAX_ROW_CHARS });
        if (!take(character, records)) return fault({ code: 'quote-inside', row });
      }
      return { ok: true, records };
    },
    end: () => {
      if (place === 'quoted') return fault({ code: 'quote-not-closed', row });
      const records: CsvRecord[] = [];
      if (cells.length > 0 || cell !== '' || place !== 'start') endRecord(records);
      return { ok: true, records };
    },
  };
}

const fault = (what: CsvFault): CsvRead => ({ ok: false, fault: what });
