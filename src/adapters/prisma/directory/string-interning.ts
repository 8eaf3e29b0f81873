import type { DirectoryFacts } from './directory-row.ts';

/** Makes facts that say the same share their words: a hundred thousand people work in a few dozen fields. */
export type InternStrings = (facts: DirectoryFacts) => DirectoryFacts;

export function createInterning(): InternStrings {
  const words = shared((one: string) => one);
  const lists = shared((all: readonly string[]) => JSON.stringify(all));
  const word = <Word extends string>(one: Word): Word => words(one);
  const optional = (one: string | null) => (one === null ? null : word(one));
  return (facts) => ({
    ...facts,
    zone: word(facts.zone),
    function: optional(facts.function),
    industry: optional(facts.industry),
    location: optional(facts.location),
    languages: lists(facts.languages),
    formats: lists(facts.formats),
    offered: facts.offered.map(word),
    sought: facts.sought.map(({ topicId, importance }) => ({ topicId: word(topicId), importance })),
  });
}

/** The first value of each key, for every later one. */
function shared<Value>(keyOf: (value: Value) => string): <Same extends Value>(value: Same) => Same {
  const first = new Map<string, Value>();
  return <Same extends Value>(value: Same): Same => {
    const key = keyOf(value);
    const known = first.get(key);
    // What has the same key is the same, of the same type too.
    if (known !== undefined) return known as Same;
    first.set(key, value);
    return value;
  };
}
