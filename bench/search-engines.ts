import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { searchIndex } from '../src/core/domain/matching/index/index-search.ts';
import { createMatchIndex, putPerson } from '../src/core/domain/matching/index/match-index.ts';
import type { MenteeSide, MentorSide } from '../src/core/domain/matching/ranking/match-profile.ts';
import { poolStatistics } from '../src/core/domain/matching/ranking/pool-statistics.ts';
import { rank } from '../src/core/domain/matching/ranking/rank.ts';
import { FLAT_TREE } from '../src/core/domain/matching/ranking/topic-tree.ts';
import { buildPostgres } from './postgres-engine.ts';
import { labelsOf } from './synthetic-people.ts';

/** Something that finds ten mentors for a mentee. */
export type SearchEngine = {
  readonly search: (seeker: MenteeSide) => readonly string[] | Promise<readonly string[]>;
  readonly update: ((person: MentorSide) => void | Promise<void>) | null;
  /** Where it is not memory of this process. */
  readonly memoryMb?: () => Promise<number>;
  readonly close?: () => Promise<void>;
};
/** How to make one; `queries` is how many of the queries it can be asked in reasonable time. */
export type EngineKind = {
  readonly engine: string;
  readonly queries: number;
  readonly largest: number;
  readonly build: (people: Iterable<MentorSide>) => SearchEngine | Promise<SearchEngine>;
};

type TextRow = { readonly id: string; readonly text: string };
const textOf = (person: MentorSide): TextRow => ({
  id: person.memberId,
  text: `${labelsOf(person.topics)} ${person.function} ${person.industry} ${person.text}`,
});
/** Text engines know no languages, formats or places: what they find is checked, as an application around them would. */
const MOST_FOUND = 1_000;
const firstTen = (seeker: MenteeSide, found: readonly string[], people: ReadonlyMap<string, MentorSide>) => {
  const fits = (person: MentorSide | undefined) =>
    person !== undefined &&
    person.places.left > 0 &&
    person.languages.some((language) => seeker.languages.includes(language)) &&
    person.formats.some((format) => seeker.formats.includes(format));
  return found.filter((id) => fits(people.get(id))).slice(0, 10);
};
const byId = (people: readonly MentorSide[]) => new Map(people.map((person) => [String(person.memberId), person]));
const wordsOf = (seeker: MenteeSide) => labelsOf(seeker.topics.map(({ topicId }) => topicId));

/** The engines compared. The text engines get what a person would type: the topics, the function and the industry. */
export const SEARCH_ENGINES: readonly EngineKind[] = [
  { engine: 'rapport', queries: 1_000, largest: 2_000_000, build: buildRapport },
  { engine: 'exhaustive', queries: 100, largest: 100_000, build: buildExhaustive },
  { engine: 'minisearch', queries: 100, largest: 100_000, build: buildMiniSearch },
  { engine: 'flexsearch', queries: 1_000, largest: 100_000, build: buildFlexSearch },
  { engine: 'fuse.js', queries: 5, largest: 100_000, build: buildFuse },
  { engine: 'postgresql', queries: 200, largest: 100_000, build: buildPostgres },
];

function buildRapport(people: Iterable<MentorSide>): SearchEngine {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  return {
    search: (seeker) => searchIndex(index, seeker).results.map(({ memberId }) => memberId),
    update: (person) => putPerson(index, person),
  };
}

function buildExhaustive(people: Iterable<MentorSide>): SearchEngine {
  const all = [...people];
  const statistics = poolStatistics(all, FLAT_TREE);
  return {
    search: (seeker) => rank(seeker, all, { statistics }).results.map(({ memberId }) => memberId),
    update: null,
  };
}

function buildMiniSearch(people: Iterable<MentorSide>): SearchEngine {
  const all = [...people];
  const known = byId(all);
  const index = new MiniSearch<TextRow>({ fields: ['text'] });
  index.addAll(all.map(textOf));
  return {
    search: (seeker) =>
      firstTen(
        seeker,
        index.search(wordsOf(seeker)).map(({ id }) => String(id)),
        known,
      ),
    update: (person) => index.replace(textOf(person)),
  };
}

function buildFlexSearch(people: Iterable<MentorSide>): SearchEngine {
  const all = [...people];
  const known = byId(all);
  const index = new Index({ tokenize: 'strict' });
  const numbers = new Map(all.map(({ memberId }, number) => [memberId, number]));
  for (const [number, person] of all.entries()) index.add(number, textOf(person).text);
  return {
    search: (seeker) => {
      const found = index.search(wordsOf(seeker), { limit: MOST_FOUND, suggest: true });
      return firstTen(
        seeker,
        found.map((id) => all[Number(id)]?.memberId ?? ''),
        known,
      );
    },
    update: (person) => {
      index.update(numbers.get(person.memberId) ?? 0, textOf(person).text);
    },
  };
}

function buildFuse(people: Iterable<MentorSide>): SearchEngine {
  const all = [...people];
  const known = byId(all);
  const fuse = new Fuse(all.map(textOf), { keys: ['text'], ignoreLocation: true });
  return {
    search: (seeker) =>
      firstTen(
        seeker,
        fuse.search(wordsOf(seeker), { limit: MOST_FOUND }).map(({ item }) => item.id),
        known,
      ),
    update: null,
  };
}
