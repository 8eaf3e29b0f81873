import type { OwnWeights } from '../matching/ranking/weights.ts';

/** The numbers and choices of one organisation. Days of requests are working days in the receiver's zone. */
export type Policy = {
  readonly maxOpenRequestsPerMentee: number;
  readonly maxPendingPerMentor: number;
  readonly firstCapacityOfMentor: number;
  readonly maxCapacityOfMentor: number;
  readonly maxMentorsOfNewMentee: number;
  readonly maxMentorsOfMentee: number;
  readonly reminderAfterDays: readonly number[];
  readonly requestExpiresAfterDays: number;
  /** Calendar days before the same mentor can be asked again after a decline. */
  readonly coolingOffDays: number;
  readonly linkCodeMinutes: number;
  /** On which weekday those who asked for it hear of new people, and before how many people a week a digest may help to put anybody. */
  readonly digest: { readonly weekday: number; readonly maxShownPerWeek: number };
  /** How often mentees without an agreement are asked about their goals: every so many weeks, on this weekday of theirs. */
  readonly checkIn: { readonly everyWeeks: number; readonly weekday: number };
  /** When members are nudged who did not choose hours of their own. */
  readonly nudges: NudgeHours;
  readonly eligibility: Eligibility;
  /** Whom somebody may turn to when they are refused, in words. */
  readonly contact: string;
  /** What of matching's standard weights is different here. */
  readonly weights: OwnWeights;
};

/** When somebody may be nudged. Wall times `HH:MM` of theirs, `from` before `to`; weekdays 1 Monday … 7 Sunday. */
export type NudgeHours = {
  /** Not earlier in the day; the nudge comes then when something waits for it. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly days: readonly number[];
};

export type Eligibility =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'domains'; readonly domains: readonly string[] }
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] };

export const DEFAULT_POLICY: Policy = {
  maxOpenRequestsPerMentee: 3,
  maxPendingPerMentor: 10,
  firstCapacityOfMentor: 1,
  maxCapacityOfMentor: 5,
  maxMentorsOfNewMentee: 1,
  maxMentorsOfMentee: 2,
  reminderAfterDays: [3, 7],
  requestExpiresAfterDays: 14,
  coolingOffDays: 90,
  linkCodeMinutes: 15,
  digest: { weekday: 4, maxShownPerWeek: 20 },
  checkIn: { everyWeeks: 2, weekday: 2 },
  nudges: { at: '10:00', from: '08:00', to: '18:00', days: [1, 2, 3, 4, 5] },
  eligibility: { kind: 'everybody' },
  contact: 'your programme coordinators',
  weights: {},
};
