import type { MemberId } from '../kernel/ids.ts';
import type { NudgeHours } from '../programme/policy.ts';
import type { LocalDay } from '../time/calendar.ts';
import type { PromptKind } from './prompt.ts';

/** `silent`: too many nudges went unanswered, until something is heard again. `stopped`: the member wants none. */
export const NUDGE_STANDINGS = ['open', 'silent', 'stopped'] as const;
export type NudgeStanding = (typeof NUDGE_STANDINGS)[number];

/** How a member wishes to be nudged, and how they answer. */
export type NudgeSchedule = {
  readonly memberId: MemberId;
  readonly standing: NudgeStanding;
  /** Nudges in a row after which nothing was heard. */
  readonly unanswered: number;
  /** Null: the organisation's. */
  readonly hours: NudgeHours | null;
  /** Never brought up. */
  readonly muted: readonly PromptKind[];
  /** Nothing is brought up before this day. */
  readonly snoozedUntil: LocalDay | null;
};

/** After so many unanswered nudges in a row we ask once whether to stop, and say no more. */
export const UNANSWERED_BEFORE_SILENCE = 3;

/** Of somebody who never said anything about it. */
export const newNudgeSchedule = (memberId: MemberId): NudgeSchedule => ({
  memberId,
  standing: 'open',
  unanswered: 0,
  hours: null,
  muted: [],
  snoozedUntil: null,
});
