import { MAX_QUERY_WORDS_CHARS, type Query } from '../../core/finding/query.ts';
import type { MeetingFormat } from '../../core/matching/match-profile.ts';
import { MEETING_FORMATS } from '../../core/matching/match-profile.ts';
import type { Account } from '../../core/matching/reason.ts';
import type { ChosenWeights } from '../../core/matching/weights.ts';
import { FORMAT_LABELS, LANGUAGES } from '../../core/profile/choices.ts';
import type { Topic } from '../../core/topic/topic.ts';
import { count, list, listed, note, open, run, text } from '../../core/view/build.ts';
import type { Action, Card, Item } from '../../core/view/card.ts';
import type { Form, Option } from '../../core/view/form.ts';
import { bold, command, plain, type RichText, say } from '../../core/view/rich-text.ts';
import { personRefOf } from './query-ref.ts';
import { type Reading, whyNotSentence, whySentence } from './reasons.views.ts';

export type FoundPerson = { readonly account: Account; readonly name: string; readonly headline: string };
export type FoundPage = {
  readonly query: Query;
  readonly people: readonly FoundPerson[];
  readonly total: number;
  readonly readAs: readonly Topic[];
  readonly whoseWeights: ChosenWeights['whose'];
  readonly topics: ReadonlyMap<string, Topic>;
  /** Items on a page. */
  readonly size: number;
};

/** Whose weights a list was made by, in words. */
export const WEIGHTS_OF = {
  standard: 'the standard weights',
  organisation: 'your organisation’s own weights',
} as const satisfies Readonly<Record<ChosenWeights['whose'], string>>;

/** Carries a search on a button. */
export const refOf = (query: Query): string => JSON.stringify(query);

export function foundCard(page: FoundPage): Card {
  const { query, people, total } = page;
  if (total === 0) return nobodyCard(query);
  const what = nounFor(query, total);
  return {
    summary: `${what} found.`,
    title: query.words === '' ? `${what} for you` : `${what} for “${query.words}”`,
    body: [
      ...readAsNote(page),
      list(
        people.map((person) =>
          itemOf(person, query, { about: query.side === 'mentors' ? 'mentor' : 'mentee', topics: page.topics }),
        ),
        { from: query.skip + 1, to: query.skip + people.length, total },
      ),
    ],
    actions: pageActions(page),
    footer: query.exact
      ? say`Exact match: only people who meet every wish, by ${WEIGHTS_OF[page.whoseWeights]}.`
      : say`Closest first, by ${WEIGHTS_OF[page.whoseWeights]}. People who are nearly full or were shown a lot this week come a little later.`,
  };
}

function readAsNote({ query, readAs }: FoundPage) {
  if (query.words === '' || readAs.length === 0) return [];
  const labels = readAs.slice(0, 4).map(({ label }) => label);
  const more = readAs.length - labels.length;
  return [note(say`I read that as ${bold(more > 0 ? `${labels.join(', ')} and ${more} more` : listed(labels))}.`)];
}

function itemOf({ account, name, headline }: FoundPerson, query: Query, reading: Reading): Item {
  const against = whyNotSentence(account, reading);
  const lines: readonly RichText[] = [
    ...(headline === '' ? [] : [plain(headline)]),
    plain(whySentence(account, reading)),
    ...(against === null ? [] : [say`But: ${against}`]),
  ];
  return {
    title: `${name} · fit ${account.score} of 100`,
    lines,
    actions: [run('View profile', 'finding.view', personRefOf(account.memberId, query))],
  };
}

function pageActions({ query, people, total, size }: FoundPage): readonly Action[] {
  const next = query.skip + people.length;
  return [
    ...(next < total ? [run('Show more', 'finding.page', refOf({ ...query, skip: next }), { style: 'primary' })] : []),
    ...(query.skip > 0
      ? [run('Show previous', 'finding.page', refOf({ ...query, skip: Math.max(0, query.skip - size) }))]
      : []),
    run(
      query.exact ? 'Show close matches too' : 'Exact match only',
      'finding.page',
      refOf({ ...query, skip: 0, exact: !query.exact }),
    ),
    open('Change criteria', 'finding.criteria', refOf({ ...query, skip: 0 })),
  ];
}

function nobodyCard(query: Query): Card {
  const who = query.side === 'mentors' ? 'mentor' : 'mentee';
  return {
    summary: `No ${who} found.`,
    title: query.words === '' ? `No ${who} fits yet` : `No ${who} for “${query.words}” yet`,
    body: [
      text(
        query.exact
          ? say`Nobody meets every wish. Close matches are often the better surprise.`
          : say`Nobody with room fits at the moment. Other words, fewer languages or another way of meeting may help.`,
      ),
    ],
    actions: [
      ...(query.exact
        ? [
            run('Show close matches', 'finding.page', refOf({ ...query, exact: false, skip: 0 }), {
              style: 'primary' as const,
            }),
          ]
        : []),
      open('Change criteria', 'finding.criteria', refOf({ ...query, skip: 0 })),
      run('Show everybody', query.side === 'mentors' ? 'finding.mentors' : 'finding.mentees', ''),
    ],
  };
}

const nounFor = ({ side }: Query, total: number): string =>
  side === 'mentors' ? count(total, 'mentor', 'mentors') : count(total, 'mentee', 'mentees');

/** For somebody who takes part on the other side only. */
export function wrongSideCard(side: Query['side']): Card {
  return {
    summary: 'Your profile does not take part on that side yet.',
    body: [
      text(
        side === 'mentors'
          ? say`You take part as a mentor. To look for a mentor of your own, take part as a mentee too.`
          : say`You take part as a mentee. To look for mentees, take part as a mentor too.`,
      ),
    ],
    actions: [
      open('Take part as both', 'profile.part', 'only', { style: 'primary' }),
      run('My profile', 'profile.show', ''),
    ],
  };
}

export function criteriaForm(
  query: Query,
  topics: readonly Topic[],
  shown: { readonly languages: readonly string[]; readonly formats: readonly MeetingFormat[] },
): Form {
  const options: readonly Option[] = topics.map(({ slug, label, group }) => ({ value: slug, label, group }));
  return {
    id: 'finding.criteria',
    title: 'Change this search',
    intro: [text(say`Only this search changes; your profile stays as it is.`)],
    fields: [
      {
        type: 'text',
        id: 'words',
        label: 'In your own words',
        required: false,
        multiline: false,
        maxChars: MAX_QUERY_WORDS_CHARS,
        initial: query.words,
      },
      {
        type: 'choices',
        id: 'topics',
        label: 'Topics',
        hint: 'Empty: the topics of your profile.',
        required: false,
        options,
        maxChosen: 8,
        initial: query.changed.topics ?? [],
      },
      {
        type: 'choices',
        id: 'languages',
        label: 'Languages',
        hint: 'One of them must be shared.',
        required: false,
        options: Object.entries(LANGUAGES).map(([value, label]) => ({ value, label })),
        initial: query.changed.languages ?? shown.languages,
      },
      {
        type: 'choices',
        id: 'formats',
        label: 'Ways of meeting',
        hint: 'One of them must be shared.',
        required: false,
        options: MEETING_FORMATS.map((value) => ({ value, label: FORMAT_LABELS[value] })),
        initial: query.changed.formats ?? shown.formats,
      },
      {
        type: 'text',
        id: 'functions',
        label: 'Fields of work',
        hint: 'Several with commas. A different field is often the better teacher.',
        required: false,
        multiline: false,
        maxChars: MAX_QUERY_WORDS_CHARS,
        initial: (query.changed.functions ?? []).join(', '),
      },
      {
        type: 'text',
        id: 'industries',
        label: 'Industries',
        hint: 'Several with commas.',
        required: false,
        multiline: false,
        maxChars: MAX_QUERY_WORDS_CHARS,
        initial: (query.changed.industries ?? []).join(', '),
      },
      { type: 'toggle', id: 'exact', label: 'Only people who meet every wish', required: false, initial: query.exact },
    ],
    submitLabel: 'Search',
    cancelLabel: 'Cancel',
    ref: refOf(query),
  };
}

export function bookmarksCard(
  people: readonly { readonly id: string; readonly name: string; readonly headline: string }[],
): Card {
  if (people.length === 0) {
    return {
      summary: 'You have no bookmarks.',
      body: [text(say`You have no bookmarks yet. Type ${command('find')}, look at a profile, and keep it for later.`)],
      actions: [run('Find a mentor', 'finding.mentors', '', { style: 'primary' })],
    };
  }
  return {
    summary: `You have ${count(people.length, 'bookmark', 'bookmarks')}.`,
    title: 'Your bookmarks',
    body: [
      list(
        people.map(({ id, name, headline }) => ({
          title: name,
          lines: headline === '' ? [] : [plain(headline)],
          actions: [run('View profile', 'finding.view', id)],
        })),
        { from: 1, to: people.length, total: people.length },
      ),
    ],
    footer: say`Only you see this list.`,
  };
}
