import type { TopicId } from '../../kernel/ids.ts';
import { EVIDENCE, type Evidence, type EvidenceTable } from './evidence-columns.ts';
import { evidenceFor } from './topic-evidence.ts';
import type { TopicLexicon } from './topic-lexicon.ts';

/** What is typed beyond this is not read. */
const MOST_LETTERS = 200;
const SORTED_TOGETHER = 32;

/** A topic that typed words may mean. `points` order the hits and are comparable within one catalogue only. */
export type TopicHit = {
  readonly topicId: TopicId;
  readonly points: number;
  /** How alike the nearest name is to what was typed, 0 to 1. */
  readonly likeness: number;
  /** How much of what was typed the topic's names say, in these or other words, 0 to 1. */
  readonly covered: number;
};

/** How much each kind of evidence counts. Learnt once, from names held out of a catalogue and looked for again. */
export const EVIDENCE_WEIGHTS: Readonly<Record<Evidence, number>> = {
  words: 4.55,
  letters: 2.03,
  ownLabel: 2.84,
  secondName: 0.31,
  typed: -5.53,
  meant: 2.99,
  nameTyped: -0.99,
  spoken: 4.09,
  lettersSpoken: 3.2,
  joined: 2.23,
  sameStart: 0.66,
  family1: 7.2,
  family2: 1.66,
  family3: 2.7,
};

/** The topics that typed words may mean, most likely first. Nothing typed, or nothing like it: no topic. */
export function findTopics(lexicon: TopicLexicon, typed: string, limit = 5): readonly TopicHit[] {
  const table = evidenceFor(lexicon, typed.slice(0, MOST_LETTERS));
  const points = pointsOf(table, lexicon.labels.topics);
  const hits: TopicHit[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let topic = 0; topic < points.length; topic += 1) {
    const own = points[topic] ?? 0;
    const id = lexicon.catalogue[topic]?.id;
    const isAlike = table.words[topic] !== 0 || table.letters[topic] !== 0;
    if (own < least || !isAlike || id === undefined) continue;
    hits.push({ topicId: id, points: own, likeness: likenessIn(table, topic), covered: table.meant[topic] ?? 0 });
    if (hits.length < limit + SORTED_TOGETHER) continue;
    hits.sort(byPoints).length = limit;
    least = hits.at(-1)?.points ?? Number.POSITIVE_INFINITY;
  }
  return hits.sort(byPoints).slice(0, limit);
}

function pointsOf(table: EvidenceTable, topics: number): Float64Array {
  const points = new Float64Array(topics);
  for (const evidence of EVIDENCE) {
    const weight = EVIDENCE_WEIGHTS[evidence];
    const column = table[evidence];
    for (let topic = 0; topic < topics; topic += 1)
      points[topic] = (points[topic] ?? 0) + weight * (column[topic] ?? 0);
  }
  return points;
}

function likenessIn({ words, letters, joined }: EvidenceTable, topic: number): number {
  return Math.min(1, Math.max(words[topic] ?? 0, letters[topic] ?? 0, joined[topic] ?? 0));
}

function byPoints(a: TopicHit, b: TopicHit): number {
  return b.points - a.points || (a.topicId < b.topicId ? -1 : 1);
}
