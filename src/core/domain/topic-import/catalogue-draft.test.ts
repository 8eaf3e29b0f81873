import { describe, expect, it } from 'vitest';
import { readHeader } from './catalogue-columns.ts';
import {
  addRecord,
  type CatalogueDraft,
  emptyDraft,
  isHopeless,
  MAX_LABEL_CHARS,
  MAX_TOPICS,
} from './catalogue-draft.ts';

const OWN = ['label', 'aliases', 'group', 'broader', 'id'];
const CONCEPTS = ['conceptUri', 'preferredLabel', 'altLabels', 'hiddenLabels', 'conceptType', 'iscoGroup', 'status'];
const RELATIONS = ['conceptUri', 'broaderUri'];

function read(columns: readonly string[], cells: readonly string[], draft: CatalogueDraft = emptyDraft()) {
  const header = readHeader(columns);
  if (header === null || 'twice' in header) throw new Error('the header is not understood');
  addRecord(draft, 'f.csv', header, { row: 2, cells });
  return draft;
}
const topicOf = (columns: readonly string[], cells: readonly string[]) => read(columns, cells).topics[0];
const faultOf = (columns: readonly string[], cells: readonly string[]) => read(columns, cells).faults[0];

describe('a row of our own', () => {
  it('is a topic with other words, lower case and each once, and what it is a part of', () => {
    const cells = [' Hand  weaving ', 'Loom work|LOOM WORK|hand weaving| |weaver', 'Making', 'Craft|Craft|Work', ' w '];
    expect(topicOf(OWN, cells)).toEqual({
      file: 'f.csv',
      row: 2,
      reference: 'w',
      label: 'Hand weaving',
      group: 'Making',
      aliases: ['loom work', 'weaver'],
      broader: ['Craft', 'Work'],
      isOwn: true,
    });
  });

  it('says nothing of columns that are not there, and takes words away by an empty cell', () => {
    const nothing = { reference: null, group: null };
    expect(topicOf(['label'], ['Weaving'])).toMatchObject({ ...nothing, aliases: null, broader: null });
    expect(topicOf(OWN, ['Weaving', '', '', '', ''])).toMatchObject({ ...nothing, aliases: [], broader: [] });
  });
});

describe('a concept of ESCO', () => {
  it('is a topic by its address, with all its labels', () => {
    const cells = ['u:1', 'weaver', 'Hand weaver\nloom operator', 'weaver|WEVER', 'Occupation', '7318', 'released'];
    expect(topicOf(CONCEPTS, cells)).toMatchObject({
      reference: 'u:1',
      label: 'weaver',
      group: 'Craft and related trades workers',
      aliases: ['hand weaver', 'loom operator', 'wever'],
      broader: null,
      isOwn: false,
    });
  });

  it('that was withdrawn is counted only, whatever else is wrong with it', () => {
    const draft = read(CONCEPTS, ['', '', '', '', '', '', ' Obsolete ']);
    expect(draft).toEqual({ ...emptyDraft(), withdrawn: 1 });
  });
});

it('a relation is kept as it is, and both ends are needed', () => {
  expect(read(RELATIONS, [' u:1 ', 'u:g']).relations).toEqual([{ reference: 'u:1', broader: 'u:g' }]);
  expect(faultOf(RELATIONS, ['u:1', ' '])).toEqual({ file: 'f.csv', code: 'no-address', row: 2 });
  expect(faultOf(RELATIONS, ['', 'u:g'])).toEqual({ file: 'f.csv', code: 'no-address', row: 2 });
});

describe('a row is refused', () => {
  const long = 'x'.repeat(MAX_LABEL_CHARS + 1);
  const tooLong = (column: string, maxChars: number) => ({ code: 'text-too-long', column, maxChars });
  it.each<[string, readonly string[], readonly string[], object]>([
    ['with a cell too few', OWN, ['Weaving'], { code: 'other-length', cells: 1, columns: 5 }],
    ['without a label', OWN, [' ', '', '', '', ''], { code: 'no-label' }],
    ['without an address', CONCEPTS, ['', 'weaver', '', '', '', '', ''], { code: 'no-address' }],
    ['with a long label', OWN, [long, '', '', '', ''], tooLong('label', 120)],
    ['with a long label of ESCO', CONCEPTS, ['u:1', long, '', '', '', '', ''], tooLong('preferredLabel', 120)],
    ['with a long other word', OWN, ['a', `b|${long}`, '', '', ''], tooLong('aliases', 120)],
    ['with a long other word of ESCO', CONCEPTS, ['u:1', 'a', '', long, '', '', ''], tooLong('altLabels', 120)],
    ['with a long group', OWN, ['a', '', 'x'.repeat(76), '', ''], tooLong('group', 75)],
    ['with a long id', OWN, ['a', '', '', '', 'x'.repeat(301)], tooLong('id', 300)],
    ['with a long address', CONCEPTS, ['u'.repeat(301), 'a', '', '', '', '', ''], tooLong('conceptUri', 300)],
    ['that is a part of something long', OWN, ['a', '', '', 'x'.repeat(301), ''], tooLong('broader', 300)],
    [
      'with too many other words',
      OWN,
      ['a', Array.from({ length: 301 }, (_, at) => `w${at}`).join('|'), '', '', ''],
      { code: 'too-many-aliases', max: 300 },
    ],
  ])('%s', (_why, columns, cells, fault) => {
    expect(read(columns, cells)).toMatchObject({ topics: [], faults: [{ file: 'f.csv', row: 2, ...fault }] });
  });

  it('beyond as many topics as a catalogue may have', () => {
    const full = { ...emptyDraft(), topics: Array.from({ length: MAX_TOPICS - 1 }, () => topicOf(['label'], ['a'])) };
    const draft = { ...full, topics: full.topics.filter((topic) => topic !== undefined) };
    expect(read(['label'], ['the last'], draft).faults).toEqual([]);
    expect(read(['label'], ['one more'], draft).faults).toMatchObject([{ code: 'too-many-topics', max: MAX_TOPICS }]);
    expect(isHopeless(draft)).toBe(true);
  });
});

it('reading stops after twenty mistakes', () => {
  const draft = emptyDraft();
  for (let mistakes = 0; mistakes < 19; mistakes += 1) read(['label'], [''], draft);
  expect(isHopeless(draft)).toBe(false);
  expect(isHopeless(read(['label'], [''], draft))).toBe(true);
});
