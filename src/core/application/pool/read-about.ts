import type { MatchPlan, Proposal } from '../../domain/pool/match-plan.ts';
import { peopleIn } from '../../domain/pool/people-in-plan.ts';
import type { MemberReads } from '../member/member-store.ts';
import type { TopicReads } from '../topic/topic-store.ts';

/** Names and topic labels for showing proposals and the rules of their plan. */
export type About = {
  readonly nameOf: (id: string) => string;
  readonly labels: ReadonlyMap<string, string>;
};

/** Reads what is needed to show a plan; `unknown` is the name of whoever is gone. */
export async function readAbout(
  stores: { readonly members: MemberReads; readonly topics: TopicReads },
  plan: Pick<MatchPlan, 'rules' | 'refusal'>,
  proposals: readonly Proposal[],
  unknown: string,
): Promise<About> {
  const members = await stores.members.findMany(peopleIn(plan, proposals));
  const topics = await stores.topics.all();
  const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
  return { nameOf: (id) => names.get(id) ?? unknown, labels: new Map(topics.map(({ id, label }) => [id, label])) };
}
