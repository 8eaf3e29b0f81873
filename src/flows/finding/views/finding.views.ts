import { MAX_PAGED, type Query } from '../../../core/domain/finding/query.ts';
import type { MatchExplanation } from '../../../core/domain/matching/ranking/reason.ts';
import type { ChosenWeights } from '../../../core/domain/matching/ranking/weights.ts';
import type { Topic } from '../../../core/domain/topic/topic.ts';
import {
  actionButton,
  count,
  footnote,
  formButton,
  listed,
  listNode,
  paragraph,
} from '../../../core/domain/view/build.ts';
import type { Action, Card, Item } from '../../../core/domain/view/card.ts';
import { bold, plain, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes, suggestionRoutes } from '../../routes/finding.routes.ts';
import { profileRoutes } from '../../routes/membership.routes.ts';
import { type Reading, whyNotSentence, whySentence } from './reasons.views.ts';

export type FoundPerson = { readonly account: MatchExplanation; readonly name: string; readonly headline: string };
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

export function foundCard(page: FoundPage): Card {
  const { query, people, total, whoseWeights } = page;
  if (total === 0) return nobodyCard(query);
  const what = nounFor(query, total);
  return {
    summary: `${what} found.`,
    title: query.words === '' ? `${what} for you` : `${what} for “${query.words}”`,
    body: [
      ...readAsNote(page),
      listNode(
        people.map((person) =>
          itemOf(person, query, { about: query.side === 'mentors' ? 'mentor' : 'mentee', topics: page.topics }),
        ),
        { from: query.skip + 1, to: query.skip + people.length, total },
      ),
      ...(isLastPaged(page)
        ? [footnote(say`These were the closest ${MAX_PAGED}. Other criteria find the rest sooner.`)]
        : []),
    ],
    actions: pageActions(page),
    footer: query.exact
      ? say`Exact match: only people who meet every wish, by ${WEIGHTS_OF[whoseWeights]}.`
      : say`Closest first, by ${WEIGHTS_OF[whoseWeights]}. People who are nearly full or were shown a lot this week come a little later, those who share nothing you named last.`,
  };
}

function readAsNote({ query, readAs }: FoundPage) {
  if (query.words === '' || readAs.length === 0) return [];
  const labels = readAs.slice(0, 4).map(({ label }) => label);
  const more = readAs.length - labels.length;
  return [footnote(say`I read that as ${bold(more > 0 ? `${labels.join(', ')} and ${more} more` : listed(labels))}.`)];
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
    actions: [actionButton('View profile', findingRoutes.view, { member: account.memberId, query })],
  };
}

/** Whether there are more people than one can page to. */
function isLastPaged({ query, people, total }: FoundPage): boolean {
  const next = query.skip + people.length;
  return next < total && next >= MAX_PAGED;
}

function pageActions(page: FoundPage): readonly Action[] {
  const { query, people, total, size } = page;
  const next = query.skip + people.length;
  return [
    ...(next < total && !isLastPaged(page)
      ? [actionButton('Show more', findingRoutes.page, { query: { ...query, skip: next } }, { style: 'primary' })]
      : []),
    ...(query.skip > 0
      ? [
          actionButton('Show previous', findingRoutes.page, {
            query: { ...query, skip: Math.max(0, query.skip - size) },
          }),
        ]
      : []),
    actionButton(query.exact ? 'Show close matches too' : 'Exact match only', findingRoutes.page, {
      query: { ...query, skip: 0, exact: !query.exact },
    }),
    formButton('Change criteria', findingRoutes.criteria, { query: { ...query, skip: 0 } }),
    saveButton(query),
  ];
}

const saveButton = (query: Query): Action =>
  actionButton('Save this search', suggestionRoutes.save, { query: { ...query, skip: 0 } });

function nobodyCard(query: Query): Card {
  const who = query.side === 'mentors' ? 'mentor' : 'mentee';
  return {
    summary: `No ${who} found.`,
    title: query.words === '' ? `No ${who} fits yet` : `No ${who} for “${query.words}” yet`,
    body: [
      paragraph(
        query.exact
          ? say`Nobody meets every wish. Close matches are often the better surprise.`
          : say`Nobody with room shares a language and a way of meeting with you at the moment. Changing these may help.`,
      ),
    ],
    actions: [
      ...(query.exact
        ? [
            actionButton(
              'Show close matches',
              findingRoutes.page,
              { query: { ...query, exact: false, skip: 0 } },
              {
                style: 'primary' as const,
              },
            ),
          ]
        : []),
      formButton('Change criteria', findingRoutes.criteria, { query: { ...query, skip: 0 } }),
      actionButton('Show everybody', query.side === 'mentors' ? findingRoutes.mentors : findingRoutes.mentees, {}),
      saveButton(query),
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
      paragraph(
        side === 'mentors'
          ? say`You take part as a mentor. To look for a mentor of your own, take part as a mentee too.`
          : say`You take part as a mentee. To look for mentees, take part as a mentor too.`,
      ),
    ],
    actions: [
      formButton('Take part as both', profileRoutes.part, { steps: 'only' }, { style: 'primary' }),
      actionButton('My profile', profileRoutes.show, {}),
    ],
  };
}
