import type { MemberId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import type { Profile } from '../profile/profile.ts';
import type { Policy } from '../programme/policy.ts';
import type { Calendar } from '../time/calendar.ts';
import type { SendRefusal } from './refusals.ts';

/** One side of a request as it stands, read under lock. */
export type SideFacts = {
  readonly member: Member;
  readonly profile: Profile | null;
  readonly placesLeft: number;
  readonly pending: number;
};

/** Everything the rule looks at. `sender` says which of the two sends. */
export type SendFacts = {
  readonly sender: 'mentor' | 'mentee';
  readonly mentor: SideFacts;
  readonly mentee: SideFacts;
  readonly openRequestsOfMentee: number;
  readonly openBetween: { readonly sentBy: MemberId } | null;
  readonly partners: boolean;
  readonly excluded: boolean;
  readonly declinedAt: Date | null;
};

export type SendRules = { readonly policy: Policy; readonly now: Date; readonly calendar: Calendar };

/** Why this request may not be sent now, or null. Everything about oneself is told before anything about the other. */
export function refusalToSend(facts: SendFacts, rules: SendRules): SendRefusal | null {
  const own = facts[facts.sender];
  const other = facts[facts.sender === 'mentor' ? 'mentee' : 'mentor'];
  if (own.member.id === other.member.id) return { code: 'yourself' };
  return refusedForOwn(facts, own, rules.policy) ?? refusedForOther(facts, other, rules);
}

function refusedForOwn(facts: SendFacts, own: SideFacts, policy: Policy): SendRefusal | null {
  // They may have left in the very moment in which they asked.
  if (own.member.state !== 'joined') return { code: 'you-do-not-take-part', as: facts.sender };
  if (own.member.pausedUntil !== null) return { code: 'you-are-paused', until: own.member.pausedUntil };
  if (!takesPart(own, facts.sender)) return { code: 'you-do-not-take-part', as: facts.sender };
  if (facts.partners) return { code: 'already-partners' };
  if (facts.openBetween !== null) return { code: 'already-open', byYou: facts.openBetween.sentBy === own.member.id };
  if (own.placesLeft <= 0) return { code: 'you-are-full', as: facts.sender };
  const limit = policy.maxOpenRequestsPerMentee;
  if (facts.sender === 'mentee' && facts.openRequestsOfMentee >= limit) return { code: 'too-many-open', limit };
  return null;
}

function refusedForOther(facts: SendFacts, other: SideFacts, { policy, now, calendar }: SendRules): SendRefusal | null {
  const as = facts.sender === 'mentor' ? 'mentee' : 'mentor';
  if (facts.excluded || other.member.state !== 'joined' || other.member.hidden) return { code: 'not-there' };
  if (!takesPart(other, as)) return { code: 'they-do-not-take-part', as };
  if (other.member.pausedUntil !== null) return { code: 'away', until: other.member.pausedUntil };
  if (other.placesLeft <= 0) return { code: 'they-are-full', as };
  if (other.pending >= policy.maxPendingPerMentor) return { code: 'inbox-full' };
  if (facts.declinedAt === null) return null;
  const zone = facts[facts.sender].member.zone;
  const until = calendar.addDays(calendar.dayOf(facts.declinedAt, zone), policy.coolingOffDays);
  return calendar.dayOf(now, zone) < until ? { code: 'cooling-off', until } : null;
}

const takesPart = ({ profile }: SideFacts, as: 'mentor' | 'mentee'): boolean =>
  profile !== null && (as === 'mentor' ? profile.asMentor : profile.asMentee);
