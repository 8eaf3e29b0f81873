import type { CsvFault } from '../csv/csv-reader.ts';

/** Why files are not imported. `file` is its name without folders; rows count as in a spreadsheet, the header is row 1. */
export type CatalogueFault = { readonly file: string } & (
  | CsvFault
  | { readonly code: 'empty' }
  | { readonly code: 'header-unknown'; readonly found: readonly string[] }
  | { readonly code: 'column-twice'; readonly column: string }
  | { readonly code: 'not-utf-8'; readonly row: number }
  | { readonly code: 'utf-16-without-mark' }
  | { readonly code: 'other-length'; readonly row: number; readonly cells: number; readonly columns: number }
  | { readonly code: 'too-many-topics'; readonly row: number; readonly max: number }
  | { readonly code: 'no-label'; readonly row: number }
  | { readonly code: 'no-address'; readonly row: number }
  | { readonly code: 'text-too-long'; readonly row: number; readonly column: string; readonly maxChars: number }
  | { readonly code: 'too-many-aliases'; readonly row: number; readonly max: number }
  | { readonly code: 'label-twice'; readonly row: number; readonly label: string; readonly other: RowOf }
  | { readonly code: 'reference-twice'; readonly row: number; readonly reference: string; readonly other: RowOf }
  | { readonly code: 'broader-unknown'; readonly row: number; readonly label: string; readonly broader: string }
  | { readonly code: 'label-taken'; readonly row: number; readonly label: string }
  /** Each label is a part of the next, the last one of the first. `file` is the first topic's. */
  | { readonly code: 'cycle'; readonly labels: readonly string[] }
);

/** Where something stands. */
export type RowOf = { readonly file: string; readonly row: number };
