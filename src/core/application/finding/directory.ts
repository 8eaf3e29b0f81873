import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Findable } from '../../domain/matching/index/findable.ts';
import type { MenteeSide, MentorSide } from '../../domain/matching/ranking/match-profile.ts';

/** Who can be found, as matching sees them. */
export interface DirectoryReads {
  /**
   * Who can be found on a side, as `mentors` and `mentees` list them, ready for searching. It moves on with the database:
   * search before anything else is awaited.
   */
  findable(side: 'mentors' | 'mentees'): Promise<Findable>;
  /** Everybody who mentors, has joined and is neither hidden, paused nor gone. Full mentors are among them, with no place left. */
  mentors(): Promise<readonly MentorSide[]>;
  /** Everybody who looks for a mentor, under the same conditions. */
  mentees(): Promise<readonly MenteeSide[]>;
  /** One member as matching sees them on a side they chose, findable or not. */
  asMentor(id: MemberId): Promise<MentorSide | null>;
  asMentee(id: MemberId): Promise<MenteeSide | null>;
}
