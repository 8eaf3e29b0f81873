import type { MemberId } from '../../domain/kernel/ids.ts';
import { type Pool, type PoolPair, placesOf } from '../../domain/matching/pool/pool-rules.ts';
import type { MenteeSide, MentorSide } from '../../domain/matching/ranking/match-profile.ts';
import type { MatchPlan } from '../../domain/pool/match-plan.ts';
import type { Policy } from '../../domain/programme/policy.ts';
import type { Reads } from '../unit-of-work/stores.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export type GatheredPool = { readonly pool: Pool; readonly alreadyAsked: number };

/**
 * Everybody who waits for a mentor and every place there is, under a plan's rules. A place with an open request is
 * counted as taken, so that two plans after each other do not send the same mentor more than they can take.
 */
export async function gatherPool(
  stores: Pick<Reads, 'directory' | 'plans'>,
  { rules }: Pick<MatchPlan, 'rules'>,
  { policy, now }: { readonly policy: Pick<Policy, 'coolingOffDays'>; readonly now: Date },
): Promise<GatheredPool> {
  const declinedSince = new Date(now.getTime() - (policy.coolingOffDays + 1) * DAY_MS);
  const mentees = await stores.directory.mentees();
  const mentors = await stores.directory.mentors();
  const apart = await stores.plans.keptApart(declinedSince);
  const open = await stores.plans.openPairs();
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
