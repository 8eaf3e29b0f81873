import type { MemberId } from '../kernel/ids.ts';
import { type Pool, type PoolPair, placesOf } from '../matching/pool/pool-rules.ts';
import type { MenteeSide, MentorSide } from '../matching/ranking/match-profile.ts';
import type { Policy } from '../programme/policy.ts';
import { DAY_MS } from '../time/durations.ts';
import type { PlanRules } from './match-plan.ts';

export type GatheredPool = { readonly pool: Pool; readonly alreadyAsked: number };

/** What a pool is made of: who can be found on each side, who is kept apart, and the two of every open request. */
export type PoolFacts = {
  readonly mentees: readonly MenteeSide[];
  readonly mentors: readonly MentorSide[];
  readonly apart: readonly (readonly [MemberId, MemberId])[];
  readonly open: readonly PoolPair[];
};

/** Since when a "no" keeps two apart: a day more than the cooling-off, whose days are counted in the sender's zone. */
export const declinedSince = (now: Date, { coolingOffDays }: Pick<Policy, 'coolingOffDays'>): Date =>
  new Date(now.getTime() - (coolingOffDays + 1) * DAY_MS);

/**
 * Everybody who waits for a mentor and every place there is, under a plan's rules. A place with an open request is
 * counted as taken, so that two plans after each other do not send the same mentor more than they can take.
 */
export function poolOfPlan(facts: PoolFacts, rules: PlanRules): GatheredPool {
  const { mentees, mentors, apart, open } = facts;
  const leftOut = new Set(rules.leftOut);
  const asking = new Set(open.map(({ menteeId }) => menteeId));
  const waiting = mentees.filter(({ memberId, places }) => places.left > 0 && !leftOut.has(memberId));
  const inPool = waiting.filter(({ memberId }) => !asking.has(memberId));
  const pool = {
    mentees: inPool,
    mentors: mentors.filter(({ memberId }) => !leftOut.has(memberId)).map(withoutAsked(open)),
    pins: rules.pins,
  };
  return {
    pool: { ...pool, bans: [...rules.bans, ...bansAmong(pool, apart)] },
    alreadyAsked: waiting.length - inPool.length,
  };
}

function withoutAsked(open: readonly Pick<PoolPair, 'mentorId'>[]): (mentor: MentorSide) => MentorSide {
  const asked = new Map<MemberId, number>();
  for (const { mentorId } of open) asked.set(mentorId, (asked.get(mentorId) ?? 0) + 1);
  return (mentor) => {
    const gone = asked.get(mentor.memberId) ?? 0;
    if (gone === 0) return mentor;
    return { ...mentor, places: { ...mentor.places, left: Math.max(0, placesOf(mentor) - gone) } };
  };
}

/** The ways in which two who are kept apart could meet in this pool. */
function bansAmong(
  { mentees, mentors }: { readonly mentees: readonly MenteeSide[]; readonly mentors: readonly MentorSide[] },
  apart: readonly (readonly [MemberId, MemberId])[],
): readonly PoolPair[] {
  const seeking = new Set(mentees.map(({ memberId }) => memberId));
  const offering = new Set(mentors.map(({ memberId }) => memberId));
  return apart.flatMap(([one, other]) => [
    ...(seeking.has(one) && offering.has(other) ? [{ menteeId: one, mentorId: other }] : []),
    ...(seeking.has(other) && offering.has(one) ? [{ menteeId: other, mentorId: one }] : []),
  ]);
}
