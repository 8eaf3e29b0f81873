import type { Card } from '../../core/domain/view/card.ts';
import type { Form } from '../../core/domain/view/form.ts';
import type { Picture } from '../../core/domain/view/pictures.ts';
import { plain } from '../../core/domain/view/rich-text.ts';

/** A card that only says something. */
export const SAID_CARD: Card = {
  summary: 'Four mentors fit, closest first.',
  title: 'Mentors for you',
  body: [{ type: 'text', text: plain('Four mentors fit, closest first.') }],
};

/** A drawing of one goal. */
export const pictureOf = (title: string): Picture => ({
  type: 'picture',
  alt: `Timeline of 1 goal: “${title}”, no steps yet.`,
  content: {
    type: 'timeline',
    timeline: {
      today: '2026-11-24',
      lanes: [{ title, from: '2026-10-01', to: '2027-03-01', reached: false, steps: [], more: 0 }],
    },
  },
});

/** A card that waits for a decision. */
export const DECIDE_CARD: Card = {
  summary: 'Somebody asks you to be their mentor.',
  title: 'A mentoring request',
  body: [{ type: 'text', text: plain('Somebody asks you to be their mentor.') }],
  actions: [
    { kind: 'run', id: 'contract.accept', label: 'Accept', ref: 'request-1', style: 'primary' },
    {
      kind: 'run',
      id: 'contract.decline',
      label: 'Decline',
      ref: 'request-1',
      confirm: { title: 'Decline?', text: 'They will be told kindly.', yes: 'Decline', no: 'Go back' },
    },
  ],
};

/** A card of several things, whose buttons leave it where it is. */
export const SEVERAL_CARD: Card = {
  summary: 'Two things wait for you.',
  title: 'Worth a moment today',
  body: [{ type: 'text', text: plain('A goal and a request wait for you.') }],
  actions: [
    { kind: 'run', id: 'contract.track', label: 'On track', ref: 'goal-1', beside: true },
    { kind: 'openForm', id: 'contract.ask', label: 'Answer', ref: 'request-1', beside: true },
  ],
};

/** A form with a field of most kinds. */
export const ASK_FORM: Form = {
  id: 'contract.ask',
  title: 'Ask for mentoring',
  fields: [
    { id: 'note', type: 'text', label: 'Your note', required: true, multiline: true, maxChars: 500 },
    { id: 'count', type: 'number', label: 'How many', required: false, min: 1, max: 5 },
    { id: 'on', type: 'date', label: 'From', required: false },
    { id: 'remind', type: 'toggle', label: 'Remind me', required: false, initial: false },
    {
      id: 'topics',
      type: 'choices',
      label: 'Topics',
      required: false,
      options: ['a', 'b', 'c'].map((value) => ({ value, label: `Topic ${value}` })),
    },
  ],
  submitLabel: 'Send',
  cancelLabel: 'Cancel',
  ref: 'member-ada',
};

/** What comes after `ASK_FORM`. */
export const NEXT_FORM: Form = {
  id: 'contract.next',
  title: 'One more thing',
  fields: [{ id: 'why', type: 'text', label: 'Why', required: false, multiline: false, maxChars: 100 }],
  submitLabel: 'Send',
  cancelLabel: 'Cancel',
  ref: 'member-ada',
};
