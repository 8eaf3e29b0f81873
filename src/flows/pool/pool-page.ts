import type { ProposalKind } from '../../core/application/pool/match-plan-store.ts';
import { readAbout } from '../../core/application/pool/read-about.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { MatchPlan } from '../../core/domain/pool/match-plan.ts';
import type { ReadTurn } from '../engine/turn.ts';
import type { PlanPage } from './pool-list.views.ts';
import type { NameOf } from './pool-reasons.views.ts';

const MAX_ON_PAGE = 8;
const MAX_NAMESAKES = 20;
const NAME_UNKNOWN = 'Somebody who has left';

/** What of a plan to show. */
export type PlanPart = { readonly kind: ProposalKind; readonly skip: number };

/** One page of a plan with the names on it. A page beyond the end is the first one. */
export async function pageOfPlan(plan: MatchPlan, at: PlanPart, turn: ReadTurn): Promise<PlanPage> {
  const { stores, capabilities } = turn;
  const size = Math.min(MAX_ON_PAGE, capabilities.itemsPerCard);
  const counts = await stores.plans.counts(plan.id);
  const part = { kind: at.kind, skip: at.skip, limit: size };
  const found = await stores.plans.proposals(plan.id, part);
  const isBeyond = found.length === 0 && at.skip > 0;
  const proposals = isBeyond ? await stores.plans.proposals(plan.id, { ...part, skip: 0 }) : found;
  const { nameOf, labels } = await readAbout(stores, plan, proposals, NAME_UNKNOWN);
  return { plan, counts, kind: at.kind, skip: isBeyond ? 0 : at.skip, size, proposals, nameOf, labels };
}

/** The names of everybody in a plan's rules. */
export async function namesInRules(plan: MatchPlan, { stores }: Pick<ReadTurn, 'stores'>): Promise<NameOf> {
  return (await readAbout(stores, plan, [], NAME_UNKNOWN)).nameOf;
}

/** The one member meant by a name or an address. */
export async function memberMeant(
  words: string,
  { stores }: Pick<ReadTurn, 'stores'>,
): Promise<Result<MemberId, { readonly code: 'nobody' | 'several' }>> {
  const marked = (await stores.members.findByMark([words])).filter(({ state }) => state === 'joined');
  const [only] = marked;
  if (only !== undefined && marked.length === 1) return ok(only.id);
  const named = await stores.members.findByName(words, MAX_NAMESAKES);
  const exact = named.filter(({ name }) => name.toLowerCase() === words.toLowerCase());
  const meant = exact.length > 0 ? exact : named;
  const [first] = meant;
  if (first === undefined) return refuse({ code: 'nobody' });
  return meant.length === 1 ? ok(first.id) : refuse({ code: 'several' });
}
