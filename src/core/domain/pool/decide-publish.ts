import type { MemberId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import type { Places } from '../relationship/capacity.ts';
import type { MentoringRequest } from '../request/request.ts';
import type { MatchPlan, Outcome, PublishWay } from './match-plan.ts';

export type ProposedPair = { readonly menteeId: MemberId; readonly mentorId: MemberId };

/** What is known of a proposal so far; a fact that was not read says nothing. */
export type ProposalFacts = {
  readonly locked: readonly Member[];
  readonly inReportingLine: boolean;
  /** What is pending of each, on whichever side. */
  readonly ofMentee: readonly MentoringRequest[];
  readonly ofMentor: { readonly pending: readonly MentoringRequest[]; readonly places: Places };
};

/** How the proposals of a plan go out; null when it does not go out now. */
export const publishWayOf = (plan: MatchPlan | null): PublishWay | null =>
  plan?.state === 'publishing' ? (plan.publishing?.as ?? null) : null;

/**
 * What has changed since the plan was made, by the rules of plans, in the order in which it is read; null when nothing
 * known says so. The rules of requests come after.
 */
export function outdatedBy({ menteeId, mentorId }: ProposedPair, known: Partial<ProposalFacts>): Outcome | null {
  const { locked, inReportingLine = false, ofMentee = [], ofMentor } = known;
  // A sender may hide and still ask; somebody who hid since the plan was made did not ask for this.
  if (locked !== undefined && locked.find(({ id }) => id === menteeId)?.hidden !== false) return 'not-there';
  if (inReportingLine) return 'in-reporting-line';
  if (ofMentee.some((one) => one.menteeId === menteeId)) return 'already-asked';
  if (ofMentor === undefined) return null;
  const asked = ofMentor.pending.filter((one) => one.mentorId === mentorId).length;
  const { left } = ofMentor.places;
  // None left at all is for the rules of requests to say.
  return left > 0 && asked >= left ? 'places-asked-for' : null;
}
