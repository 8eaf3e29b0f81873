/** A cycle among keys and what each is a part of, in order, each once; null when there is none. Any depth. */
export function findCycle<Key>(broader: ReadonlyMap<Key, readonly Key[]>): readonly Key[] | null {
  const finished = new Set<Key>();
  for (const start of broader.keys()) {
    const path: Key[] = [];
    const onPath = new Set<Key>();
    const open: { readonly key: Key; next: number }[] = [];
    const enter = (key: Key) => {
      open.push({ key, next: 0 });
      path.push(key);
      onPath.add(key);
    };
    if (!finished.has(start)) enter(start);
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const parent = broader.get(at.key)?.[at.next];
      at.next += 1;
      if (parent === undefined) {
        finished.add(at.key);
        onPath.delete(at.key);
        path.pop();
        open.pop();
      } else if (onPath.has(parent)) return path.slice(path.indexOf(parent));
      else if (!finished.has(parent)) enter(parent);
    }
  }
  return null;
}
