import type { TopicId } from '../kernel/ids.ts';
import type { CatalogueDraft, DraftTopic } from './catalogue-draft.ts';
import type { CatalogueFault } from './catalogue-fault.ts';
import { findCycle } from './find-cycle.ts';
import { fold, type KnownTopic, type Matched, type PlannedTopic } from './planned-topic.ts';

type Hierarchy =
  | { readonly ok: true; readonly moved: ReadonlyMap<TopicId, readonly TopicId[]>; readonly leftOut: number }
  | { readonly ok: false; readonly faults: readonly CatalogueFault[] };

/** What files want a topic to be a part of, and the row that says so, if it is one of a topic. */
type Wish = { readonly id: TopicId; readonly names: readonly string[]; readonly from: DraftTopic | null };
type Names = { readonly byLabel: ReadonlyMap<string, TopicId>; readonly byReference: ReadonlyMap<string, TopicId> };

/** The hierarchy as it is to be: topics of which the files say nothing keep their place. */
export function planHierarchy(
  draft: CatalogueDraft,
  known: readonly KnownTopic[],
  matched: readonly Matched[],
): Hierarchy {
  const topics = topicsAfter(known, matched);
  const names: Names = {
    byLabel: new Map(topics.map(({ id, label }) => [fold(label), id])),
    byReference: new Map(topics.flatMap(({ id, reference }) => (reference === null ? [] : [[reference, id]]))),
  };
  const { wishes, strangers } = wishesIn(draft, matched, names);
  const broader = new Map(known.map((topic) => [topic.id, [...topic.broader].sort()]));
  const moved = new Map<TopicId, readonly TopicId[]>();
  const faults: CatalogueFault[] = [];
  let leftOut = strangers;
  for (const { id, names: wanted, from } of wishes) {
    const found = wanted.map((name) => ({ name, parent: parentNamed(name, from, names) }));
    const missing = found.filter(({ parent }) => parent === null).map(({ name }) => name);
    const parents = [...new Set(found.flatMap(({ parent }) => parent ?? []))].sort();
    if (parents.join() !== (broader.get(id) ?? []).join()) moved.set(id, parents);
    broader.set(id, parents);
    if (from?.isOwn !== true) leftOut += missing.length;
    else for (const name of missing) faults.push(unknownBroader(from, name));
  }
  const cycle = faults.length === 0 ? findCycle(broader) : null;
  if (cycle !== null) faults.push(cycleFault(cycle, topics, matched));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, moved, leftOut };
}

function topicsAfter(known: readonly KnownTopic[], matched: readonly Matched[]): readonly PlannedTopic[] {
  const planned = new Set(matched.map((one) => one.planned.id));
  return [...known.filter(({ id }) => !planned.has(id)), ...matched.map((one) => one.planned)];
}

/** What rows and relations say of each topic; relations of concepts that nobody knows are only counted. */
function wishesIn(draft: CatalogueDraft, matched: readonly Matched[], { byReference }: Names) {
  const wishes = new Map<TopicId, Wish>();
  for (const { topic, planned } of matched)
    if (topic.broader !== null) wishes.set(planned.id, { id: planned.id, names: topic.broader, from: topic });
  let strangers = 0;
  const related = new Map<TopicId, string[]>();
  for (const { reference, broader } of draft.relations) {
    const id = byReference.get(reference);
    if (id === undefined) strangers += 1;
    else related.set(id, [...(related.get(id) ?? []), broader]);
  }
  for (const [id, names] of related) {
    const said = wishes.get(id);
    wishes.set(id, { id, names: [...(said?.names ?? []), ...names], from: said?.from ?? null });
  }
  return { wishes: [...wishes.values()], strangers };
}

function parentNamed(name: string, from: DraftTopic | null, { byLabel, byReference }: Names): TopicId | null {
  const referred = byReference.get(name);
  if (referred !== undefined) return referred;
  return (from?.isOwn === true ? byLabel.get(fold(name)) : undefined) ?? null;
}

const unknownBroader = ({ file, row, label }: DraftTopic, broader: string): CatalogueFault => ({
  file,
  code: 'broader-unknown',
  row,
  label,
  broader,
});

function cycleFault(
  cycle: readonly TopicId[],
  topics: readonly PlannedTopic[],
  matched: readonly Matched[],
): CatalogueFault {
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  const row = matched.find(({ planned }) => cycle.includes(planned.id))?.topic;
  return { file: row?.file ?? '', code: 'cycle', labels: cycle.map((id) => labels.get(id) ?? '') };
}
