import { isDeepStrictEqual } from 'node:util';
import type { MemberId } from '../../core/ids.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { DirectoryReads } from '../../core/ports/directory.ts';
import type { Policy } from '../../core/programme/policy.ts';
import { type DirectoryChanges, type DirectoryEntry, directoryChanges } from './directory-row.ts';
import { createDirectoryView, type DirectoryView } from './directory-view.ts';
import { createExposureWeek, type ExposureWeek } from './exposure-week.ts';
import { joinable } from './joinable.ts';
import type { Scope } from './scope.ts';
import type { ZoneHours } from './zone-hours.ts';

/** The directory of one organisation, kept in this process and made exact before every answer. */
export type Directory = {
  readonly reads: DirectoryReads;
  /** Reads of one transaction, which sees its own changes; nobody else learns of them before the commit. */
  readonly readsInside: (transaction: Scope) => DirectoryReads;
};

/**
 * An answer costs one small query, for what changed since the last one; all who ask at the same time share it.
 * The policy may be as old as the organisations' cache, how often somebody was shown a minute, working hours a quarter
 * of an hour.
 */
export function createDirectory(
  scope: Scope,
  outlook: { readonly hours: ZoneHours; readonly clock: Clock; readonly policy: () => Promise<Policy> },
): Directory {
  const known = new Map<MemberId, DirectoryEntry>();
  let horizon = 0n;
  const view = createDirectoryView(outlook.hours);
  const week = createExposureWeek(scope, outlook.clock);

  const refresh = joinable(async () => {
    if (recount(known, await week.refresh(), week)) view.forget();
    const changes = await directoryChanges(scope, horizon);
    if (learn(known, changes, week)) view.forget();
    horizon = changes.horizon;
  });

  return {
    reads: answersFrom(async () => {
      await refresh();
      return view.of(known, await outlook.policy());
    }),
    readsInside: (transaction) =>
      answersFrom(async () => {
        const inside = new Map(known);
        learn(inside, await directoryChanges(transaction, horizon), week);
        return createDirectoryView(outlook.hours).of(inside, await outlook.policy());
      }),
  };
}

/** Whether anything is different now; rows are also read again while an old transaction is still open. */
function learn(known: Map<MemberId, DirectoryEntry>, { entries }: DirectoryChanges, week: ExposureWeek): boolean {
  let different = false;
  for (const [id, facts] of entries) {
    const entry = facts === null ? null : { ...facts, shownThisWeek: week.of(id) };
    if (isDeepStrictEqual(known.get(id) ?? null, entry)) continue;
    different = true;
    if (entry === null) known.delete(id);
    else known.set(id, entry);
  }
  return different;
}

/** Whether anybody in the directory was shown more often, or less, than we knew. */
function recount(known: Map<MemberId, DirectoryEntry>, shown: readonly MemberId[], week: ExposureWeek): boolean {
  const here = shown.flatMap((id) => known.get(id) ?? []);
  for (const entry of here) {
    const { memberId } = entry.profile;
    known.set(memberId, { ...entry, shownThisWeek: week.of(memberId) });
  }
  return here.length > 0;
}

function answersFrom(look: () => Promise<DirectoryView>): DirectoryReads {
  return {
    mentors: async () => (await look()).mentors(),
    mentees: async () => (await look()).mentees(),
    asMentor: async (id) => (await look()).mentor(id),
    asMentee: async (id) => (await look()).mentee(id),
  };
}
