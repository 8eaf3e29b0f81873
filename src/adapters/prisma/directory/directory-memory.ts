import { isDeepStrictEqual } from 'node:util';
import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type { Findable } from '../../../core/domain/matching/index/findable.ts';
import {
  createMatchIndex,
  putPerson,
  removePerson,
  setShown,
} from '../../../core/domain/matching/index/match-index.ts';
import type { MatchSide } from '../../../core/domain/matching/ranking/match-profile.ts';
import { DEFAULT_POLICY, type Policy } from '../../../core/domain/programme/policy.ts';
import { type DirectoryLists, directoryLists } from './directory-lists.ts';
import type { DirectoryFacts } from './directory-row.ts';
import { type DirectoryEntry, type DirectorySides, sidesUnder } from './directory-side.ts';
import { createInterning } from './string-interning.ts';
import type { ZoneHours } from './zone-hours.ts';

/** The side that a search looks among. */
export type Sought = 'mentors' | 'mentees';
/** Yields to the event loop when a slice is used up; see `yieldingToEventLoop`. */
export type YieldToEventLoop = () => Promise<void> | undefined;

/** What this process knows of everybody in one organisation, and the indexes made from it. */
export type DirectoryMemory = {
  readonly entry: (id: MemberId) => DirectoryEntry | null;
  readonly sides: () => DirectorySides;
  /** Sees everybody by these rules from now on. */
  readonly look: (policy: Policy, pause: YieldToEventLoop) => Promise<void>;
  /** Takes over what the database says of some members; null: not in the directory. */
  readonly learn: (facts: ReadonlyMap<MemberId, DirectoryFacts | null>, pause: YieldToEventLoop) => Promise<void>;
  /** Asks anew how often these were shown. */
  readonly recount: (ids: Iterable<MemberId>, pause: YieldToEventLoop) => Promise<void>;
  readonly lists: () => DirectoryLists;
  /** The same with some members as `ahead` knows them. */
  readonly listsWith: (ahead: ReadonlyMap<MemberId, DirectoryEntry | null>) => DirectoryLists;
  readonly findable: (sought: Sought, ahead: ReadonlyMap<MemberId, DirectoryEntry | null>) => Findable;
};

/** Nobody known yet. `shown`: how often somebody was put before others this week. */
export function createDirectoryMemory(hours: ZoneHours, shown: (id: MemberId) => number): DirectoryMemory {
  const known = new Map<MemberId, DirectoryEntry>();
  const intern = createInterning();
  const indexes = { mentors: createMatchIndex(), mentees: createMatchIndex() };
  let lens = { policy: DEFAULT_POLICY, season: hours.season(), sides: sidesUnder(DEFAULT_POLICY, hours) };
  let lists = directoryLists(known, lens.sides);

  const put = (id: MemberId, entry: DirectoryEntry | null): void => {
    lists.forget();
    if (entry === null) known.delete(id);
    else known.set(id, entry);
    for (const sought of ['mentors', 'mentees'] as const) {
      const person = foundAs(sought, entry, lens.sides);
      if (person === null) removePerson(indexes[sought], id);
      else putPerson(indexes[sought], person);
    }
  };

  return {
    entry: (id) => known.get(id) ?? null,
    sides: () => lens.sides,
    look: async (policy, pause) => {
      const season = hours.season();
      if (lens.policy === policy && lens.season === season) return;
      lens = { policy, season, sides: sidesUnder(policy, hours) };
      lists = directoryLists(known, lens.sides);
      for (const [id, entry] of known) {
        put(id, entry);
        await pause();
      }
    },
    learn: async (facts, pause) => {
      for (const [id, fact] of facts) {
        const entry = fact === null ? null : { ...intern(fact), shownThisWeek: shown(id) };
        if (!isDeepStrictEqual(known.get(id) ?? null, entry)) put(id, entry);
        await pause();
      }
    },
    recount: async (ids, pause) => {
      for (const id of ids) {
        const entry = known.get(id);
        if (entry === undefined) continue;
        lists.forget();
        known.set(id, { ...entry, shownThisWeek: shown(id) });
        for (const index of Object.values(indexes)) setShown(index, id, shown(id));
        await pause();
      }
    },
    lists: () => lists,
    listsWith: (ahead) => directoryLists(withAhead(known, ahead), lens.sides),
    findable: (sought, ahead) => ({
      index: indexes[sought],
      person: (id) => foundAs(sought, known.get(id) ?? null, lens.sides),
      ahead: new Map([...ahead].map(([id, entry]) => [id, foundAs(sought, entry, lens.sides)])),
    }),
  };
}

/** Somebody as a search finds them; null for who cannot be found there. */
function foundAs(sought: Sought, entry: DirectoryEntry | null, sides: DirectorySides): MatchSide | null {
  if (entry === null || !entry.findable) return null;
  return sought === 'mentors' ? sides.mentor(entry) : sides.mentee(entry);
}

function withAhead(
  known: ReadonlyMap<MemberId, DirectoryEntry>,
  ahead: ReadonlyMap<MemberId, DirectoryEntry | null>,
): ReadonlyMap<MemberId, DirectoryEntry> {
  const all = new Map(known);
  for (const [id, entry] of ahead) {
    if (entry === null) all.delete(id);
    else all.set(id, entry);
  }
  return all;
}
