import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { TopicId } from '../src/core/domain/kernel/ids.ts';
import type { CatalogueTopic } from '../src/core/domain/matching/ranking/topic-tree.ts';
import { topicLexicon } from '../src/core/domain/matching/words/topic-lexicon.ts';
import { findTopics } from '../src/core/domain/matching/words/topic-words.ts';
import { flag, percentile, printRow, rounded } from './measure.ts';
import { readCsv } from './read-csv.ts';

const DATA = new URL('../../shared/data/', import.meta.url).pathname;

/** The best ten topics for typed words. */
type Finder = (typed: string) => readonly string[];
type Query = { readonly typed: string; readonly topicId: string };

/** Words to topics. Flags: `--catalogue` and `--queries`, CSV files with ESCO's columns. */
export function run(args: readonly string[]): void {
  const catalogue = readCsv(flag(args, 'catalogue', `${DATA}esco-occupations.csv`)).map(topicOf);
  const queries = readCsv(flag(args, 'queries', `${DATA}esco-queries.csv`)).map((row) => ({
    typed: row.query ?? '',
    topicId: row.conceptUri ?? '',
  }));
  const engines: Readonly<Record<string, () => Finder>> = {
    rapport: () => buildRapport(catalogue),
    minisearch: () => buildMiniSearch(catalogue),
    'fuse.js': () => buildFuse(catalogue),
  };
  for (const [engine, build] of Object.entries(engines)) {
    const start = performance.now();
    const find = build();
    const buildMs = rounded(performance.now() - start, 0);
    const asked = queries.slice(0, Number(flag(args, engine, engine === 'fuse.js' ? '60' : String(queries.length))));
    printRow({ engine, topics: catalogue.length, ...measure(find, asked), buildMs, queries: asked.length });
  }
}

function topicOf(row: Readonly<Record<string, string>>): CatalogueTopic {
  const group = row.iscoGroup ?? '';
  return {
    id: (row.conceptUri ?? '') as TopicId,
    label: row.preferredLabel ?? '',
    aliases: (row.altLabels ?? '').split(/[|\n]/).filter((alias) => alias !== ''),
    broader: group === '' ? [] : [4, 3, 2].map((digits) => `isco-${group.slice(0, digits)}` as TopicId),
  };
}

function measure(find: Finder, queries: readonly Query[]) {
  for (const { typed } of queries.slice(0, 100)) find(typed);
  const times: number[] = [];
  const places = queries.map(({ typed, topicId }) => {
    const start = performance.now();
    const found = find(typed);
    times.push(performance.now() - start);
    return found.indexOf(topicId);
  });
  const shareOf = (within: number) => places.filter((place) => place >= 0 && place < within).length / places.length;
  const reciprocal = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0);
  return {
    recallAt1: rounded(shareOf(1), 4),
    recallAt5: rounded(shareOf(5), 4),
    mrr: rounded(reciprocal / places.length, 4),
    p50Ms: rounded(percentile(times, 0.5), 2),
    p99Ms: rounded(percentile(times, 0.99), 2),
  };
}

function buildRapport(catalogue: readonly CatalogueTopic[]): Finder {
  const lexicon = topicLexicon(catalogue);
  return (typed) => findTopics(lexicon, typed, 10).map(({ topicId }) => topicId);
}

function buildMiniSearch(catalogue: readonly CatalogueTopic[]): Finder {
  const index = new MiniSearch({
    fields: ['label', 'names'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { label: 2 } },
  });
  index.addAll(catalogue.map(({ id, label, aliases }) => ({ id, label, names: aliases.join(' ') })));
  return (typed) =>
    index
      .search(typed)
      .slice(0, 10)
      .map(({ id }) => String(id));
}

function buildFuse(catalogue: readonly CatalogueTopic[]): Finder {
  const fuse = new Fuse(catalogue, { keys: ['label', 'aliases'] });
  return (typed) => fuse.search(typed, { limit: 10 }).map(({ item }) => item.id);
}
