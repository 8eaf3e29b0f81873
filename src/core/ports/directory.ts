import type { MemberId } from '../ids.ts';
import type { MatchProfile } from '../matching/match-profile.ts';
import type { Side } from '../profile/profile.ts';

/** Who can be found, as matching sees them. */
export interface DirectoryReads {
  /** Everybody on that side who has joined and is neither hidden, paused nor gone. Full mentors are among them, with no place left. */
  findable(side: Side): Promise<readonly MatchProfile[]>;
  /** One member as matching sees them, findable or not. */
  seeker(id: MemberId): Promise<MatchProfile | null>;
}
