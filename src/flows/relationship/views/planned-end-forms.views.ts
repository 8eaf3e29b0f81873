import type { OwnRelationship } from '../../../core/application/relationship/own-relationship.ts';
import { GOALS_MET, type GoalsMet } from '../../../core/domain/relationship/written-evaluation.ts';
import type { LocalDay } from '../../../core/domain/time/calendar.ts';
import { paragraph } from '../../../core/domain/view/build.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import { bold, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import { plannedEndRoutes } from '../../routes/relationship.routes.ts';
import { type LookedBackOn, thenAndNow } from './then-and-now.views.ts';

const MAX_CHARS = 1000;

const GOALS_WORDS: { readonly [G in GoalsMet]: string } = {
  all: 'Yes, all of them',
  most: 'Most of them',
  some: 'Some of them',
  none: 'Not this time',
  changed: 'They changed on the way',
};

export const DATE_REFUSED = {
  past: 'This day is over already. Please choose a later one.',
  far: 'Please choose a day within a year.',
} as const;

export function lastDateForm({ relationship, partner }: OwnRelationship, suggested: LocalDay): Form {
  return {
    ...formFor(plannedEndRoutes.fix, { relationship: relationship.id }),
    title: 'Plan the end',
    intro: [
      paragraph(
        say`A good end has a date both know. ${bold(partner.name)} is told; about one session before it I remind you both, and on the day after it you look back.`,
      ),
    ],
    fields: [{ type: 'date', id: 'lastDate', label: 'Last date', required: true, initial: suggested }],
    submitLabel: 'Fix this date',
    cancelLabel: 'Cancel',
  };
}

/** What is looked back on stands above the questions about it. */
export function lookBackForm({ relationship, partner }: OwnRelationship, journey: LookedBackOn): Form {
  return {
    ...formFor(plannedEndRoutes.lookBack, { relationship: relationship.id }),
    title: 'Look back',
    intro: [
      ...thenAndNow(journey),
      paragraph(
        say`${bold(partner.name)} does not see this. The programme sees numbers only, and only of groups of five or more.`,
      ),
    ],
    fields: [
      {
        type: 'choice',
        style: 'radio',
        id: 'goalsMet',
        label: 'Were the goals met?',
        required: true,
        options: GOALS_MET.map((value) => ({ value, label: GOALS_WORDS[value] })),
      },
      area('wentWell', 'What went well?'),
      area('learned', 'What did you learn?'),
      {
        type: 'toggle',
        id: 'recommends',
        label: 'I would recommend mentoring here',
        required: false,
        initial: true,
      },
    ],
    submitLabel: 'Save',
    cancelLabel: 'Later',
  };
}

const area = (id: string, label: string) =>
  ({ type: 'text', id, label, required: false, multiline: true, maxChars: MAX_CHARS }) as const;
