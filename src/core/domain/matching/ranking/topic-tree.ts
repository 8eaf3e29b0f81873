import type { TopicId } from '../../kernel/ids.ts';

/** One topic of an organisation's catalogue. `broader` names the topics it is a part of. */
export type CatalogueTopic = {
  readonly id: TopicId;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly broader?: readonly TopicId[];
};

type Related = (topic: TopicId) => ReadonlySet<TopicId>;
/** The hierarchy as matching asks for it; no topic is ever related to itself. */
export type TopicTree = {
  /** Directly above and directly below. */
  readonly parents: Related;
  readonly children: Related;
  /** At any depth. */
  readonly ancestors: Related;
  readonly descendants: Related;
};

const NONE: ReadonlySet<TopicId> = new Set();
/** A catalogue without hierarchy. */
export const FLAT_TREE: TopicTree = {
  parents: () => NONE,
  children: () => NONE,
  ancestors: () => NONE,
  descendants: () => NONE,
};

/** Builds the hierarchy once per catalogue. A cycle is harmless: each of its topics is below the others, none below itself. */
export function topicTree(catalogue: readonly CatalogueTopic[]): TopicTree {
  const parents = new Map<TopicId, Set<TopicId>>();
  const children = new Map<TopicId, Set<TopicId>>();
  for (const { id, broader = [] } of catalogue) {
    for (const parent of broader) {
      if (parent === id) continue;
      addTo(parents, id, parent);
      addTo(children, parent, id);
    }
  }
  return {
    parents: (topic) => parents.get(topic) ?? NONE,
    children: (topic) => children.get(topic) ?? NONE,
    ancestors: remembered((topic) => reachable(topic, parents)),
    descendants: remembered((topic) => reachable(topic, children)),
  };
}

/** The hierarchy with one more topic, `roof`, directly above some of it: whoever offers any of these answers it. */
export function withRoof(tree: TopicTree, roof: TopicId, over: readonly TopicId[]): TopicTree {
  const under: ReadonlySet<TopicId> = new Set(over);
  const isUnder = (topic: TopicId) => under.has(topic) || over.some((one) => tree.ancestors(topic).has(one));
  const all = new Set(over.flatMap((topic) => [topic, ...tree.descendants(topic)]));
  return {
    parents: (topic) => (under.has(topic) ? new Set([...tree.parents(topic), roof]) : tree.parents(topic)),
    children: (topic) => (topic === roof ? under : tree.children(topic)),
    ancestors: (topic) => (isUnder(topic) ? new Set([...tree.ancestors(topic), roof]) : tree.ancestors(topic)),
    descendants: (topic) => (topic === roof ? all : tree.descendants(topic)),
  };
}

/** The wishes that offering these topics answers: themselves, whatever they are a part of, and their direct parts. */
export function wishesAnsweredBy(offered: readonly TopicId[], tree: TopicTree): ReadonlySet<TopicId> {
  const answered = new Set<TopicId>();
  for (const topic of offered) {
    answered.add(topic);
    for (const ancestor of tree.ancestors(topic)) answered.add(ancestor);
    for (const child of tree.children(topic)) answered.add(child);
  }
  return answered;
}

function remembered(find: Related): Related {
  const known = new Map<TopicId, ReadonlySet<TopicId>>();
  return (topic) => {
    const before = known.get(topic);
    if (before !== undefined) return before;
    const found = find(topic);
    known.set(topic, found);
    return found;
  };
}

function reachable(from: TopicId, edges: ReadonlyMap<TopicId, ReadonlySet<TopicId>>): ReadonlySet<TopicId> {
  const found = new Set<TopicId>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const neighbour of edges.get(next) ?? NONE) {
      if (neighbour === from || found.has(neighbour)) continue;
      found.add(neighbour);
      open.push(neighbour);
    }
  }
  return found;
}

function addTo(map: Map<TopicId, Set<TopicId>>, key: TopicId, value: TopicId): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
