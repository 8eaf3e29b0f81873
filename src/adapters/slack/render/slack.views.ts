import type { Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import { command, plain, say } from '../../../core/domain/view/rich-text.ts';

/** The few sentences that only this adapter needs, because only it knows the moment. */

/** For a button, form or shortcut that no version of ours answers any more. */
export const outdatedCard: Card = {
  summary: 'This button no longer works.',
  title: 'Nothing happened',
  body: [
    {
      type: 'text',
      text: say`This belongs to an older version of Rapport. ${command('help')} shows what you can do now.`,
    },
  ],
};

/** Shown at once when a turn takes longer than Slack waits. */
export const workingCard: Card = {
  summary: 'On it…',
  body: [{ type: 'text', text: plain('On it… the answer follows in a moment.') }],
};

/** In place of a form whose work took long and that leaves nothing else to show. */
export const finishedCard: Card = {
  summary: 'Done.',
  title: 'Done',
  body: [{ type: 'text', text: plain('All done. You can close this window.') }],
};

/** Opens a form by a button, where no form can be opened directly. */
export function formButtonCard(form: Form): Card {
  return {
    summary: form.title,
    title: form.title,
    body: [],
    actions: [{ kind: 'openForm', id: form.id, label: 'Open the form', ref: form.ref, style: 'primary' }],
  };
}
