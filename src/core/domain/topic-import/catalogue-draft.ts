import type { CsvRecord } from '../csv/csv-reader.ts';
import { cleanLine } from '../text/clean.ts';
import type { Column, Header } from './catalogue-columns.ts';
import type { CatalogueFault } from './catalogue-fault.ts';
import { groupOf } from './esco-groups.ts';

/** A topic as a file has it. */
export type DraftTopic = {
  readonly file: string;
  readonly row: number;
  /** What the catalogue itself calls it. */
  readonly reference: string | null;
  readonly label: string;
  /** Null: the file does not say. */
  readonly group: string | null;
  readonly aliases: readonly string[] | null;
  /** Labels or references in our own files, references in ESCO's; null when the file does not say. */
  readonly broader: readonly string[] | null;
  /** Whether a broader topic that nobody knows is a mistake. ESCO's files refer to files that may not be imported. */
  readonly isOwn: boolean;
};
export type DraftRelation = { readonly reference: string; readonly broader: string };

/** What files hold together, as they are read. */
export type CatalogueDraft = {
  readonly topics: DraftTopic[];
  readonly relations: DraftRelation[];
  /** At most `MAX_FAULTS`: whoever has made more mistakes has made one of them again and again. */
  readonly faults: CatalogueFault[];
  /** Concepts that ESCO has withdrawn. */
  withdrawn: number;
};

export const MAX_TOPICS = 20_000;
export const MAX_LABEL_CHARS = 120;
/** A menu heads its options with it. */
const MAX_GROUP_CHARS = 75;
const MAX_REFERENCE_CHARS = 300;
const MAX_ALIASES = 300;
const MAX_FAULTS = 20;
const BETWEEN_NAMES = /[|\n]/u;

export const emptyDraft = (): CatalogueDraft => ({ topics: [], relations: [], faults: [], withdrawn: 0 });

/** Whether reading on would only find more of the same. */
export const isHopeless = ({ faults }: CatalogueDraft): boolean =>
  faults.length >= MAX_FAULTS || faults.some(({ code }) => code === 'too-many-topics');

/** Adds one record below the header, or what is wrong with it. */
export function addRecord(draft: CatalogueDraft, file: string, header: Header, record: CsvRecord): void {
  const fault = faultInRecord(draft, file, header, record);
  if (fault !== null) draft.faults.push({ file, ...fault });
}

function faultInRecord(draft: CatalogueDraft, file: string, header: Header, { row, cells }: CsvRecord): Reason | null {
  if (cells.length !== header.columns)
    return { code: 'other-length', row, cells: cells.length, columns: header.columns };
  const cell = (column: Column): string => cells[header.at.get(column) ?? -1] ?? '';
  if (header.kind === 'relations') {
    const [reference, broader] = [cleanLine(cell('conceptUri')), cleanLine(cell('broaderUri'))];
    if (reference === '' || broader === '') return { code: 'no-address', row };
    draft.relations.push({ reference, broader });
    return null;
  }
  if (cell('status').trim().toLowerCase() === 'obsolete') {
    draft.withdrawn += 1;
    return null;
  }
  const topic = { file, row, ...(header.kind === 'own' ? ownTopic(header, cell) : conceptTopic(header, cell)) };
  const fault = faultIn(topic, header);
  if (fault !== null) return fault;
  if (draft.topics.length >= MAX_TOPICS) return { code: 'too-many-topics', row, max: MAX_TOPICS };
  draft.topics.push(topic);
  return null;
}

type Reason = CatalogueFault extends infer Fault ? (Fault extends CatalogueFault ? Omit<Fault, 'file'> : never) : never;
type Cell = (column: Column) => string;
type Named = Omit<DraftTopic, 'file' | 'row'>;

function ownTopic({ at }: Header, cell: Cell): Named {
  const label = cleanLine(cell('label'));
  return {
    reference: cleanLine(cell('id')) || null,
    label,
    group: cleanLine(cell('group')) || null,
    aliases: at.has('aliases') ? aliasesIn(cell('aliases'), label) : null,
    broader: at.has('broader') ? namesIn(cell('broader')) : null,
    isOwn: true,
  };
}

function conceptTopic({ at }: Header, cell: Cell): Named {
  const label = cleanLine(cell('preferredLabel'));
  return {
    reference: cleanLine(cell('conceptUri')),
    label,
    group: groupOf({
      isco: cell('iscoGroup') || cell('code'),
      skillType: cell('skillType'),
      conceptType: cell('conceptType'),
    }),
    aliases: aliasesIn(`${cell('altLabels')}\n${cell('hiddenLabels')}`, label),
    broader: at.has('broaderUri') ? namesIn(cell('broaderUri')) : null,
    isOwn: false,
  };
}

function namesIn(cell: string): readonly string[] {
  const names = cell.split(BETWEEN_NAMES).map(cleanLine);
  return [...new Set(names)].filter((name) => name !== '');
}

/** Lower case, each once, without the label itself. */
function aliasesIn(cell: string, label: string): readonly string[] {
  const aliases = new Set(namesIn(cell).map((alias) => alias.toLowerCase()));
  aliases.delete(label.toLowerCase());
  return [...aliases];
}

function faultIn({ row, label, reference, group, aliases, broader }: DraftTopic, { kind }: Header): Reason | null {
  const own = kind === 'own';
  if (label === '') return { code: 'no-label', row };
  if (reference === '') return { code: 'no-address', row };
  const tooLong = (column: string, texts: readonly (string | null)[], maxChars: number): Reason | null =>
    texts.some((text) => text !== null && text.length > maxChars)
      ? { code: 'text-too-long', row, column, maxChars }
      : null;
  if (aliases !== null && aliases.length > MAX_ALIASES) return { code: 'too-many-aliases', row, max: MAX_ALIASES };
  return (
    tooLong(own ? 'label' : 'preferredLabel', [label], MAX_LABEL_CHARS) ??
    tooLong(own ? 'aliases' : 'altLabels', aliases ?? [], MAX_LABEL_CHARS) ??
    tooLong('group', [group], MAX_GROUP_CHARS) ??
    tooLong(own ? 'id' : 'conceptUri', [reference], MAX_REFERENCE_CHARS) ??
    tooLong(own ? 'broader' : 'broaderUri', broader ?? [], MAX_REFERENCE_CHARS)
  );
}
