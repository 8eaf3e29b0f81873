import { actionButton, count, fields, footnote, paragraph, quote, section } from '../../core/domain/view/build.ts';
import type { Action, Card, Node } from '../../core/domain/view/card.ts';
import type { PagePart } from '../../core/domain/view/page-of.ts';
import { plain, say } from '../../core/domain/view/rich-text.ts';
import {
  LEAST_PEOPLE,
  RESULT_GROUPS,
  type ResultGroup,
  type Results,
  type Tally,
} from '../../core/domain/yearly/groups-of-five.ts';
import { RATINGS, YEARLY_QUESTIONS, type YearlyQuestion } from '../../core/domain/yearly/yearly-answer.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { yearlyRoutes } from '../routes/yearly.routes.ts';
import { COUNTED, RATING_WORDS } from './yearly-words.views.ts';

/** A year in UTC, or all of them. */
export type ResultYear = number | 'all';
/** `years`: those in which something was counted, newest first. */
export type ResultsPage = { readonly year: ResultYear; readonly years: readonly number[]; readonly results: Results };

const GROUP_WORDS: { readonly [G in ResultGroup]: string } = {
  together: 'Everybody together',
  mentor: 'Mentors',
  mentee: 'Mentees',
};
const HOW_COUNTED = say`Answers are counted once at least five mentors, or five mentees, can no longer change theirs, and all of those at once. Until then they are in no figure, so that no difference between two groups or two days tells what one person answered.`;

/** How members evaluate the programme, by group. */
export function resultsCard({ year, years, results }: ResultsPage): Card {
  return {
    summary: 'How members evaluate the programme.',
    title: year === 'all' ? 'How members evaluate the programme' : `How members evaluate the programme: ${year}`,
    body: [
      ...(results.together === null
        ? [paragraph(say`Fewer than five answers, so there is nothing to show yet.`)]
        : RESULT_GROUPS.map((group) => groupSection(group, results[group]))),
      footnote(HOW_COUNTED),
    ],
    actions: [
      ...otherYears(year, years),
      actionButton('What they wrote', yearlyRoutes.remarks, { from: 0 }),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

function groupSection(group: ResultGroup, tally: Tally | null): Node {
  if (tally === null)
    return section(GROUP_WORDS[group], [paragraph(say`Fewer than five answers, so they are in no figure here.`)]);
  return section(`${GROUP_WORDS[group]}: ${count(tally.people, 'answer', 'answers')}`, [
    fields(
      YEARLY_QUESTIONS.map((question) => ({ label: COUNTED[question], value: plain(ratingsOf(tally, question)) })),
    ),
  ]);
}

/** `Yes 4, mostly 2`: only what was said. */
function ratingsOf({ counts }: Tally, question: YearlyQuestion): string {
  const given = RATINGS.filter((rating) => counts[question][rating] > 0);
  const words = given.map((rating) => `${RATING_WORDS[rating].toLowerCase()} ${counts[question][rating]}`).join(', ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function otherYears(year: ResultYear, years: readonly number[]): readonly Action[] {
  const show = (label: string, to: ResultYear | undefined) =>
    to === undefined ? [] : [actionButton(label, yearlyRoutes.results, { year: to })];
  if (year === 'all') return show('By year', years[0]);
  const at = years.indexOf(year);
  return [...show('Year before', years[at + 1]), ...show('Year after', years[at - 1]), ...show('All years', 'all')];
}

/** What people wrote, unsigned. */
export function remarksCard({ shown, page, next }: PagePart<string>): Card {
  return {
    summary: 'What members wrote about the programme.',
    title: 'What members wrote',
    body: [
      ...(shown.length === 0
        ? [paragraph(say`Nothing to show yet: fewer than ${LEAST_PEOPLE} people have written something.`)]
        : shown.map(quote)),
      ...(page === undefined ? [] : [footnote(say`${page.from} to ${page.to} of ${page.total}.`)]),
      footnote(
        say`In the order of the alphabet, from both sides and all years, and never fewer than five new ones at once. Please do not try to tell who wrote what.`,
      ),
    ],
    actions: [
      ...(next === null ? [] : [actionButton('Next', yearlyRoutes.remarks, { from: next })]),
      ...(page === undefined || page.from === 1
        ? []
        : [actionButton('From the beginning', yearlyRoutes.remarks, { from: 0 })]),
      actionButton('Results', yearlyRoutes.results, {}),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}
