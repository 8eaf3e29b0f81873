import type { MemberId } from '../kernel/ids.ts';
import type { Side } from '../profile/profile.ts';
import type { LocalDay } from '../time/calendar.ts';

/** What is asked; how it is worded depends on the side. The database keeps these words. */
export const YEARLY_QUESTIONS = ['finding', 'hoped', 'moments', 'recommend'] as const;
export type YearlyQuestion = (typeof YEARLY_QUESTIONS)[number];

/** Best first. Every question is answered, so that each is counted of as many people. */
export const RATINGS = ['yes', 'mostly', 'hardly', 'no', 'unsure'] as const;
export type Rating = (typeof RATINGS)[number];
export type Ratings = { readonly [Q in YearlyQuestion]: Rating };

/** How a member evaluates the programme. It waits to be counted, and a newer one of theirs takes its place. */
export type YearlyAnswer = {
  readonly memberId: MemberId;
  /** The round it belongs to. */
  readonly openedOn: LocalDay;
  readonly role: Side;
  readonly ratings: Ratings;
  /** Empty when they wrote nothing. */
  readonly remark: string;
  /** From then on it may be counted and cannot be changed. */
  readonly closesAt: Date;
};
