import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicId } from './testing/match-people.fixture.ts';
import { FLAT_TREE, topicTree, wishesAnsweredBy, withRoof } from './topic-tree.ts';

const treeOf = (edges: Readonly<Record<string, readonly string[]>>) =>
  topicTree(
    Object.entries(edges).map(([id, broader]) => ({
      id: topicId(id),
      label: id,
      aliases: [],
      broader: broader.map(topicId),
    })),
  );
const named = (topics: Iterable<string>) => [...topics].sort();
const DIAMOND = treeOf({ top: [], left: ['top'], right: ['top'], low: ['left', 'right'], alone: [] });

describe('topicTree', () => {
  it('tells near and far relatives apart, and names each once', () => {
    expect(named(DIAMOND.parents(topicId('low')))).toEqual(['left', 'right']);
    expect(named(DIAMOND.ancestors(topicId('low')))).toEqual(['left', 'right', 'top']);
    expect(named(DIAMOND.children(topicId('top')))).toEqual(['left', 'right']);
    expect(named(DIAMOND.descendants(topicId('top')))).toEqual(['left', 'low', 'right']);
  });

  it('has nothing to say of a topic that stands alone, is unknown, or has no catalogue', () => {
    for (const tree of [DIAMOND, FLAT_TREE, topicTree([])]) {
      for (const ask of [tree.parents, tree.children, tree.ancestors, tree.descendants]) {
        expect([...ask(topicId('alone')), ...ask(topicId('unknown'))]).toEqual([]);
      }
    }
  });

  it('never relates a topic to itself, whatever the circle', () => {
    const circle = treeOf({ a: ['b', 'a'], b: ['c'], c: ['a'] });
    expect(named(circle.parents(topicId('a')))).toEqual(['b']);
    expect(named(circle.ancestors(topicId('a')))).toEqual(['b', 'c']);
    expect(named(circle.descendants(topicId('a')))).toEqual(['b', 'c']);
  });

  it('is below whatever is above: ancestors and descendants mirror each other', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const anyEdges = fc.record(Object.fromEntries(ids.map((id) => [id, fc.subarray(ids, { maxLength: 3 })])));
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const tree = treeOf(edges);
        for (const one of ids.map(topicId)) {
          expect(tree.ancestors(one).has(one)).toBe(false);
          for (const other of ids.map(topicId)) {
            expect(tree.ancestors(one).has(other)).toBe(tree.descendants(other).has(one));
            expect(tree.parents(one).has(other)).toBe(tree.children(other).has(one));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same answer when asked again', () => {
    expect(DIAMOND.ancestors(topicId('low'))).toBe(DIAMOND.ancestors(topicId('low')));
  });
});

describe('withRoof', () => {
  const roof = topicId('roof');
  const tree = withRoof(DIAMOND, roof, ['left', 'alone'].map(topicId));

  it('stands directly above the chosen topics and above all that is below them', () => {
    expect(named(tree.parents(topicId('left')))).toEqual(['roof', 'top']);
    expect(named(tree.parents(topicId('low')))).toEqual(['left', 'right']);
    expect(named(tree.ancestors(topicId('low')))).toEqual(['left', 'right', 'roof', 'top']);
    expect(named(tree.ancestors(topicId('alone')))).toEqual(['roof']);
    expect(named(tree.children(roof))).toEqual(['alone', 'left']);
    expect(named(tree.descendants(roof))).toEqual(['alone', 'left', 'low']);
  });

  it('changes nothing for topics that are not under it', () => {
    for (const name of ['right', 'top']) {
      expect(tree.parents(topicId(name))).toBe(DIAMOND.parents(topicId(name)));
      expect(tree.ancestors(topicId(name))).toBe(DIAMOND.ancestors(topicId(name)));
      expect(tree.children(topicId(name))).toBe(DIAMOND.children(topicId(name)));
      expect(tree.descendants(topicId(name))).toBe(DIAMOND.descendants(topicId(name)));
    }
  });
});

describe('wishesAnsweredBy', () => {
  it.each([
    [[], []],
    [['alone'], ['alone']],
    [['low'], ['left', 'low', 'right', 'top']],
    [['top'], ['left', 'right', 'top']],
    [
      ['left', 'left'],
      ['left', 'low', 'top'],
    ],
    [['unknown'], ['unknown']],
  ])('offering %j answers wishes for %j', (offered, answered) => {
    expect(named(wishesAnsweredBy(offered.map(topicId), DIAMOND))).toEqual(answered);
  });
});
