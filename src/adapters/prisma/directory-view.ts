import type { MemberId } from '../../core/ids.ts';
import type { MenteeSide, MentorSide } from '../../core/matching/match-profile.ts';
import type { Side } from '../../core/profile/profile.ts';
import type { Policy } from '../../core/programme/policy.ts';
import { menteeCapacity, mentorCapacity } from '../../core/relationship/capacity.ts';
import type { DirectoryEntry } from './directory-row.ts';
import type { ZoneHours } from './zone-hours.ts';

/** The directory as matching sees it. */
export type DirectoryView = {
  readonly mentors: () => readonly MentorSide[];
  readonly mentees: () => readonly MenteeSide[];
  readonly mentor: (id: MemberId) => MentorSide | null;
  readonly mentee: (id: MemberId) => MenteeSide | null;
};

type Entries = ReadonlyMap<MemberId, DirectoryEntry>;

/** Keeps each person's side until their entry, the policy or the hours change, and the lists until `forget`. */
export function createDirectoryView(hours: ZoneHours): {
  readonly forget: () => void;
  readonly of: (entries: Entries, policy: Policy) => DirectoryView;
} {
  let lens: { readonly policy: Policy; readonly season: number; readonly sides: Sides } | null = null;
  let view: DirectoryView | null = null;

  return {
    forget: () => {
      view = null;
    },
    of: (entries, policy) => {
      const season = hours.season();
      if (lens === null || lens.policy !== policy || lens.season !== season) {
        lens = { policy, season, sides: sidesUnder(policy, hours) };
        view = null;
      }
      view ??= viewOf(entries, lens.sides);
      return view;
    },
  };
}

type Sides = {
  readonly mentor: (entry: DirectoryEntry) => MentorSide | null;
  readonly mentee: (entry: DirectoryEntry) => MenteeSide | null;
};

function viewOf(entries: Entries, sides: Sides): DirectoryView {
  const one = <Found>(id: MemberId, side: (entry: DirectoryEntry) => Found | null) => {
    const entry = entries.get(id);
    return entry === undefined ? null : side(entry);
  };
  return {
    mentors: once(() => findable(entries, sides.mentor)),
    mentees: once(() => findable(entries, sides.mentee)),
    mentor: (id) => one(id, sides.mentor),
    mentee: (id) => one(id, sides.mentee),
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

function sidesUnder(policy: Policy, hours: ZoneHours): Sides {
  return {
    mentor: perEntry((entry) => {
      if (!entry.profile.asMentor) return null;
      const of = mentorCapacity(entry.profile, entry.history.mentor.completed, policy);
      return { side: 'mentor', ...personOf(entry, hours, 'mentor', of), topics: entry.profile.offered };
    }),
    mentee: perEntry((entry) => {
      if (!entry.profile.asMentee) return null;
      const of = menteeCapacity(entry.history.mentee.completed, policy);
      return { side: 'mentee', ...personOf(entry, hours, 'mentee', of), topics: entry.profile.sought };
    }),
  };
}

function personOf({ profile, zone, history, shownThisWeek }: DirectoryEntry, hours: ZoneHours, side: Side, of: number) {
  return {
    memberId: profile.memberId,
    seniority: profile.seniority,
    years: profile.years,
    function: profile.function || null,
    industry: profile.industry || null,
    languages: profile.languages,
    hours: hours.in(zone),
    formats: profile.formats,
    location: profile.location || null,
    text: [profile.headline, profile.jobTitle, profile.about].filter(Boolean).join(' '),
    places: { of, left: Math.max(0, of - history[side].live) },
    shownThisWeek,
  };
}

function perEntry<Made>(make: (entry: DirectoryEntry) => Made): (entry: DirectoryEntry) => Made {
  const made = new WeakMap<DirectoryEntry, { readonly value: Made }>();
  return (entry) => {
    const known = made.get(entry) ?? { value: make(entry) };
    made.set(entry, known);
    return known.value;
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
