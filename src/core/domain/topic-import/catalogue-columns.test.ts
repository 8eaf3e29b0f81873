import { describe, expect, it } from 'vitest';
import { readHeader, separatorIn } from './catalogue-columns.ts';

describe('a header', () => {
  it.each([
    [
      'our own',
      ['label', 'aliases', 'group'],
      {
        kind: 'own',
        at: [
          ['label', 0],
          ['aliases', 1],
          ['group', 2],
        ],
      },
    ],
    ['our own, the shortest', ['label'], { kind: 'own', at: [['label', 0]] }],
    [
      'in any order and case, beside other columns',
      ['Notes', ' GROUP ', 'Label'],
      {
        kind: 'own',
        at: [
          ['label', 2],
          ['group', 1],
        ],
      },
    ],
    [
      'of ESCO’s concepts',
      ['conceptType', 'conceptUri', 'preferredLabel', 'status'],
      {
        kind: 'concepts',
        at: [
          ['conceptUri', 1],
          ['preferredLabel', 2],
          ['conceptType', 0],
          ['status', 3],
        ],
      },
    ],
    [
      'of ESCO’s concepts with what they are a part of',
      ['conceptUri', 'preferredLabel', 'broaderUri'],
      {
        kind: 'concepts',
        at: [
          ['conceptUri', 0],
          ['preferredLabel', 1],
          ['broaderUri', 2],
        ],
      },
    ],
    [
      'of ESCO’s relations',
      ['conceptUri', 'broaderType', 'broaderUri'],
      {
        kind: 'relations',
        at: [
          ['conceptUri', 0],
          ['broaderUri', 2],
        ],
      },
    ],
  ])('%s is understood', (_what, cells, { kind, at }) => {
    const header = readHeader(cells);
    expect(header).toMatchObject({ kind, columns: cells.length });
    expect(header !== null && 'at' in header ? [...header.at] : null).toEqual(at);
  });

  it.each([[['name', 'group']], [['conceptUri']], [['']], [[]]])('without the columns it needs is not: %j', (cells) => {
    expect(readHeader(cells)).toBeNull();
  });

  it('that names a column twice says which, and does not mind columns it does not read', () => {
    expect(readHeader(['label', 'group', 'GROUP'])).toEqual({ twice: 'group' });
    expect(readHeader(['label', 'note', 'note'])).toMatchObject({ kind: 'own' });
  });
});

it.each([
  ['label,aliases,group', ','],
  ['label;aliases;group', ';'],
  ['label\taliases\tgroup', '\t'],
  ['"conceptUri";"preferredLabel"', ';'],
  ['"note, of ours";label', ';'],
  ['label', ','],
  ['what;ever', ','],
])('the columns of %j are parted by %j', (line, separator) => {
  expect(separatorIn(line)).toBe(separator);
});
