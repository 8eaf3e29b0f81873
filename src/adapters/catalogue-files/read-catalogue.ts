import { createReadStream } from 'node:fs';
import path from 'node:path';
import { type CsvRead, type CsvReader, csvReader } from '../../core/domain/csv/csv-reader.ts';
import { OperatorError } from '../../core/domain/kernel/operator-error.ts';
import { type Header, readHeader, separatorIn } from '../../core/domain/topic-import/catalogue-columns.ts';
import {
  addRecord,
  type CatalogueDraft,
  emptyDraft,
  isHopeless,
} from '../../core/domain/topic-import/catalogue-draft.ts';
import type { CatalogueFault } from '../../core/domain/topic-import/catalogue-fault.ts';
import { catalogueSentence } from './catalogue-sentences.ts';
import { NotUtf8, textOf, Utf16WithoutMark } from './decode-text.ts';

/** Files that cannot be imported. The message names everything that is known to be wrong with them. */
export class CatalogueRefused extends OperatorError {
  override readonly name = 'CatalogueRefused';
  constructor(faults: readonly CatalogueFault[]) {
    super(['Nothing was imported.', ...faults.map((fault) => `- ${catalogueSentence(fault)}`)].join('\n'));
  }
}

/** Reads CSV files of topics, whichever of the known kinds each one is, piece by piece. Throws `CatalogueRefused`. */
export async function readCatalogue(files: readonly string[]): Promise<CatalogueDraft> {
  const draft = emptyDraft();
  for (const file of files) {
    await readFile(file, draft);
    if (isHopeless(draft)) break;
  }
  if (draft.faults.length > 0) throw new CatalogueRefused(draft.faults);
  return draft;
}

async function readFile(file: string, draft: CatalogueDraft): Promise<void> {
  const name = path.basename(file);
  const table = tableReader(name, draft);
  try {
    for await (const text of textOf(createReadStream(file))) {
      if (!table.push(text)) return;
    }
    table.end();
  } catch (error) {
    if (error instanceof NotUtf8) draft.faults.push({ file: name, code: 'not-utf-8', row: table.row() });
    else if (error instanceof Utf16WithoutMark) draft.faults.push({ file: name, code: 'utf-16-without-mark' });
    else throw error;
  }
}

/** Feeds the records of one file to the draft. `push` answers false when nothing more needs to be read. */
function tableReader(file: string, draft: CatalogueDraft) {
  let beginning = '';
  let csv: CsvReader | null = null;
  let header: Header | null = null;

  const take = (read: CsvRead): boolean => {
    if (!read.ok) {
      draft.faults.push({ file, ...read.fault });
      return false;
    }
    for (const record of read.records) {
      if (header === null) {
        const found = readHeader(record.cells);
        if (found === null || 'twice' in found) {
          draft.faults.push(
            found === null
              ? { file, code: 'header-unknown', found: record.cells }
              : { file, code: 'column-twice', column: found.twice },
          );
          return false;
        }
        header = found;
      } else addRecord(draft, file, header, record);
      if (isHopeless(draft)) return false;
    }
    return true;
  };
  const push = (text: string): boolean => {
    if (csv !== null) return take(csv.push(text));
    beginning += text;
    const [firstLine] = beginning.split(/[\r\n]/u, 1);
    if (firstLine === undefined || firstLine.length === beginning.length) return true;
    csv = csvReader(separatorIn(firstLine));
    return take(csv.push(beginning));
  };

  return {
    push,
    end: () => {
      const open = csv ?? csvReader(separatorIn(beginning));
      const isDone = csv !== null || take(open.push(beginning));
      if (isDone && take(open.end()) && header === null) draft.faults.push({ file, code: 'empty' });
    },
    row: () => csv?.row() ?? 1,
  };
}
