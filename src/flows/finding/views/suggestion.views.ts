import type { Query } from '../../../core/domain/finding/query.ts';
import type { KeepRefusal } from '../../../core/domain/suggestion/decide-keeping.ts';
import type { SavedSearch } from '../../../core/domain/suggestion/suggestion.ts';
import type { Topic } from '../../../core/domain/topic/topic.ts';
import { actionButton, count, listed, listNode, paragraph } from '../../../core/domain/view/build.ts';
import type { Action, Card, Item } from '../../../core/domain/view/card.ts';
import { bold, command, day, plain, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes, suggestionRoutes } from '../../routes/finding.routes.ts';
import type { FoundPerson } from './finding.views.ts';
import { whyNotSentence, whySentence } from './reasons.views.ts';

/** What somebody keeps, and when they hear of new people next; null while they do not want to. */
export type KeptSearches = {
  readonly searches: readonly SavedSearch[];
  readonly nextOn: string | null;
  readonly topics: readonly Topic[];
};

const OFF = actionButton('Stop the weekly message', suggestionRoutes.off, {});
const ON = actionButton('Tell me once a week', suggestionRoutes.on, {});

export function keptCard({ searches, nextOn, topics }: KeptSearches): Card {
  return {
    summary: 'Your saved searches.',
    title: 'Saved searches and suggestions',
    body: [
      paragraph(
        nextOn === null
          ? say`I can tell you once a week of up to three new people who fit your profile or a saved search. It is off until you ask for it.`
          : say`Once a week I tell you of up to three new people who fit; next on ${day(nextOn)}. When nobody new fits, I stay quiet.`,
      ),
      searches.length === 0
        ? paragraph(
            say`You keep no search yet. Search with ${command('find')}, then press ${bold('Save this search')}.`,
          )
        : listNode(searches.map((search) => keptItem(search, topics))),
    ],
    actions: [nextOn === null ? { ...ON, style: 'primary' as const } : OFF],
  };
}

function keptItem({ id, query, savedAt }: SavedSearch, topics: readonly Topic[]): Item {
  return {
    title: searchName(query, topics),
    lines: [say`Saved on ${day(savedAt.toISOString().slice(0, 10))}`],
    actions: [
      actionButton('Search now', findingRoutes.page, { query }),
      actionButton('Remove', suggestionRoutes.remove, { search: id }),
    ],
  };
}

/** A search in a few words. */
export function searchName({ side, words, exact, changed }: Query, topics: readonly Topic[]): string {
  const who = side === 'mentors' ? 'Mentors' : 'Mentees';
  const labels = topics.filter(({ slug }) => changed.topics?.includes(slug)).map(({ label }) => label);
  const what = [...(words === '' ? [] : [`“${words}”`]), ...labels.slice(0, 3)];
  const about = what.length === 0 ? 'who fit my profile' : `for ${listed(what)}`;
  return `${who} ${about}${exact ? ', exact match' : ''}`;
}

/** The end of pressing *Save this search*. */
export function keptNotice(isNew: boolean, isOn: boolean): Card {
  return {
    summary: isNew ? 'The search is saved.' : 'This search is saved already.',
    tone: 'success',
    body: [
      paragraph(
        isNew
          ? say`Saved. ${command('searches')} lists what you keep.`
          : say`You keep this search already. ${command('searches')} lists them all.`,
      ),
      paragraph(
        isOn
          ? say`In your weekly message I look for new people with it.`
          : say`If you like, I tell you once a week of up to three new people who fit.`,
      ),
    ],
    actions: [...(isOn ? [] : [ON]), actionButton('Saved searches', suggestionRoutes.list, {})],
  };
}

const REFUSED: { readonly [C in KeepRefusal['code']]: (refused: Extract<KeepRefusal, { code: C }>) => Card } = {
  'too-many-searches': ({ max }) => ({
    summary: 'You keep as many searches as there is room for.',
    body: [
      paragraph(say`You keep ${count(max, 'search', 'searches')}, which is all there is room for. Remove one first.`),
    ],
    actions: [actionButton('Saved searches', suggestionRoutes.list, {})],
  }),
};

export const notKeptCard = (refused: KeepRefusal): Card => REFUSED[refused.code](refused);

/** Somebody new, and the saved search that found them; null for the profile's own. */
export type SuggestedPerson = FoundPerson & { readonly query: Query; readonly savedAs: string | null };

export function digestCard(people: readonly SuggestedPerson[], topics: ReadonlyMap<string, Topic>): Card {
  return {
    summary: `${count(people.length, 'new person', 'new people')} who may fit you.`,
    title: people.length === 1 ? 'Somebody new who may fit you' : `${people.length} new people who may fit you`,
    body: [listNode(people.map((person) => suggestedItem(person, topics)))],
    actions: [actionButton('Saved searches', suggestionRoutes.list, {}), OFF],
    footer: say`You asked me to tell you once a week. I name nobody twice within eight weeks, and stay quiet when nobody new fits.`,
  };
}

function suggestedItem(person: SuggestedPerson, topics: ReadonlyMap<string, Topic>): Item {
  const { account, name, headline, query, savedAs } = person;
  const reading = { about: query.side === 'mentors' ? ('mentor' as const) : ('mentee' as const), topics };
  const against = whyNotSentence(account, reading);
  const actions: readonly Action[] = [
    actionButton('View profile', findingRoutes.view, { member: account.memberId, query }),
  ];
  return {
    title: `${name} · fit ${account.score} of 100`,
    lines: [
      ...(headline === '' ? [] : [plain(headline)]),
      plain(whySentence(account, reading)),
      ...(against === null ? [] : [say`But: ${against}`]),
      ...(savedAs === null ? [] : [say`Found by your saved search: ${savedAs}`]),
    ],
    actions,
  };
}
