import type { MenteeSide, MentorSide } from '../../../core/domain/matching/ranking/match-profile.ts';
import type { Side } from '../../../core/domain/profile/profile.ts';
import type { Policy } from '../../../core/domain/programme/policy.ts';
import { menteeCapacity, mentorCapacity } from '../../../core/domain/relationship/capacity.ts';
import type { DirectoryFacts } from './directory-row.ts';
import type { ZoneHours } from './zone-hours.ts';

/** All that decides how a member stands in the directory, without the parts that change with the hour or the policy. */
export type DirectoryEntry = DirectoryFacts & { readonly shownThisWeek: number };

/** Members as matching sees them; null for who does not take part on that side. */
export type DirectorySides = {
  readonly mentor: (entry: DirectoryEntry) => MentorSide | null;
  readonly mentee: (entry: DirectoryEntry) => MenteeSide | null;
};

/** Sides under one policy, as long as no zone changes its hours. */
export function sidesUnder(policy: Policy, hours: ZoneHours): DirectorySides {
  return {
    mentor: (entry) => {
      if (!entry.asMentor) return null;
      const of = mentorCapacity(entry, entry.history.mentor.completed, policy);
      return { side: 'mentor', ...personOf(entry, hours, 'mentor', of), topics: entry.offered };
    },
    mentee: (entry) => {
      if (!entry.asMentee) return null;
      const of = menteeCapacity(entry.history.mentee.completed, policy);
      return { side: 'mentee', ...personOf(entry, hours, 'mentee', of), topics: entry.sought };
    },
  };
}

function personOf(entry: DirectoryEntry, hours: ZoneHours, side: Side, of: number) {
  return {
    memberId: entry.memberId,
    seniority: entry.seniority,
    years: entry.years,
    function: entry.function,
    industry: entry.industry,
    languages: entry.languages,
    hours: hours.in(entry.zone),
    formats: entry.formats,
    location: entry.location,
    text: entry.text,
    places: { of, left: Math.max(0, of - entry.history[side].live) },
    shownThisWeek: entry.shownThisWeek,
  };
}
