import { describe, expect, it } from 'vitest';
import type { TopicId } from '../kernel/ids.ts';
import { type DraftRelation, type DraftTopic, emptyDraft } from './catalogue-draft.ts';
import { planHierarchy } from './plan-hierarchy.ts';
import type { KnownTopic, Matched } from './planned-topic.ts';

const known = (label: string, ...broader: readonly string[]): KnownTopic => ({
  id: label as TopicId,
  slug: label,
  label,
  group: 'Old',
  aliases: [],
  broader: broader as readonly TopicId[],
  state: 'listed',
  reference: `u:${label}`,
});
/** A topic of the files, which may be one there was before. */
const row = (label: string, broader: readonly string[] | null, more: Partial<DraftTopic> = {}): Matched => {
  const topic = { file: 'f.csv', row: 2, reference: `u:${label}`, label, group: null, aliases: null, broader };
  return {
    topic: { ...topic, isOwn: true, ...more },
    before: null,
    planned: { id: label as TopicId, label, group: 'New', aliases: [], reference: `u:${label}` },
  };
};
const plan = (catalogue: readonly KnownTopic[], rows: readonly Matched[], relations: readonly DraftRelation[] = []) => {
  const draft = { ...emptyDraft(), topics: rows.map(({ topic }) => topic), relations: [...relations] };
  const planned = planHierarchy(draft, catalogue, rows);
  return planned.ok ? { moved: Object.fromEntries(planned.moved), leftOut: planned.leftOut } : planned.faults;
};
const concept = { isOwn: false } as const;

describe('the hierarchy after an import', () => {
  it.each<[string, readonly KnownTopic[], readonly Matched[], readonly DraftRelation[], object]>([
    ['of files that say nothing of it stays', [known('a', 'b'), known('b')], [row('a', null)], [], {}],
    [
      'of files that say the same stays',
      [known('a', 'b', 'c'), known('b'), known('c')],
      [row('a', ['c', 'b'])],
      [],
      {},
    ],
    ['puts a topic under a label in any case', [known('Craft')], [row('a', ['cRAFT'])], [], { a: ['Craft'] }],
    ['puts a topic under a reference', [known('Craft')], [row('a', ['u:Craft'])], [], { a: ['Craft'] }],
    ['puts a topic under one of the same files', [], [row('a', ['b']), row('b', null)], [], { a: ['b'] }],
    [
      'names each parent once, in order',
      [known('b'), known('c')],
      [row('a', ['c', 'b', 'u:c'])],
      [],
      { a: ['b', 'c'] },
    ],
    ['takes a topic from under all others', [known('a', 'b'), known('b')], [row('a', [])], [], { a: [] }],
    [
      'adds relations to what the rows say',
      [known('b'), known('c')],
      [row('a', ['u:b'], concept)],
      [{ reference: 'u:a', broader: 'u:c' }],
      { a: ['b', 'c'] },
    ],
    [
      'follows relations of topics that the files do not hold',
      [known('a', 'b'), known('b'), known('c')],
      [],
      [{ reference: 'u:a', broader: 'u:c' }],
      { a: ['c'] },
    ],
  ])('%s', (_what, catalogue, rows, relations, moved) => {
    expect(plan(catalogue, rows, relations)).toEqual({ moved, leftOut: 0 });
  });

  it('leaves out, and counts, what ESCO’s files refer to and nobody knows', () => {
    const relations = [
      { reference: 'u:a', broader: 'u:far' },
      { reference: 'u:stranger', broader: 'u:a' },
    ];
    const rows = [row('a', ['u:b', 'u:nobody'], concept)];
    expect(plan([known('b')], rows, relations)).toEqual({ moved: { a: ['b'] }, leftOut: 3 });
  });

  it('does not take a label of ESCO for the name of another topic', () => {
    expect(plan([known('b')], [row('a', ['b'], concept)])).toEqual({ moved: {}, leftOut: 1 });
  });
});

describe('a hierarchy is refused', () => {
  it('when our own files name what nobody knows, each of them', () => {
    expect(plan([known('b')], [row('a', ['b', 'x', 'y'], { row: 7 })])).toEqual([
      { file: 'f.csv', code: 'broader-unknown', row: 7, label: 'a', broader: 'x' },
      { file: 'f.csv', code: 'broader-unknown', row: 7, label: 'a', broader: 'y' },
    ]);
  });

  it('when a topic would be a part of itself, through what was there before', () => {
    const rows = [row('c', ['a'], { file: 'second.csv' })];
    const [fault, ...others] = plan([known('a', 'b'), known('b', 'c'), known('c')], rows) as readonly object[];
    expect(others).toEqual([]);
    expect(fault).toEqual({ file: 'second.csv', code: 'cycle', labels: ['a', 'b', 'c'] });
  });

  it('when relations alone make a circle, which no row of a file says', () => {
    const relations = [{ reference: 'u:b', broader: 'u:a' }];
    expect(plan([known('a', 'b'), known('b')], [], relations)).toEqual([
      { file: '', code: 'cycle', labels: ['a', 'b'] },
    ]);
  });
});
