import { type Explained, explainPerson } from '../../core/application/finding/explain-person.ts';
import { newQuery } from '../../core/domain/finding/query.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Flow } from '../engine/flow.ts';
import { on } from '../engine/handlers.ts';
import { respond } from '../engine/replies.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { whyRoutes } from '../routes/finding.routes.ts';
import type { SearchedPerson } from '../routes/query-reference.ts';
import { nameIn, peopleNamed } from './people-named.ts';
import { knows, type VisiblePerson, visiblePerson } from './person-page.ts';
import { wrongSideCard } from './views/finding.views.ts';
import { fitCard } from './views/fit.views.ts';
import * as views from './views/why.views.ts';

const MAX_NAMES_SHOWN = 10;
/** As many as the first page of a list shows. */
const FIRST_PAGE = 5;

/** Why somebody is or is not on the list, and how exactly they fit. Who must not be found is answered like nobody at all. */
export const whyFlow: Flow = {
  id: 'why',
  commands: [
    {
      verb: 'why',
      aliases: ['why not'],
      usage: 'NAME',
      summary: 'See why somebody is on your list, or is not',
      access: 'member',
      effect: 'reads',
      run: async (words, turn) => [respond(await byName(words, turn))],
    },
  ],
  handlers: [
    on(whyRoutes.person, {
      access: 'member',
      effect: 'reads',
      run: async (ref, turn) => [respond(await told(ref, turn, views.standingCard))],
    }),
    on(whyRoutes.fit, {
      access: 'member',
      effect: 'reads',
      run: async (ref, turn) => [respond(await told(ref, turn, fitCard))],
    }),
  ],
};

async function byName(words: string, turn: ReadTurn): Promise<Card> {
  const name = nameIn(words);
  if (name === '') return views.askForNameCard();
  const named = await peopleNamed(name, turn);
  const others = named.filter(({ id }) => id !== turn.actor.id);
  const [first, second] = others;
  if (first === undefined) return named.length > 0 ? views.yourselfCard() : views.nobodyCard();
  if (second === undefined) return told({ member: first.id }, turn, views.standingCard);
  const shown = others.slice(0, Math.min(MAX_NAMES_SHOWN, turn.capabilities.itemsPerCard));
  return views.severalCard(await turn.stores.members.introduce(shown.map(({ id }) => id)), others.length);
}

/** Tells of the person on a button by one of the views. */
async function told(
  { member: id, query }: SearchedPerson,
  turn: ReadTurn,
  view: (page: views.WhyPage) => Card,
): Promise<Card> {
  const { stores, actor } = turn;
  if (id === actor.id) return views.yourselfCard();
  const seen = await findable(id, turn);
  const own = await stores.profiles.find(actor.id);
  if (seen === null || own === null) return views.nobodyCard();
  const explained = await explainPerson(
    stores,
    { seeker: own, person: seen.profile, query: query ?? null },
    { limit: Math.min(FIRST_PAGE, turn.capabilities.itemsPerCard), policy: turn.organisation.policy },
  );
  if (explained === null) return wrongSideCard(query?.side ?? newQuery('mentors').side);
  return view(pageOf(seen, explained));
}

/** Who is on a break is found by nobody new either. */
async function findable(id: MemberId, turn: ReadTurn): Promise<VisiblePerson | null> {
  const seen = await visiblePerson(id, turn);
  if (seen === null || seen.member.pausedUntil === null || (await knows(id, turn))) return seen;
  return null;
}

function pageOf({ member }: VisiblePerson, explained: Explained): views.WhyPage {
  const { query, topics, ...rest } = explained;
  return {
    ...rest,
    query,
    name: member.name,
    id: member.id,
    reading: {
      about: query.side === 'mentors' ? 'mentor' : 'mentee',
      topics: new Map(topics.map((topic) => [topic.id, topic])),
    },
  };
}
