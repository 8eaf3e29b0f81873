import type { MemberId } from '../../domain/kernel/ids.ts';
import type { MatchPlan, Proposal } from '../../domain/pool/match-plan.ts';
import type { Reads } from '../unit-of-work/stores.ts';

/** Names and topic labels for showing proposals and the rules of their plan. */
export type About = {
  readonly nameOf: (id: string) => string;
  readonly labels: ReadonlyMap<string, string>;
};

export async function readAbout(
  stores: Pick<Reads, 'members' | 'topics'>,
  { rules, refusal }: Pick<MatchPlan, 'rules' | 'refusal'>,
  proposals: readonly Proposal[],
  unknown: string,
): Promise<About> {
  const pairs = [...rules.pins, ...rules.bans];
  const refused = refusal?.code === 'member-twice' ? [refusal.memberId] : [];
  const ids = new Set<MemberId>([
    ...pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
    ...rules.leftOut,
    ...refused,
    ...proposals.flatMap((one) => (one.kind === 'matched' ? [one.menteeId, one.mentorId] : [one.menteeId])),
  ]);
  const members = await stores.members.findMany([...ids]);
  const topics = await stores.topics.all();
  const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
  return { nameOf: (id) => names.get(id) ?? unknown, labels: new Map(topics.map(({ id, label }) => [id, label])) };
}
