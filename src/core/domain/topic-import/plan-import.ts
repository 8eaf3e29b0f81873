import type { TopicId } from '../kernel/ids.ts';
import type { CatalogueDraft, DraftTopic } from './catalogue-draft.ts';
import type { CatalogueFault } from './catalogue-fault.ts';
import { planHierarchy } from './plan-hierarchy.ts';
import { fold, type KnownTopic, type Matched, type PlannedTopic } from './planned-topic.ts';

/** What an import writes. Topics that the files do not name stay as they are. */
export type ImportPlan = {
  readonly created: readonly PlannedTopic[];
  readonly changed: readonly PlannedTopic[];
  readonly unchanged: number;
  /** Every topic whose place in the hierarchy changes, with all that it is a part of from now on. */
  readonly moved: ReadonlyMap<TopicId, readonly TopicId[]>;
  /** Relations to concepts that are neither in the files nor in the catalogue; left out. */
  readonly relationsLeftOut: number;
  readonly withdrawn: number;
};
type Planned =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly faults: readonly CatalogueFault[] };

/** Where topics stand whose file names no group. */
const NO_GROUP = 'Imported';

/** Compares files with the catalogue there is. The same files a second time change nothing. */
export function planImport(draft: CatalogueDraft, known: readonly KnownTopic[], nextId: () => TopicId): Planned {
  const twice = foundTwice(draft.topics);
  if (twice.length > 0) return { ok: false, faults: twice };
  const byReference = new Map(known.flatMap((topic) => (topic.reference === null ? [] : [[topic.reference, topic]])));
  const byLabel = new Map(known.map((topic) => [fold(topic.label), topic]));
  const faults: CatalogueFault[] = [];
  const matched = draft.topics.map((topic): Matched => {
    const sameName = byLabel.get(fold(topic.label));
    const sameReference = topic.reference === null ? undefined : byReference.get(topic.reference);
    const before = sameReference ?? sameName;
    return { topic, before: before ?? null, planned: plannedFrom(topic, before ?? null, nextId) };
  });
  const relabelled = new Set(matched.flatMap(({ before }) => before?.id ?? []));
  for (const { topic, planned } of matched) {
    const holder = byLabel.get(fold(topic.label));
    const isTaken = holder !== undefined && holder.id !== planned.id && !relabelled.has(holder.id);
    const isAnothers = holder?.id === planned.id && isOtherReference(holder, topic);
    if (isTaken || isAnothers)
      faults.push({ file: topic.file, code: 'label-taken', row: topic.row, label: topic.label });
  }
  if (faults.length > 0) return { ok: false, faults };
  const hierarchy = planHierarchy(draft, known, matched);
  if (!hierarchy.ok) return hierarchy;
  const changed = matched.filter(({ before, planned }) => before !== null && !isSame(before, planned));
  return {
    ok: true,
    plan: {
      created: matched.filter(({ before }) => before === null).map(({ planned }) => planned),
      changed: changed.map(({ planned }) => planned),
      unchanged: matched.filter(({ before }) => before !== null).length - changed.length,
      moved: hierarchy.moved,
      relationsLeftOut: hierarchy.leftOut,
      withdrawn: draft.withdrawn,
    },
  };
}

const isSame = (before: KnownTopic, { label, group, aliases, reference }: PlannedTopic): boolean =>
  before.state === 'listed' &&
  before.label === label &&
  before.group === group &&
  before.reference === reference &&
  before.aliases.join('\n') === aliases.join('\n');

const isOtherReference = (holder: KnownTopic, { reference }: DraftTopic): boolean =>
  holder.reference !== null && reference !== null && holder.reference !== reference;

function plannedFrom(topic: DraftTopic, before: KnownTopic | null, nextId: () => TopicId): PlannedTopic {
  return {
    id: before?.id ?? nextId(),
    label: topic.label,
    group: topic.group ?? before?.group ?? NO_GROUP,
    aliases: topic.aliases ?? before?.aliases ?? [],
    reference: topic.reference ?? before?.reference ?? null,
  };
}

function foundTwice(topics: readonly DraftTopic[]): readonly CatalogueFault[] {
  const labels = new Map<string, DraftTopic>();
  const references = new Map<string, DraftTopic>();
  const faults: CatalogueFault[] = [];
  for (const topic of topics) {
    const { file, row, label, reference } = topic;
    const sameLabel = labels.get(fold(label));
    const sameReference = reference === null ? undefined : references.get(reference);
    if (sameReference !== undefined)
      faults.push({ file, code: 'reference-twice', row, reference: reference ?? '', other: sameReference });
    else if (sameLabel !== undefined) faults.push({ file, code: 'label-twice', row, label, other: sameLabel });
    labels.set(fold(label), sameLabel ?? topic);
    if (reference !== null) references.set(reference, sameReference ?? topic);
  }
  return faults.map((fault) => ('other' in fault ? { ...fault, other: rowOf(fault.other) } : fault));
}

const rowOf = ({ file, row }: { readonly file: string; readonly row: number }) => ({ file, row });
