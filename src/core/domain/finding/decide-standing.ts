import type { WhyNot } from '../matching/index/findable.ts';
import type { Bar } from '../matching/ranking/reason.ts';
import type { Profile } from '../profile/profile.ts';
import type { Query } from './query.ts';

/** What keeps somebody off a list, beyond what matching knows. */
export type KeptOff =
  | Bar
  | { readonly code: 'working-together' }
  | { readonly code: 'dismissed' }
  /** They do not take part on the side that was looked for. */
  | { readonly code: 'other-side' }
  /** Hidden or on a break, to somebody who deals with them already. */
  | { readonly code: 'away' };

/** Where somebody stands in one search. */
export type SearchStanding = { readonly code: 'kept-off'; readonly by: KeptOff } | Extract<WhyNot, { code: 'listed' }>;

/** Which sides somebody takes part on. */
export type Sides = Pick<Profile, 'asMentor' | 'asMentee'>;

/** Where the two can meet; where they cannot, where the seeker looks. */
export function sideBetween(seeker: Sides, person: Sides): Query['side'] {
  if (seeker.asMentee && person.asMentor) return 'mentors';
  if (seeker.asMentor && person.asMentee) return 'mentees';
  return seeker.asMentor && !seeker.asMentee ? 'mentees' : 'mentors';
}

/** Where somebody stands: what is between the two comes before what matching says. */
export function decideStanding(
  why: WhyNot,
  {
    person,
    side,
    between,
  }: {
    readonly person: Sides;
    readonly side: Query['side'];
    readonly between: 'working-together' | 'dismissed' | null;
  },
): SearchStanding {
  if (between !== null) return keptOff({ code: between });
  if (!(side === 'mentors' ? person.asMentor : person.asMentee)) return keptOff({ code: 'other-side' });
  switch (why.code) {
    case 'listed':
      return why;
    case 'barred':
      return keptOff(why.bar);
    case 'not-found':
      return keptOff({ code: 'away' });
  }
}

const keptOff = (by: KeptOff): SearchStanding => ({ code: 'kept-off', by });
