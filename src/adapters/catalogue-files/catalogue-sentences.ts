import { CATALOGUE_COLUMNS } from '../../core/domain/topic-import/catalogue-columns.ts';
import type { CatalogueFault } from '../../core/domain/topic-import/catalogue-fault.ts';

type Sentences = { readonly [C in CatalogueFault['code']]: (fault: Extract<CatalogueFault, { code: C }>) => string };

const SHOWN_COLUMNS = 12;
const AS_UTF_8 = 'Save it as “CSV UTF-8” and try again.';

const SENTENCES: Sentences = {
  empty: () => 'there is nothing in it.',
  'header-unknown': ({ found }) => `its first row is ${columnsFound(found)}. Expected one of:\n${expectedColumns()}`,
  'column-twice': ({ column }) => `the column ${column} is there twice.`,
  'not-utf-8': ({ row }) => `row ${row} is not UTF-8; older programs write Windows-1252. ${AS_UTF_8}`,
  'utf-16-without-mark': () => `it looks like UTF-16 without its mark. ${AS_UTF_8}`,
  'quote-inside': ({ row }) =>
    `row ${row} has a quote inside a cell; such a cell stands in quotes, and its own are doubled.`,
  'quote-not-closed': ({ row }) => `the cell that begins with a quote in row ${row} never ends.`,
  'row-too-long': ({ row, maxChars }) => `row ${row} is longer than ${maxChars} characters; a quote may be missing.`,
  'other-length': ({ row, cells, columns }) => `row ${row} has ${cells} cells, the header has ${columns}.`,
  'too-many-topics': ({ row, max }) =>
    `row ${row} is one topic too many: a catalogue takes ${max}. Choose a part of it.`,
  'no-label': ({ row }) => `row ${row} has no label.`,
  'no-address': ({ row }) => `row ${row} lacks an address (conceptUri, or broaderUri of a relation).`,
  'text-too-long': ({ row, column, maxChars }) => `row ${row}: ${column} is longer than ${maxChars} characters.`,
  'too-many-aliases': ({ row, max }) => `row ${row} has more than ${max} other names.`,
  'label-twice': ({ file, row, label, other }) => `row ${row}: “${label}” is the label of ${at(other, file)} already.`,
  'reference-twice': ({ file, row, reference, other }) => `row ${row}: “${reference}” is ${at(other, file)} already.`,
  'broader-unknown': ({ row, label, broader }) =>
    `row ${row}: “${label}” is to be a part of “${broader}”, which is neither in the files nor in the catalogue.`,
  'label-taken': ({ row, label }) => `row ${row}: another topic of the catalogue is called “${label}” already.`,
  cycle: ({ labels }) => `these topics are parts of each other in a circle: ${[...labels, labels[0]].join(' → ')}.`,
};

/** What is wrong with a file, as a sentence for whoever made it. */
export function catalogueSentence<C extends CatalogueFault['code']>(
  fault: Extract<CatalogueFault, { code: C }>,
): string {
  const say: (fault: Extract<CatalogueFault, { code: C }>) => string = SENTENCES[fault.code as C];
  return `${fault.file}: ${say(fault)}`;
}

const at = (other: { readonly file: string; readonly row: number }, file: string): string =>
  other.file === file ? `row ${other.row}` : `row ${other.row} of ${other.file}`;

function columnsFound(found: readonly string[]): string {
  const shown = found.slice(0, SHOWN_COLUMNS).map((column) => `“${column.slice(0, 40)}”`);
  return found.length > SHOWN_COLUMNS
    ? `${shown.join(', ')} and ${found.length - SHOWN_COLUMNS} more`
    : shown.join(', ');
}

function expectedColumns(): string {
  return Object.values(CATALOGUE_COLUMNS)
    .map(({ required, optional }) => {
      const also = optional.length === 0 ? '' : ` (and if you like ${optional.join(', ')})`;
      return `  ${required.join(', ')}${also}`;
    })
    .join('\n');
}
