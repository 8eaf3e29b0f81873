import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Side } from '../../domain/profile/profile.ts';
import type { Countable, CountedTally } from '../../domain/yearly/groups-of-five.ts';
import type { Ratings, YearlyAnswer } from '../../domain/yearly/yearly-answer.ts';
import type { YearlySchedule } from '../../domain/yearly/yearly-schedule.ts';

/** The yearly evaluation of the programme: who is asked, what waits to be counted, and what was counted. */
export interface YearlyReads {
  /** An empty one for somebody who was never in a relationship. */
  planOf(member: MemberId): Promise<YearlySchedule>;
  /** What waits to be counted of the member, as long as all of it does. */
  answerOf(member: MemberId): Promise<YearlyAnswer | null>;
  /** Members who are due to be asked; at most `limit`, the longest due first. */
  due(now: Date, limit: number): Promise<readonly MemberId[]>;
  /** Of what at least so many people’s answers are closed and not counted. */
  countable(now: Date, least: number): Promise<readonly Countable[]>;
  /** Oldest first. */
  tallies(): Promise<readonly CountedTally[]>;
  /** Everything that was shown, in the order of the alphabet. */
  remarks(): Promise<readonly string[]>;
}

export interface YearlyStore extends YearlyReads {
  savePlan(plan: YearlySchedule): Promise<void>;
  /** In place of whatever waits to be counted of the member. */
  put(answer: YearlyAnswer): Promise<void>;
  /** False when nothing of that round waits to be counted. */
  change(answer: YearlyAnswer): Promise<boolean>;
  remove(member: MemberId): Promise<void>;
  /** Locks them until the turn ends, so that nobody else counts or removes them meanwhile. */
  lockClosedRatings(
    role: Side,
    now: Date,
  ): Promise<readonly { readonly memberId: MemberId; readonly ratings: Ratings }[]>;
  lockClosedRemarks(now: Date): Promise<readonly { readonly memberId: MemberId; readonly remark: string }[]>;
  /** Keeps the tally, and removes these people’s ratings. */
  keepTally(tally: CountedTally & { readonly id: string }, from: readonly MemberId[]): Promise<void>;
  /** Keeps what these people wrote, without them. */
  keepRemarks(
    remarks: { readonly id: string; readonly texts: readonly string[]; readonly shownAt: Date },
    from: readonly MemberId[],
  ): Promise<void>;
}
