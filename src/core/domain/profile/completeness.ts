import type { Profile } from './profile.ts';

/** The parts that count, most useful first: the first empty one is the next to ask for. */
const PARTS = [
  { part: 'offered', side: 'mentor', filled: (p) => p.offered.length > 0 },
  { part: 'sought', side: 'mentee', filled: (p) => p.sought.length > 0 },
  { part: 'headline', side: 'both', filled: (p) => p.headline !== '' },
  { part: 'languages', side: 'both', filled: (p) => p.languages.length > 0 },
  { part: 'hopes', side: 'mentee', filled: (p) => p.hopes !== '' },
  { part: 'help-offered', side: 'mentor', filled: (p) => p.helpOffered !== '' },
  { part: 'formats', side: 'both', filled: (p) => p.formats.length > 0 },
  { part: 'seniority', side: 'both', filled: (p) => p.seniority !== null || p.years !== null },
  { part: 'job-title', side: 'both', filled: (p) => p.jobTitle !== '' },
  { part: 'function', side: 'both', filled: (p) => p.function !== '' },
  { part: 'about', side: 'both', filled: (p) => p.about !== '' },
  { part: 'contact', side: 'both', filled: (p) => p.contact !== '' },
  { part: 'ways-of-working', side: 'mentor', filled: (p) => p.waysOfWorking !== '' },
  { part: 'location', side: 'both', filled: (p) => p.location !== '' },
  { part: 'industry', side: 'both', filled: (p) => p.industry !== '' },
] as const satisfies readonly {
  readonly part: string;
  readonly side: 'mentor' | 'mentee' | 'both';
  readonly filled: (profile: Profile) => boolean;
}[];

export type ProfilePart = (typeof PARTS)[number]['part'];

export type Completeness = { readonly done: number; readonly total: number; readonly next: ProfilePart | null };

/** How far a profile is filled in, counting only the sides its owner chose. */
export function completenessOf(profile: Profile): Completeness {
  const wanted = PARTS.filter(
    ({ side }) => side === 'both' || (side === 'mentor' ? profile.asMentor : profile.asMentee),
  );
  const missing = wanted.filter(({ filled }) => !filled(profile));
  return { done: wanted.length - missing.length, total: wanted.length, next: missing[0]?.part ?? null };
}
