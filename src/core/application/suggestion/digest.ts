import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Member } from '../../domain/member/member.ts';
import {
  asksAs,
  type DigestTurn,
  decideDigest,
  decideDigestStart,
  decideSwitch,
  digestRules,
  digestSearches,
  idOf,
  inTurn,
  isDigestDue,
  isSwitchedOn,
  namedSince,
  notShownTooOften,
  type Suggested,
  shownSince,
} from '../../domain/suggestion/decide-digest.ts';
import type { DigestRules } from '../../domain/suggestion/digest-clock.ts';
import { MAX_IN_DIGEST } from '../../domain/suggestion/suggestion.ts';
import type { Topic } from '../../domain/topic/topic.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { type PastReads, pastMentors, type SuggestReads } from '../finding/alternatives.ts';
import { searchPeople } from '../finding/search-people.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { PromptReads } from '../nudge/prompt-store.ts';
import type { ProfileReads } from '../profile/profile-store.ts';
import { wouldBeRefused } from '../request/send-request.ts';
import type { SuggestionStore } from './suggestion-store.ts';

type PlanStores = { readonly suggestions: SuggestionStore; readonly prompts: PromptReads };
type LookStores = SuggestReads & PastReads & { readonly suggestions: SuggestionStore; readonly profiles: ProfileReads };
type Reader = Pick<Member, 'id' | 'zone'>;

const NOTHING = { do: 'nothing' } as const satisfies DigestTurn;
/** How far down each list to look. */
const LOOKED_AT = 12;

/** Switches somebody's digest on or off. On again within the week, it still waits for the next one. */
export async function switchDigest(context: UseCaseContext<PlanStores>, member: Reader, on: boolean): Promise<void> {
  const { suggestions } = context.stores;
  const plan = await suggestions.planOf(member.id);
  if (on && isSwitchedOn(plan)) return;
  const rules = on ? await rulesFor(context, member) : null;
  await suggestions.savePlan(decideSwitch(member.id, plan, { rules, now: context.now }));
}

/** What the clock does for a reader who may be due. Harmless when run twice: the plan has moved on by then. */
export async function tickDigest(
  context: UseCaseContext<PlanStores & LookStores & { readonly members: MemberStore }>,
  id: MemberId,
): Promise<DigestTurn> {
  const { stores, now } = context;
  const { suggestions } = stores;
  const [member] = await stores.members.lock([id]);
  const plan = await suggestions.planOf(id);
  if (member === undefined || !isDigestDue(plan, now)) return NOTHING;
  const wishes = member.state === 'joined' ? await wishesOf(context, member) : null;
  const start = decideDigestStart(plan, member, wishes, now);
  if (start.do === 'wait') {
    await suggestions.savePlan(start.plan);
    return NOTHING;
  }
  const { people, topics } = await newPeople(context, id);
  const { plan: next, named } = decideDigest(plan, people, { rules: start.rules, now });
  await suggestions.savePlan(next);
  if (named.length === 0) return NOTHING;
  await suggestions.noteShown(id, named, now, namedSince(now));
  stores.exposure.shown(id, named, now);
  return { do: 'send', people, topics };
}

/** One after the other from each search, as long as they are new, could be asked, and were not put before too many. */
async function newPeople(context: UseCaseContext<LookStores>, id: MemberId) {
  const { stores, now, organisation } = context;
  const named = await stores.suggestions.shownTo(id, namedSince(now));
  const apartFrom = [...named, ...(await pastMentors(stores, id))];
  const searches = digestSearches(await stores.suggestions.savedBy(id), await stores.profiles.find(id));
  const lists: Suggested[][] = [];
  let topics: readonly Topic[] = [];
  for (const search of searches) {
    const settings = { limit: LOOKED_AT, policy: organisation.policy, apartFrom, answeringOnly: true };
    const found = await searchPeople(stores, id, search.query, settings);
    if (found === null) continue;
    topics = found.topics;
    lists.push(found.results.map((account) => ({ ...search, account })));
  }
  const each = inTurn(lists);
  const times = await stores.suggestions.lockTimesShown(each.map(idOf), shownSince(now));
  const people: Suggested[] = [];
  for (const one of notShownTooOften(each, times, organisation.policy.digest)) {
    if (people.length === MAX_IN_DIGEST) break;
    const refused = await wouldBeRefused(context, { from: id, to: idOf(one), sender: asksAs(one) });
    if (refused === null) people.push(one);
  }
  return { people, topics };
}

async function wishesOf(context: UseCaseContext<PlanStores>, member: Reader) {
  const rules = await rulesFor(context, member);
  const { snoozedUntil } = await context.stores.prompts.planOf(member.id);
  return { rules, snoozedUntil };
}

async function rulesFor(
  { stores, organisation, calendar }: UseCaseContext<PlanStores>,
  { id, zone }: Reader,
): Promise<DigestRules> {
  return digestRules(organisation.policy, await stores.prompts.planOf(id), { zone, calendar });
}
