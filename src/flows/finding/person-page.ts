import { placesOf } from '../../core/application/relationship/places.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { rank } from '../../core/domain/matching/ranking/rank.ts';
import { availabilityOf } from '../../core/domain/member/availability.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { Profile } from '../../core/domain/profile/profile.ts';
import type { Topic } from '../../core/domain/topic/topic.ts';
import { hierarchyOf } from '../../core/domain/topic/topic-hierarchy.ts';
import type { ReadTurn } from '../engine/turn.ts';
import type { PersonPage } from './views/person.views.ts';
import { whySentence } from './views/reasons.views.ts';

/** What the actor may see of somebody, or null: hidden, excluded and unknown people are alike. */
export async function personPage(id: MemberId, turn: ReadTurn): Promise<PersonPage | null> {
  const { stores, actor, organisation } = turn;
  const seen = await visiblePerson(id, turn);
  if (seen === null) return null;
  const { member, profile } = seen;
  const own = await stores.profiles.find(actor.id);
  const topics = await stores.topics.all();
  const places = await placesOf(stores, profile, { id, as: 'mentor' }, organisation.policy);
  const partners = (await stores.relationships.liveBetween(actor.id, id)) !== null;
  return {
    member,
    profile,
    labels: labelsFor(profile, topics),
    availability: availabilityOf(member, profile.asMentor ? places.left : 1),
    why: await whyFor(id, topics, turn),
    bookmarked: (await stores.lists.of(actor.id, 'bookmark')).includes(id),
    mayAsk: !partners && profile.asMentor && own?.asMentee === true,
    mayOffer: !partners && profile.asMentee && own?.asMentor === true,
    found: { member: id },
  };
}

/** Somebody of whom the actor may know, with what they show. */
export type VisiblePerson = { readonly member: Member; readonly profile: Profile };

/** Somebody the actor may see, or null: hidden, excluded and unknown people are alike. */
export async function visiblePerson(id: MemberId, turn: ReadTurn): Promise<VisiblePerson | null> {
  const { stores, actor } = turn;
  const member = await stores.members.find(id);
  const profile = await stores.profiles.find(id);
  if (member === null || profile === null || member.state !== 'joined') return null;
  if (await stores.lists.excludedEitherWay(actor.id, id)) return null;
  return member.hidden && !(await knows(id, turn)) ? null : { member, profile };
}

/** A hidden person is still seen by those they deal with. */
export async function knows(id: MemberId, { stores, actor }: ReadTurn): Promise<boolean> {
  if ((await stores.relationships.liveBetween(actor.id, id)) !== null) return true;
  if ((await stores.questions.openBetween(actor.id, id)) !== null) return true;
  return (
    (await stores.requests.pendingBetween(id, actor.id)) !== null ||
    (await stores.requests.pendingBetween(actor.id, id)) !== null
  );
}

async function whyFor(id: MemberId, topics: readonly Topic[], { stores, actor }: ReadTurn): Promise<string | null> {
  const byId = new Map(topics.map((topic) => [String(topic.id), topic]));
  const tree = hierarchyOf(topics);
  const asMentee = await stores.directory.asMentee(actor.id);
  const mentor = await stores.directory.asMentor(id);
  if (asMentee !== null && mentor !== null)
    return whyOf(rank(asMentee, [mentor], { withoutRoom: true, tree }), { about: 'mentor', topics: byId });
  const asMentor = await stores.directory.asMentor(actor.id);
  const mentee = await stores.directory.asMentee(id);
  if (asMentor === null || mentee === null) return null;
  return whyOf(rank(asMentor, [mentee], { withoutRoom: true, tree }), { about: 'mentee', topics: byId });
}

function whyOf({ results }: ReturnType<typeof rank>, reading: Parameters<typeof whySentence>[1]): string | null {
  const [account] = results;
  return account === undefined ? null : whySentence(account, reading);
}

function labelsFor(profile: Profile, topics: readonly Topic[]): PersonPage['labels'] {
  const byId = new Map(topics.map(({ id, label }) => [id, label]));
  const named = (ids: readonly (typeof topics)[number]['id'][]) => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    offered: named(profile.offered),
    mattering: named(profile.sought.filter(({ importance }) => importance === 3).map(({ topicId }) => topicId)),
    useful: named(profile.sought.filter(({ importance }) => importance < 3).map(({ topicId }) => topicId)),
  };
}
