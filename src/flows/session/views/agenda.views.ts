import type { Goal } from '../../../core/domain/goal/goal.ts';
import { paragraph, section } from '../../../core/domain/view/build.ts';
import type { Field, Form } from '../../../core/domain/view/form.ts';
import { bold, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { area, optionLabel } from './field.views.ts';
import { actionLines } from './session.views.ts';
import type { SessionPage } from './session-page.ts';

export const AGENDA_MISSING = 'Please write a point, or choose a goal.';

/** The agenda, with what is still open shown and goals that are under way one tap away. */
export function agendaForm(page: SessionPage, goals: readonly Goal[]): Form {
  const { session, partner, actions } = page;
  return {
    ...formFor(sessionRoutes.agenda, { session: session.id }),
    title: 'Set the agenda',
    intro: [
      paragraph(say`${bold(partner.name)} sees it as soon as you save. Two or three points are plenty.`),
      ...(actions.length === 0
        ? []
        : [section('Still open from before, on the agenda by itself', actionLines(actions, page))]),
    ],
    fields: [
      area('agenda', 'What would you like to talk about?', session.agenda, goals.length === 0),
      ...(goals.length === 0 ? [] : [goalsField(goals)]),
    ],
    submitLabel: 'Save',
    cancelLabel: 'Cancel',
  };
}

const goalsField = (goals: readonly Goal[]): Field => ({
  type: 'choices',
  id: 'goals',
  label: 'Goals to talk about',
  hint: 'Each becomes a line of the agenda.',
  required: false,
  options: goals.map(({ id, words }) => ({ value: id, label: goalLabel(words) })),
});

const goalLabel = ({ title, targetOn }: Goal['words']): string =>
  optionLabel(title, targetOn === null ? '' : ` (by ${targetOn})`);

/** The agenda with a line for each goal that is not on it yet. */
export function withGoals(agenda: string, titles: readonly string[]): string {
  const lines = titles.map((title) => `Goal: ${title}`).filter((line) => !agenda.split('\n').includes(line));
  return [agenda, ...lines].filter((line) => line !== '').join('\n');
}
