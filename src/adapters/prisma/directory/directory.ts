import type { DirectoryReads } from '../../../core/application/finding/directory.ts';
import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type { Policy } from '../../../core/domain/programme/policy.ts';
import type { Clock } from '../../../core/domain/time/clock.ts';
import { coalesce } from '../connection/coalesce.ts';
import type { Scope } from '../connection/scope.ts';
import { chunksOf, yieldingToEventLoop } from '../connection/yield-to-event-loop.ts';
import { createExposureWeek, type ExposureWeek } from '../stores/exposure/exposure-week.ts';
import { type Bookmark, directoryChanges, FROM_THE_BEGINNING } from './directory-changes.ts';
import { createDirectoryMemory, type DirectoryMemory } from './directory-memory.ts';
import { directoryFacts } from './directory-row.ts';
import type { DirectoryEntry } from './directory-side.ts';
import type { ZoneHours } from './zone-hours.ts';

/** The directory of one organisation, kept in this process and made exact before every answer. */
export type Directory = {
  readonly reads: DirectoryReads;
  /** Reads of one transaction, which sees its own changes; nobody else learns of them before the commit. */
  readonly readsInside: (transaction: Scope) => DirectoryReads;
  /** Learns what changed although nobody asks, so that whoever asks next need not wait for much. */
  readonly catchUp: () => Promise<void>;
};

/** Members read at a time: what the database answers is taken apart in one go. */
const FACTS_AT_A_TIME = 100;

/**
 * An answer costs one small query, for what changed since the last one; all who ask at the same time share it.
 * The policy may be as old as the organisations' cache, how often somebody was shown a minute, working hours a quarter
 * of an hour. However much there is to learn, it is learned in slices: everybody else waits milliseconds at most.
 */
export function createDirectory(
  scope: Scope,
  outlook: { readonly hours: ZoneHours; readonly clock: Clock; readonly policy: () => Promise<Policy> },
): Directory {
  const week = createExposureWeek(scope, outlook.clock);
  const memory = createDirectoryMemory(outlook.hours, week.of);
  let bookmark = FROM_THE_BEGINNING;

  const catchUp = coalesce(async () => {
    const pause = yieldingToEventLoop();
    const policy = await outlook.policy();
    await memory.recount(await week.refresh(pause), pause);
    const { changed, next } = await directoryChanges(scope, bookmark);
    await memory.look(policy, pause);
    for (const ids of chunksOf(changed, FACTS_AT_A_TIME)) await memory.learn(await directoryFacts(scope, ids), pause);
    bookmark = next;
  });

  return {
    catchUp,
    reads: readsOf(memory, async () => {
      await catchUp();
      return NOBODY_AHEAD;
    }),
    // One look at a time: a transaction has one connection, and that answers one query at a time.
    readsInside: (transaction) =>
      readsOf(
        memory,
        coalesce(() => changedInside(transaction, bookmark, week)),
      ),
  };
}

/** Members as a transaction sees them, where it sees more than everybody does. */
type Ahead = ReadonlyMap<MemberId, DirectoryEntry | null>;
const NOBODY_AHEAD: Ahead = new Map();

async function changedInside(transaction: Scope, bookmark: Bookmark, week: ExposureWeek): Promise<Ahead> {
  const { changed } = await directoryChanges(transaction, bookmark);
  const ahead = new Map<MemberId, DirectoryEntry | null>();
  for (const ids of chunksOf(changed, FACTS_AT_A_TIME)) {
    for (const [id, facts] of await directoryFacts(transaction, ids))
      ahead.set(id, facts === null ? null : { ...facts, shownThisWeek: week.of(id) });
  }
  return ahead;
}

function readsOf(memory: DirectoryMemory, look: () => Promise<Ahead>): DirectoryReads {
  const entryOf = async (id: MemberId) => {
    const seen = (await look()).get(id);
    return seen === undefined ? memory.entry(id) : seen;
  };
  const lists = async () => {
    const ahead = await look();
    return ahead.size === 0 ? memory.lists() : memory.listsWith(ahead);
  };
  return {
    findable: async (sought) => memory.findable(sought, await look()),
    mentors: async () => (await lists()).mentors(),
    mentees: async () => (await lists()).mentees(),
    asMentor: async (id) => {
      const entry = await entryOf(id);
      return entry === null ? null : memory.sides().mentor(entry);
    },
    asMentee: async (id) => {
      const entry = await entryOf(id);
      return entry === null ? null : memory.sides().mentee(entry);
    },
  };
}
