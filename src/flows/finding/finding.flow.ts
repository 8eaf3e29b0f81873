import { z } from 'zod';
import { searchPeople } from '../../core/application/finding/search-people.ts';
import { MAX_QUERY_WORDS_CHARS, newQuery, type Query } from '../../core/domain/finding/query.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { MEETING_FORMATS } from '../../core/domain/matching/ranking/match-profile.ts';
import { cleanLine } from '../../core/domain/text/clean.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import type { Flow } from '../engine/flow.ts';
import { type Handler, on, onForm } from '../engine/handlers.ts';
import { replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { findingRoutes } from '../routes/finding.routes.ts';
import { type SearchedPerson, withoutAbsent } from '../routes/query-reference.ts';
import { personPage } from './person-page.ts';
import { bookmarksCard } from './views/bookmarks.views.ts';
import { criteriaForm } from './views/criteria.views.ts';
import { criteriaTopics } from './views/criteria-topics.ts';
import * as views from './views/finding.views.ts';
import * as person from './views/person.views.ts';

/** People on one page: a screen of a phone, not a catalogue. */
const PAGE_SIZE = 5;
const MAX_BOOKMARKS_SHOWN = 20;

const criteria = z.object({
  words: z.string().default(''),
  topics: z.array(z.string()).default([]),
  languages: z.array(z.string()).default([]),
  formats: z.array(z.enum(MEETING_FORMATS)).default([]),
  functions: z.string().default(''),
  industries: z.string().default(''),
  exact: z.boolean(),
});

/** Looking for people: a ranked list with reasons, page by page, and a profile with what one can do about it. */
export const findingFlow: Flow = {
  id: 'finding',
  commands: [
    {
      verb: 'find',
      aliases: ['search', 'mentors'],
      usage: '[words]',
      summary: 'Find a mentor, closest first',
      access: 'member',
      effect: 'reads',
      run: (words, turn) => byWords('mentors', words, turn),
    },
    {
      verb: 'find mentees',
      aliases: ['mentees'],
      usage: '[words]',
      summary: 'Find mentees you could help',
      access: 'member',
      effect: 'reads',
      run: (words, turn) => byWords('mentees', words, turn),
    },
    {
      verb: 'bookmarks',
      aliases: ['saved'],
      summary: 'People you kept for later',
      access: 'member',
      effect: 'reads',
      run: async (_words, turn) => [respond(await bookmarks(turn))],
    },
  ],
  handlers: [
    on(findingRoutes.mentors, { access: 'member', effect: 'reads', run: (_ref, turn) => byWords('mentors', '', turn) }),
    on(findingRoutes.mentees, { access: 'member', effect: 'reads', run: (_ref, turn) => byWords('mentees', '', turn) }),
    on(findingRoutes.page, {
      access: 'member',
      effect: 'reads',
      run: async ({ query }, turn) => [replaceClicked(await found(query, turn))],
    }),
    on(findingRoutes.view, {
      access: 'member',
      effect: 'reads',
      run: async (ref, turn) => [respond(await view(ref, turn))],
    }),
    on(
      findingRoutes.bookmark,
      listed((id, turn) => turn.stores.lists.add(turn.actor.id, 'bookmark', id, turn.now), view),
    ),
    on(
      findingRoutes.unbookmark,
      listed((id, turn) => turn.stores.lists.remove(turn.actor.id, 'bookmark', id), view),
    ),
    on(
      findingRoutes.dismiss,
      listed((id, turn) => turn.stores.lists.add(turn.actor.id, 'dismissed', id, turn.now), dismissed),
    ),
    on(
      findingRoutes.undismiss,
      listed((id, turn) => turn.stores.lists.remove(turn.actor.id, 'dismissed', id), view),
    ),
    onForm(findingRoutes.criteria, {
      access: 'member',
      open: openCriteria,
      submit: async (values, { query }, turn) => [respond(await found(changedQuery(query, values), turn))],
    }),
  ],
};

async function openCriteria({ query }: { readonly query: Query }, turn: ReadTurn): Promise<Form> {
  const profile = await turn.stores.profiles.find(turn.actor.id);
  const topics = await turn.stores.topics.all();
  const shown = { languages: profile?.languages ?? [], formats: profile?.formats ?? [] };
  return criteriaForm(query, criteriaTopics(topics, query, turn.capabilities.maxOptions), shown);
}

async function byWords(side: Query['side'], words: string, turn: ReadTurn) {
  return [respond(await found(newQuery(side, words.slice(0, MAX_QUERY_WORDS_CHARS)), turn))];
}

async function found(query: Query, turn: ReadTurn): Promise<Card> {
  const size = Math.min(PAGE_SIZE, turn.capabilities.itemsPerCard);
  const result = await searchPeople(turn.stores, turn.actor.id, query, {
    limit: size,
    policy: turn.organisation.policy,
  });
  if (result === null) return views.wrongSideCard(query.side);
  const ids = result.results.map(({ memberId }) => memberId);
  turn.stores.exposure.shown(turn.actor.id, ids, turn.now);
  const people = new Map((await turn.stores.members.introduce(ids)).map((one) => [one.id, one]));
  return views.foundCard({
    query,
    total: result.total,
    readAs: result.readAs,
    whoseWeights: result.whoseWeights,
    size,
    topics: new Map(result.topics.map((topic) => [topic.id, topic])),
    people: result.results.map((account) => ({
      account,
      name: people.get(account.memberId)?.name ?? 'Somebody',
      headline: people.get(account.memberId)?.headline ?? '',
    })),
  });
}

async function view(ref: SearchedPerson, turn: ReadTurn): Promise<Card> {
  if (ref.member === turn.actor.id) return person.ownPersonCard();
  const page = await personPage(ref.member, turn);
  return page === null ? person.notThereCard() : person.personCard({ ...page, found: ref });
}

type OnePerson = { readonly member: MemberId };

async function dismissed({ member }: OnePerson, turn: ReadTurn): Promise<Card> {
  const page = await personPage(member, turn);
  return page === null ? person.notThereCard() : person.dismissedCard(page.member);
}

/** Changes one of the member's own lists, for somebody they may see, and shows what became of the card. */
function listed(
  change: (id: MemberId, turn: Turn) => Promise<void>,
  after: (ref: OnePerson, turn: ReadTurn) => Promise<Card>,
): Handler<OnePerson> {
  return {
    access: 'member',
    effect: 'writes',
    run: async (ref, turn) => {
      if (ref.member === turn.actor.id || (await personPage(ref.member, turn)) === null)
        return [replaceClicked(person.notThereCard())];
      await change(ref.member, turn);
      return [replaceClicked(await after(ref, turn))];
    },
  };
}

async function bookmarks(turn: ReadTurn): Promise<Card> {
  const ids = await turn.stores.lists.of(turn.actor.id, 'bookmark');
  const excluded = new Set(await turn.stores.lists.allExcluded(turn.actor.id));
  const members = (await turn.stores.members.findMany(ids)).filter(
    ({ id, state, hidden }) => state === 'joined' && !hidden && !excluded.has(id),
  );
  const profiles = new Map((await turn.stores.profiles.findMany(ids)).map((one) => [one.memberId, one]));
  const people = members.map(({ id, name }) => ({ id, name, headline: profiles.get(id)?.headline ?? '' }));
  return bookmarksCard(people.sort((a, b) => a.name.localeCompare(b.name)).slice(0, MAX_BOOKMARKS_SHOWN));
}

function changedQuery(query: Query, values: FormValues): Query {
  const { words, exact, topics, languages, formats, functions, industries } = criteria.parse(values);
  const changed = {
    topics: topics.length > 0 ? topics : undefined,
    languages,
    formats,
    functions: partsOf(functions),
    industries: partsOf(industries),
  };
  return withoutAbsent({ side: query.side, words, exact, skip: 0, changed });
}

function partsOf(words: string): readonly string[] | undefined {
  const parts = words
    .split(',')
    .map(cleanLine)
    .filter((part) => part !== '');
  return parts.length > 0 ? parts : undefined;
}
