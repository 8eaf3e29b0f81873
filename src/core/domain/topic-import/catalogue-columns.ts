/** What a file holds, as its header says. */
export const CATALOGUE_COLUMNS = {
  /** Our own simple columns. */
  own: { required: ['label'], optional: ['aliases', 'group', 'broader', 'id'] },
  /** ESCO's files of concepts: `occupations_en.csv`, `skills_en.csv`, `ISCOGroups_en.csv`, `skillGroups_en.csv`. */
  concepts: {
    required: ['conceptUri', 'preferredLabel'],
    optional: ['altLabels', 'hiddenLabels', 'broaderUri', 'conceptType', 'iscoGroup', 'code', 'skillType', 'status'],
  },
  /** ESCO's files of relations: `broaderRelationsOccPillar_en.csv`, `broaderRelationsSkillPillar_en.csv`. */
  relations: { required: ['conceptUri', 'broaderUri'], optional: [] },
} as const satisfies Readonly<Record<string, { required: readonly string[]; optional: readonly string[] }>>;

export type FileKind = keyof typeof CATALOGUE_COLUMNS;
export type Column = (typeof CATALOGUE_COLUMNS)[FileKind]['required' | 'optional'][number];

/** A header that was understood: what the file holds, and where each column stands. */
export type Header = { readonly kind: FileKind; readonly at: ReadonlyMap<Column, number>; readonly columns: number };

const KINDS = ['concepts', 'relations', 'own'] as const satisfies readonly FileKind[];

/** Reads a header in any order, in any case, with any other columns beside; null when the columns it needs are not there. */
export function readHeader(cells: readonly string[]): Header | { readonly twice: string } | null {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  for (const kind of KINDS) {
    const { required, optional } = CATALOGUE_COLUMNS[kind];
    if (!required.every((column) => names.includes(column.toLowerCase()))) continue;
    const at = new Map<Column, number>();
    for (const column of [...required, ...optional]) {
      const place = names.indexOf(column.toLowerCase());
      if (place !== names.lastIndexOf(column.toLowerCase())) return { twice: column };
      if (place >= 0) at.set(column, place);
    }
    return { kind, at, columns: cells.length };
  }
  return null;
}

/** The separator of a header line: the one by which its columns are understood. */
export function separatorIn(firstLine: string): string {
  const separators = [',', ';', '\t'];
  const cellsBy = (separator: string) => firstLine.split(separator).map((cell) => cell.replaceAll('"', ''));
  return separators.find((separator) => readHeader(cellsBy(separator)) !== null) ?? ',';
}
