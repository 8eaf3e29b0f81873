import type { TopicFamilies } from './topic-families.ts';
import type { TopicLabelLookup } from './topic-labels.ts';

/** What speaks for a topic, each about 0 to 1; `EVIDENCE_WEIGHTS` says how much it counts. */
export const EVIDENCE = [
  /** The name most alike by words, and by letters. */
  'words',
  'letters',
  /** The topic's own label by words. */
  'ownLabel',
  /** The second most alike name. */
  'secondName',
  /** Share of the typed words that some name has: as typed, or in meaning. */
  'typed',
  'meant',
  /** Share of the most alike name that was typed. */
  'nameTyped',
  /** How strongly the topic's names taken together speak the typed words; their letters. */
  'spoken',
  'lettersSpoken',
  /** Names written as one. */
  'joined',
  /** The most alike name begins with the same word. */
  'sameStart',
  /** What the topic's families speak, the smallest first. */
  'family1',
  'family2',
  'family3',
] as const;
export type Evidence = (typeof EVIDENCE)[number];
export type EvidenceTable = Readonly<Record<Evidence, Float64Array>>;

/** Columns to write the evidence of one question into; used again for the next. */
export type EvidenceColumns = {
  readonly table: EvidenceTable;
  /** Per name. */
  readonly names: Readonly<Record<'words' | 'letters' | 'joined' | 'best', Float64Array>>;
  /** Per topic. */
  readonly topics: Readonly<Record<'likest' | 'said' | 'alike', Float64Array>>;
  readonly families: Float64Array;
};

/** Columns for a catalogue. */
export function evidenceColumns(labels: TopicLabelLookup, families: TopicFamilies): EvidenceColumns {
  const perTopic = () => new Float64Array(labels.topics);
  const perName = () => new Float64Array(labels.topicOf.length);
  return {
    table: {
      words: perTopic(),
      letters: perTopic(),
      ownLabel: perTopic(),
      secondName: perTopic(),
      typed: perTopic(),
      meant: perTopic(),
      nameTyped: perTopic(),
      spoken: perTopic(),
      lettersSpoken: perTopic(),
      joined: perTopic(),
      sameStart: perTopic(),
      family1: perTopic(),
      family2: perTopic(),
      family3: perTopic(),
    },
    names: { words: perName(), letters: perName(), joined: perName(), best: perName() },
    topics: { likest: perTopic(), said: perTopic(), alike: perTopic() },
    families: new Float64Array(families.families),
  };
}

/** Sets all columns to zero. */
export function clearColumns({ table, names, topics, families }: EvidenceColumns): void {
  for (const column of [...Object.values(table), ...Object.values(names), ...Object.values(topics), families])
    column.fill(0);
}
