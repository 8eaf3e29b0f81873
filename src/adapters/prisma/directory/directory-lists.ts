import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type { MenteeSide, MentorSide } from '../../../core/domain/matching/ranking/match-profile.ts';
import type { DirectoryEntry, DirectorySides } from './directory-side.ts';

type Entries = ReadonlyMap<MemberId, DirectoryEntry>;

/** Everybody who can be found, as lists. */
export type DirectoryLists = {
  readonly mentors: () => readonly MentorSide[];
  readonly mentees: () => readonly MenteeSide[];
};

/** Answers the same lists while nothing changes, and the same person in them as long as that one does not change. */
export function directoryLists(
  entries: Entries,
  sides: DirectorySides,
): DirectoryLists & { readonly forget: () => void } {
  const mentor = perEntry(sides.mentor);
  const mentee = perEntry(sides.mentee);
  let mentors: readonly MentorSide[] | null = null;
  let mentees: readonly MenteeSide[] | null = null;
  return {
    mentors: () => {
      mentors ??= findable(entries, mentor);
      return mentors;
    },
    mentees: () => {
      mentees ??= findable(entries, mentee);
      return mentees;
    },
    forget: () => {
      mentors = null;
      mentees = null;
    },
  };
}

function findable<Found>(entries: Entries, side: (entry: DirectoryEntry) => Found | null): readonly Found[] {
  const found: Found[] = [];
  for (const entry of entries.values()) {
    const seen = entry.findable ? side(entry) : null;
    if (seen !== null) found.push(seen);
  }
  return found;
}

function perEntry<Made>(make: (entry: DirectoryEntry) => Made): (entry: DirectoryEntry) => Made {
  const made = new WeakMap<DirectoryEntry, { readonly value: Made }>();
  return (entry) => {
    const known = made.get(entry) ?? { value: make(entry) };
    made.set(entry, known);
    return known.value;
  };
}
