import { expect, test } from 'vitest';
import { csvReader } from '../csv/csv-reader.ts';
import type { TopicId } from '../kernel/ids.ts';
import { readHeader, separatorIn } from './catalogue-columns.ts';
import { addRecord, emptyDraft } from './catalogue-draft.ts';
import { findCycle } from './find-cycle.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import type { KnownTopic } from './planned-topic.ts';

const known = (label: string, more: Partial<KnownTopic> = {}): KnownTopic => ({
  id: `known ${label}` as TopicId,
  slug: label,
  label,
  group: 'Old',
  aliases: [],
  broader: [],
  state: 'listed',
  reference: null,
  ...more,
});

function draftOf(...files: readonly string[]) {
  const draft = emptyDraft();
  for (const [number, text] of files.entries()) {
    const reader = csvReader(separatorIn(text.split('\n')[0] ?? ''));
    const read = [reader.push(text), reader.end()].flatMap((one) => (one.ok ? one.records : []));
    const [first, ...records] = read;
    const header = readHeader(first?.cells ?? []);
    if (header === null || 'twice' in header) throw new Error('the header is not understood');
    for (const record of records) addRecord(draft, `file${number + 1}.csv`, header, record);
  }
  return draft;
}

function plan(files: readonly string[], catalogue: readonly KnownTopic[] = []) {
  const draft = draftOf(...files);
  if (draft.faults.length > 0) return draft.faults;
  let next = 0;
  const planned = planImport(draft, catalogue, () => {
    next += 1;
    return `new ${next}` as TopicId;
  });
  return planned.ok ? planned.plan : planned.faults;
}

/** The catalogue after a plan was carried out. */
function after({ created, changed, moved }: ImportPlan, before: readonly KnownTopic[]): readonly KnownTopic[] {
  const written = new Map([...created, ...changed].map((topic) => [topic.id, topic]));
  const all = [...before, ...created.map((topic) => known(topic.label, { id: topic.id }))];
  return all.map((topic) => ({
    ...topic,
    ...written.get(topic.id),
    state: 'listed',
    broader: moved.get(topic.id) ?? topic.broader,
  }));
}

const OWN =
  'label,aliases,group,broader,id\nCraft,handicraft,Making,,c\nWeaving,loom work|Hand weaving,Making,Craft,\n';
const CONCEPTS =
  'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status\n' +
  'Occupation,u:1,7318,weaver,"Hand weaver\nloom operator",released\n' +
  'Occupation,u:2,2654,film director,,released\nOccupation,u:3,7318,old craft,,obsolete\n' +
  'ISCOGroup,u:g,,Handicraft workers,,released\n';
const RELATIONS =
  'conceptType,conceptUri,broaderType,broaderUri\nOccupation,u:1,ISCOGroup,u:g\nOccupation,u:2,ISCOGroup,u:far\n';

test('our own columns become topics with other words, a group and a place in the hierarchy', () => {
  expect(plan([OWN])).toMatchObject({
    created: [
      { label: 'Craft', aliases: ['handicraft'], group: 'Making', reference: 'c' },
      { label: 'Weaving', aliases: ['loom work', 'hand weaving'], group: 'Making', reference: null },
    ],
    moved: new Map([['new 2', ['new 1']]]),
  });
});

test("ESCO's concepts and relations become topics under their groups; what is not there is counted", () => {
  expect(plan([CONCEPTS, RELATIONS])).toMatchObject({
    created: [
      { label: 'weaver', aliases: ['hand weaver', 'loom operator'], group: 'Craft and related trades workers' },
      { label: 'film director', group: 'Professionals', reference: 'u:2' },
      { label: 'Handicraft workers' },
    ],
    moved: new Map([['new 1', ['new 3']]]),
    relationsLeftOut: 1,
    withdrawn: 1,
  });
});

test.each([
  ['our own columns', [OWN]],
  ["ESCO's columns", [CONCEPTS, RELATIONS]],
])('the same files again change nothing: %s', (_which, files) => {
  const first = plan(files);
  if (!('created' in first)) throw new Error('the import was refused');
  const again = plan(files, after(first, []));
  expect(again).toMatchObject({ created: [], changed: [], unchanged: first.created.length, moved: new Map() });
});

test('a topic there is already is changed, by what the catalogue calls it or by its label; all others stay', () => {
  const catalogue = [
    known('Craftwork', { reference: 'c' }),
    known('weaving', { state: 'proposed', aliases: ['loom work', 'hand weaving'] }),
    known('Sailing'),
  ];
  expect(plan([OWN], catalogue)).toMatchObject({
    created: [],
    changed: [
      { id: 'known Craftwork', label: 'Craft' },
      { id: 'known weaving', label: 'Weaving' },
    ],
    moved: new Map([['known weaving', ['known Craftwork']]]),
  });
});

test('two topics may swap their labels', () => {
  const catalogue = [known('North', { reference: 'n' }), known('South', { reference: 's' })];
  expect(plan(['id,label\nn,South\ns,North\n'], catalogue)).toMatchObject({
    changed: [
      { id: 'known North', label: 'South' },
      { id: 'known South', label: 'North' },
    ],
  });
});

test.each([
  ['the same label twice', ['label\nA\nB\na\n'], { code: 'label-twice', row: 4, other: { file: 'file1.csv', row: 2 } }],
  [
    'the same label in two files',
    ['label\nA\n', 'label\nB\nA\n'],
    { file: 'file2.csv', code: 'label-twice', row: 3, other: { file: 'file1.csv', row: 2 } },
  ],
  ['one id twice', ['label,id\nA,1\nB,1\n'], { code: 'reference-twice', row: 3, reference: '1' }],
  [
    'a broader topic nobody knows',
    ['label,broader\nA,Nowhere\n'],
    { code: 'broader-unknown', row: 2, broader: 'Nowhere' },
  ],
  ['a cycle', ['label,broader\nA,B\nB,C\nC,A\nD,A\n'], { code: 'cycle', labels: ['A', 'B', 'C'] }],
  ['a topic that is a part of itself', ['label,broader\nA,A\n'], { code: 'cycle', labels: ['A'] }],
  ['a row without a label', ['label,group\n,X\n'], { code: 'no-label', row: 2 }],
  ['a label of nothing visible', ['label,group\n\u202e\u0007,X\n'], { code: 'no-label', row: 2 }],
  [
    'a label that is too long',
    [`label,group\n${'x'.repeat(121)},X\n`],
    { code: 'text-too-long', column: 'label', row: 2 },
  ],
  ['a group that is too long', [`label,group\nA,${'x'.repeat(76)}\n`], { code: 'text-too-long', column: 'group' }],
  ['a concept without an address', ['conceptUri,preferredLabel\n,A\n'], { code: 'no-address', row: 2 }],
  ['a row of another length', ['label,group\nA,B,C\n'], { code: 'other-length', row: 2, cells: 3, columns: 2 }],
])('%s is refused with its row', (_what, files, fault) => {
  expect(plan(files)).toMatchObject([fault]);
});

test('a cycle with what is in the catalogue already is refused', () => {
  const a = known('A', { reference: 'a' });
  const catalogue = [a, known('B', { broader: [a.id] })];
  expect(plan(['label,broader\nA,B\n'], catalogue)).toMatchObject([{ code: 'cycle', labels: ['A', 'B'] }]);
});

test('a label that an earlier import gave to another topic is refused', () => {
  const catalogue = [known('A', { reference: 'one' }), known('B', { reference: 'two' })];
  expect(plan(['label,id\nA,two\n'], catalogue)).toMatchObject([{ code: 'label-taken', row: 2 }]);
  expect(plan(['label,id\nA,three\n'], catalogue)).toMatchObject([{ code: 'label-taken', row: 2 }]);
});

test('hostile text is stored as text without what disguises it', () => {
  const hostile = 'label,aliases\n"=cmd|\' /C calc\'!A0","<script>\u202e</script>\n\'; DROP TABLE topics;--"\n';
  expect(plan([hostile])).toMatchObject({
    created: [{ label: "=cmd|' /C calc'!A0", aliases: ['<script></script>', "'; drop table topics;--"] }],
  });
});

test('of 200,000 rows the first too many is named, and reading stops there', () => {
  const draft = draftOf(`label\n${Array.from({ length: 20_002 }, (_, at) => `Topic ${at}`).join('\n')}\n`);
  expect(draft.faults[0]).toEqual({ file: 'file1.csv', code: 'too-many-topics', row: 20_002, max: 20_000 });
});

test('a hierarchy a hundred thousand deep is walked without a cycle', () => {
  const deep = new Map(Array.from({ length: 100_000 }, (_, at): [number, number[]] => [at, [at + 1]]));
  expect(findCycle(deep)).toBeNull();
  deep.set(100_000, [99_998]);
  expect(findCycle(deep)).toEqual([99_998, 99_999, 100_000]);
});
