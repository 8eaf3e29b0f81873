import type { MemberId, TopicId } from '../../kernel/ids.ts';
import { stemOf, wordsOf } from '../ranking/free-words.ts';
import {
  foldWord,
  type Importance,
  type MatchPerson,
  type MatchSide,
  seniorityOf,
  topicsOf,
} from '../ranking/match-profile.ts';
import { SHOWN_OFTEN } from '../ranking/weights.ts';
import { type Dictionary, dictionary, numberOf } from '../words/dictionary.ts';
import { type Cells, freeSlot, noCells, takeSlot } from './index-cells.ts';
import { type Forward, forget, noForward, recall, remember } from './index-forward.ts';
import { type HourPatterns, hourPatterns, patternNumber } from './index-hours.ts';
import { addSlot, grown, removeSlot, type SlotSet, slotSet } from './slot-set.ts';

/** What a list of the index holds the people of. */
export const LIST = {
  topic: (topic: TopicId, strength: Importance) => `topic ${strength} ${topic}`,
  stem: (stem: string) => `stem ${stem}`,
  language: (language: string) => `language ${foldWord(language)}`,
  noLanguage: 'no language',
  format: (format: string) => `format ${format}`,
  noFormat: 'no format',
  room: 'room',
} as const;

const WORDS_REMEMBERED = 20_000;

/**
 * One side of an organisation, ready for searching; see `searchIndex`. Changed in place by `putPerson` and
 * `removePerson`. It knows nothing of the hierarchy of topics, which comes with each search.
 */
export type MatchIndex = {
  readonly cells: Cells;
  readonly slotOf: Map<MemberId, number>;
  readonly members: (MemberId | null)[];
  readonly functions: Dictionary;
  readonly industries: Dictionary;
  readonly locations: Dictionary;
  readonly standings: Dictionary;
  /** Places and times shown by standing number. */
  readonly standingOf: Standing[];
  readonly hours: HourPatterns;
  readonly columns: Columns;
  readonly lists: SlotSet[];
  readonly listNumbers: Dictionary;
  readonly forward: Forward;
  /** Lists of words as they are written, found before: most people write the same few thousand. */
  readonly wordLists: Map<string, number>;
  readonly scratch: Uint32Array[];
};

/** Per slot. Functions, industries and locations are numbers of their dictionaries plus one; zero is unknown. */
type Columns = {
  functions: Uint32Array;
  industries: Uint32Array;
  locations: Uint32Array;
  hours: Uint32Array;
  standings: Uint32Array;
};

/** An index without people. */
export function createMatchIndex(): MatchIndex {
  const column = () => new Uint32Array(64);
  return {
    cells: noCells(),
    slotOf: new Map(),
    members: [],
    functions: dictionary(),
    industries: dictionary(),
    locations: dictionary(),
    standings: dictionary(),
    standingOf: [],
    hours: hourPatterns(),
    columns: { functions: column(), industries: column(), locations: column(), hours: column(), standings: column() },
    lists: [],
    listNumbers: dictionary(),
    forward: noForward(),
    wordLists: new Map(),
    scratch: [],
  };
}

/** Adds somebody, or replaces what is known of them. Microseconds: to build an index, put people in batches. */
export function putPerson(index: MatchIndex, person: MatchSide): void {
  removePerson(index, person.memberId);
  const functionNumber = optionalNumber(index.functions, person.function);
  const hours = patternNumber(index.hours, person.hours);
  const hourClass = index.hours.classOf[hours] ?? 0;
  const slot = takeSlot(index.cells, { step: seniorityOf(person) ?? 0, functionNumber, hourClass });
  index.slotOf.set(person.memberId, slot);
  index.members[slot] = person.memberId;
  setColumns(index, slot, { ...person, functionNumber, hoursNumber: hours });
  const lists = listsOf(index, person);
  for (const list of lists) {
    const set = index.lists[list] ?? slotSet();
    index.lists[list] = set;
    addSlot(set, slot, index.cells.blocks);
  }
  remember(index.forward, slot, lists);
}

/** Notes how often somebody was shown, without a look at anything else about them; false if they are not in. */
export function setShown(index: MatchIndex, memberId: MemberId, shownThisWeek: number): boolean {
  const slot = index.slotOf.get(memberId);
  if (slot === undefined) return false;
  const before = index.standingOf[index.columns.standings[slot] ?? 0];
  if (before !== undefined) index.columns.standings[slot] = standingNumber(index, { ...before, shownThisWeek });
  return true;
}

/** Takes somebody out; false if they were not in. */
export function removePerson(index: MatchIndex, memberId: MemberId): boolean {
  const slot = index.slotOf.get(memberId);
  if (slot === undefined) return false;
  for (const list of recall(index.forward, slot)) {
    const set = index.lists[list];
    if (set !== undefined) removeSlot(set, slot);
  }
  forget(index.forward, slot);
  freeSlot(index.cells, slot);
  index.members[slot] = null;
  index.slotOf.delete(memberId);
  return true;
}

function listsOf(index: MatchIndex, person: MatchSide): readonly number[] {
  const names = [
    ...topicsOf(person).map(({ topicId, importance }) => LIST.topic(topicId, importance)),
    ...(person.languages.length === 0 ? [LIST.noLanguage] : person.languages.map(LIST.language)),
    ...(person.formats.length === 0 ? [LIST.noFormat] : person.formats.map(LIST.format)),
    ...(person.places.left > 0 ? [LIST.room] : []),
  ];
  const lists = new Set(names.map((name) => numberOf(index.listNumbers, name)));
  for (const word of wordsOf(person.text)) lists.add(wordList(index, word));
  return [...lists];
}

function wordList({ wordLists, listNumbers }: MatchIndex, word: string): number {
  const known = wordLists.get(word);
  if (known !== undefined) return known;
  if (wordLists.size >= WORDS_REMEMBERED) wordLists.clear();
  const list = numberOf(listNumbers, LIST.stem(stemOf(word)));
  wordLists.set(word, list);
  return list;
}

type Numbered = MatchPerson & { readonly functionNumber: number; readonly hoursNumber: number };

function setColumns({ columns, ...index }: MatchIndex, slot: number, person: Numbered): void {
  columns.functions = grown(columns.functions, slot + 1);
  columns.industries = grown(columns.industries, slot + 1);
  columns.locations = grown(columns.locations, slot + 1);
  columns.hours = grown(columns.hours, slot + 1);
  columns.standings = grown(columns.standings, slot + 1);
  columns.functions[slot] = person.functionNumber;
  columns.industries[slot] = optionalNumber(index.industries, person.industry);
  columns.locations[slot] = optionalNumber(index.locations, person.location);
  columns.hours[slot] = person.hoursNumber;
  columns.standings[slot] = standingNumber(index, person);
}

type Standing = Pick<MatchPerson, 'places' | 'shownThisWeek'>;

function standingNumber({ standings, standingOf }: Pick<MatchIndex, 'standings' | 'standingOf'>, person: Standing) {
  const { places } = person;
  const shownThisWeek = Math.min(person.shownThisWeek, SHOWN_OFTEN);
  const standing = numberOf(standings, `${places.left} ${places.of} ${shownThisWeek}`);
  standingOf[standing] ??= { places, shownThisWeek };
  return standing;
}

function optionalNumber(words: Dictionary, word: string | null): number {
  return word === null ? 0 : numberOf(words, foldWord(word)) + 1;
}
