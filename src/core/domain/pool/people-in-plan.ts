import type { MemberId } from '../kernel/ids.ts';
import type { MatchPlan, Proposal } from './match-plan.ts';

/** Everybody whom the rules of a plan, its refusal or these proposals name, each once. */
export function peopleIn(
  { rules, refusal }: Pick<MatchPlan, 'rules' | 'refusal'>,
  proposals: readonly Proposal[],
): readonly MemberId[] {
  const pairs = [...rules.pins, ...rules.bans];
  const named = new Set<MemberId>([
    ...pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
    ...rules.leftOut,
    ...(refusal?.code === 'member-twice' ? [refusal.memberId] : []),
    ...proposals.flatMap((one) => (one.kind === 'matched' ? [one.menteeId, one.mentorId] : [one.menteeId])),
  ]);
  return [...named];
}
