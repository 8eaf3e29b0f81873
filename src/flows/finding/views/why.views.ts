import type { Explained } from '../../../core/application/finding/explain-person.ts';
import type { KeptOff } from '../../../core/domain/finding/decide-standing.ts';
import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import { FORMAT_LABELS, LANGUAGES } from '../../../core/domain/profile/choices.ts';
import { actionButton, footnote, formButton, listed, listNode, paragraph } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { bold, command, plain, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes, whyRoutes } from '../../routes/finding.routes.ts';
import { profileRoutes } from '../../routes/membership.routes.ts';
import { WEIGHTS_OF } from './finding.views.ts';
import { type Reading, whyNotSentence, whySentence } from './reasons.views.ts';

/** Where one person stands in one search. */
export type WhyPage = Pick<Explained, 'query' | 'standing' | 'weights' | 'whoseWeights'> & {
  readonly id: MemberId;
  readonly name: string;
  readonly reading: Reading;
};

/** Whose wishes a search goes by, in words. */
export function wishesOf({ query }: Pick<WhyPage, 'query'>): string {
  if (query.words !== '') return `your search for “${query.words}”`;
  return Object.keys(query.changed).length > 0 ? 'the criteria you chose' : 'the wishes of your profile';
}

export function standingCard(page: WhyPage): Card {
  const { name, standing, reading, query, whoseWeights } = page;
  if (standing.code === 'kept-off') return keptOffCard(page, standing.by);
  const { place, total, account, shown, lowestShown } = standing;
  const against = whyNotSentence(account, reading);
  return {
    summary: `${name} is on your list, at place ${place} of ${total}.`,
    title: `Why ${name} is on your list`,
    body: [
      paragraph(say`${bold(name)} is at place ${place} of ${total}, with a fit of ${account.score} of 100.`),
      paragraph(say`Why: ${whySentence(account, reading)}`),
      ...(against === null ? [] : [paragraph(say`But: ${against}`)]),
      ...(shown || lowestShown === null ? [] : [footnote(say`Your first page ends at a fit of ${lowestShown}.`)]),
    ],
    actions: [
      actionButton('How this fits', whyRoutes.fit, { member: page.id, query }, { style: 'primary' }),
      actionButton('View profile', findingRoutes.view, { member: page.id, query }),
      actionButton('Show my list', findingRoutes.page, { query }),
    ],
    footer: say`By ${wishesOf(page)} and ${WEIGHTS_OF[whoseWeights]}.`,
  };
}

function keptOffCard(page: WhyPage, by: KeptOff): Card {
  const { name, query } = page;
  return {
    summary: `${name} is not on your list.`,
    title: `Why ${name} is not on your list`,
    body: [paragraph(plain(keptOffSentence(by, page)))],
    actions: [
      actionButton('View profile', findingRoutes.view, { member: page.id, query }, { style: 'primary' }),
      ...(by.code === 'dismissed'
        ? [actionButton('Show them again', findingRoutes.undismiss, { member: page.id })]
        : []),
      formButton('Change criteria', findingRoutes.criteria, { query }),
      actionButton('Show my list', findingRoutes.page, { query }),
    ],
    footer: say`By ${wishesOf(page)}. They are not told that you asked.`,
  };
}

/** What keeps somebody off the list. The compiler asks for a sentence for each. */
function keptOffSentence(by: KeptOff, { name, reading }: WhyPage): string {
  const mentor = reading.about === 'mentor';
  switch (by.code) {
    case 'yourself':
      return 'You are never on your own list.';
    case 'set-aside':
      return `${name} was set aside.`;
    case 'working-together':
      return `You and ${name} work together already, so there is no need to look for each other.`;
    case 'dismissed':
      return `You pressed “Not for me” on ${name}, so I do not show them to you.`;
    case 'other-side':
      return mentor
        ? `${name} does not take part as a mentor, and you look for mentors.`
        : `${name} does not take part as a mentee, and you look for mentees.`;
    case 'away':
      return `${name} is not to be found at the moment.`;
    case 'no-room':
      return mentor
        ? `${name} has no free place at the moment. They are back on the list when one is free.`
        : `${name} works with as many mentors as they can at the moment.`;
    case 'no-common-language':
      return `You two have no language in common: you want ${languages(by.wanted)}, ${name} speaks ${languages(by.theirs)}.`;
    case 'no-common-format':
      return `You two have no way of meeting in common: you would meet ${formats(by.wanted)}, ${name} ${formats(by.theirs)}.`;
    case 'nothing-in-common':
      return mentor
        ? `${name} offers none of the topics you look for, nor anything near them.`
        : `${name} looks for none of the topics you offer, nor anything near them.`;
    case 'not-exact':
      return `You asked for an exact match. ${whyNotSentence(by, reading) ?? `${name} has not said everything you ask for.`}`;
  }
}

const languages = (codes: readonly string[]): string =>
  listed(
    codes.map((code) => LANGUAGES[code] ?? code),
    'or',
  );
const formats = (all: Extract<KeptOff, { code: 'no-common-format' }>['wanted']): string =>
  listed(
    all.map((format) => FORMAT_LABELS[format].toLowerCase()),
    'or',
  );

/** Hidden people, people on a break, people kept apart, people who left and people who never were: all get this very card. */
export function nobodyCard(): Card {
  return {
    summary: 'I find nobody of that name.',
    body: [paragraph(say`I find nobody of that name who could be on your list. Perhaps it is spelt another way.`)],
    actions: [actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' })],
  };
}

export function askForNameCard(): Card {
  return {
    summary: 'Whom do you mean?',
    body: [paragraph(say`Type ${command('why')} and a name, and I say why they are on your list, or are not.`)],
    actions: [actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' })],
  };
}

export function yourselfCard(): Card {
  return {
    summary: 'That is you.',
    body: [paragraph(say`That is you, and you are never on your own list. What others see of you is your profile.`)],
    actions: [actionButton('My profile', profileRoutes.show, {}, { style: 'primary' })],
  };
}

/** `total` counts people who are not shown too. */
export function severalCard(
  people: readonly { readonly id: MemberId; readonly name: string; readonly headline: string }[],
  total: number,
): Card {
  return {
    summary: 'Several people have that name.',
    title: 'Whom do you mean?',
    body: [
      listNode(
        people.map(({ id, name, headline }) => ({
          title: name,
          lines: headline === '' ? [] : [plain(headline)],
          actions: [actionButton('Why', whyRoutes.person, { member: id })],
        })),
      ),
      ...(total > people.length ? [footnote(say`There are more. Type more of the name to see them.`)] : []),
    ],
  };
}
