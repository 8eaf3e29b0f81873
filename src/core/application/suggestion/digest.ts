import { newQuery, type Query } from '../../domain/finding/query.ts';
import type { MemberId } from '../../domain/kernel/ids.ts';
import type { MatchExplanation } from '../../domain/matching/ranking/reason.ts';
import type { Member } from '../../domain/member/member.ts';
import { nextMoment, nextMomentFrom } from '../../domain/nudge/nudge-clock.ts';
import { type DigestRules, nextDigestAt } from '../../domain/suggestion/digest-clock.ts';
import { MAX_IN_DIGEST } from '../../domain/suggestion/suggestion.ts';
import type { Topic } from '../../domain/topic/topic.ts';
import { pastMentors } from '../finding/alternatives.ts';
import { searchPeople } from '../finding/search-people.ts';
import { wouldBeRefused } from '../request/send-request.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** Somebody new who fits, and the search that found them. */
export type Suggested = { readonly account: MatchExplanation; readonly query: Query; readonly isSaved: boolean };
export type DigestTurn =
  | { readonly do: 'nothing' }
  | { readonly do: 'send'; readonly people: readonly Suggested[]; readonly topics: readonly Topic[] };

type Reader = Pick<Member, 'id' | 'zone'>;

const NOTHING = { do: 'nothing' } as const satisfies DigestTurn;
/** Nobody is named to the same reader again before so many days. */
const NAMED_AGAIN_AFTER_DAYS = 56;
const WEEK_DAYS = 7;
/** How far down each list to look. */
const LOOKED_AT = 12;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Switches somebody's digest on or off. On again within the week, it still waits for the next one. */
export async function switchDigest(deed: Deed, member: Reader, on: boolean): Promise<void> {
  const { suggestions } = deed.stores;
  const plan = await suggestions.planOf(member.id);
  const lastSentAt = plan?.lastSentAt ?? null;
  if (on && plan !== null && plan.nextDueAt !== null) return;
  const nextDueAt = on ? nextDigestAt(deed.now, lastSentAt, await rulesFor(deed, member)) : null;
  await suggestions.savePlan({ memberId: member.id, nextDueAt, lastSentAt });
}

/** What the clock does for a reader who may be due. Harmless when run twice: the plan has moved on by then. */
export async function tickDigest(deed: Deed, id: MemberId): Promise<DigestTurn> {
  const { stores, now } = deed;
  const [member] = await stores.members.lock([id]);
  const plan = await stores.suggestions.planOf(id);
  if (member === undefined || plan?.nextDueAt == null || plan.nextDueAt > now) return NOTHING;
  const goOn = (nextDueAt: Date | null, lastSentAt = plan.lastSentAt) =>
    stores.suggestions.savePlan({ memberId: id, nextDueAt, lastSentAt });
  if (member.state !== 'joined') {
    await goOn(null);
    return NOTHING;
  }
  const rules = await rulesFor(deed, member);
  const later = await postponedTo(deed, member, rules);
  if (later !== null) {
    await goOn(later);
    return NOTHING;
  }
  const { people, topics } = await newPeople(deed, id);
  const sentAt = people.length > 0 ? now : plan.lastSentAt;
  await goOn(nextDigestAt(now, sentAt, rules), sentAt);
  if (people.length === 0) return NOTHING;
  const shown = people.map(({ account }) => account.memberId);
  await stores.suggestions.noteShown(id, shown, now, daysBefore(now, NAMED_AGAIN_AFTER_DAYS));
  stores.exposure.shown(id, shown, now);
  return { do: 'send', people, topics };
}

/** One after the other from each search, as long as they are new, could be asked, and were not put before too many. */
async function newPeople(deed: Deed, id: MemberId) {
  const { stores, now, organisation } = deed;
  const named = await stores.suggestions.shownTo(id, daysBefore(now, NAMED_AGAIN_AFTER_DAYS));
  const apartFrom = [...named, ...(await pastMentors(stores, id))];
  const lists: Suggested[][] = [];
  let topics: readonly Topic[] = [];
  for (const { query, isSaved } of await searchesOf(deed, id)) {
    const settings = { limit: LOOKED_AT, policy: organisation.policy, apartFrom, answeringOnly: true };
    const found = await searchPeople(stores, id, query, settings);
    if (found === null) continue;
    topics = found.topics;
    lists.push(found.results.map((account) => ({ account, query, isSaved })));
  }
  const inTurn = Array.from({ length: LOOKED_AT }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  const idOf = ({ account }: Suggested) => account.memberId;
  const each = inTurn.filter((one, at) => inTurn.findIndex((first) => idOf(first) === idOf(one)) === at);
  const times = await stores.suggestions.holdTimesShown(each.map(idOf), daysBefore(now, WEEK_DAYS));
  const people: Suggested[] = [];
  for (const one of each) {
    if (people.length === MAX_IN_DIGEST) break;
    if ((times.get(idOf(one)) ?? 0) >= organisation.policy.digest.maxShownPerWeek) continue;
    const sender = one.query.side === 'mentors' ? 'mentee' : 'mentor';
    if ((await wouldBeRefused(deed, { from: id, to: idOf(one), sender })) === null) people.push(one);
  }
  return { people, topics };
}

/** The searches somebody keeps, and the one that their profile makes. */
async function searchesOf({ stores }: Deed, id: MemberId) {
  const saved = (await stores.suggestions.savedBy(id)).map(({ query }) => ({ query, isSaved: true }));
  const profile = await stores.profiles.find(id);
  const side = profile?.asMentee === true ? 'mentors' : profile?.asMentor === true ? 'mentees' : null;
  return side === null ? saved : [...saved, { query: newQuery(side), isSaved: false }];
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** Null when it may go out now. A break or a snooze puts it off to its end, a late tick to the member's next hour. */
async function postponedTo({ stores, now, calendar }: Deed, member: Member, rules: DigestRules): Promise<Date | null> {
  const { snoozedUntil } = await stores.prompts.planOf(member.id);
  const today = calendar.dayOf(now, member.zone);
  const backOn = member.pausedUntil === null ? null : calendar.addDays(member.pausedUntil, 1);
  const quietUntil = [snoozedUntil ?? today, backOn ?? today].sort().at(-1) ?? today;
  const moment = quietUntil > today ? nextMomentFrom(quietUntil, rules) : nextMoment(now, rules);
  return moment > now ? moment : null;
}

/** The weekday of the organisation, the hours of the member. */
async function rulesFor({ stores, organisation, calendar }: Deed, member: Reader): Promise<DigestRules> {
  const { digest, nudges } = organisation.policy;
  const { hours } = await stores.prompts.planOf(member.id);
  return { weekday: digest.weekday, hours: hours ?? nudges, quiet: [], zone: member.zone, calendar };
}
