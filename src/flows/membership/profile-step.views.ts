import { paragraph } from '../../core/domain/view/build.ts';
import type { Field, Form } from '../../core/domain/view/form.ts';
import { say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import { profileRoutes } from '../routes/membership.routes.ts';

/** One of several steps in a row, counted from 1, or this step alone. */
export type Steps = { readonly at: number; readonly of: number } | 'only';

/** What of a profile is changed at a time. */
type StepName = Exclude<keyof typeof profileRoutes, 'show'>;

/** One line of text that may stay empty. */
export const line = (id: string, label: string, initial: string, maxChars: number, hint?: string): Field => ({
  type: 'text',
  id,
  label,
  required: false,
  multiline: false,
  maxChars,
  initial,
  ...(hint === undefined ? {} : { hint }),
});

/** Several lines of text that may stay empty. */
export const area = (id: string, label: string, initial: string, maxChars: number, hint: string): Field => ({
  type: 'text',
  id,
  label,
  required: false,
  multiline: true,
  maxChars,
  initial,
  hint,
});

/** One step: what it is called, and how it ends. */
export function stepForm(name: StepName, title: string, steps: Steps, fields: readonly Field[]): Form {
  return {
    ...formFor(profileRoutes[name], { steps: steps === 'only' ? 'only' : 'all' }),
    title,
    intro: [
      paragraph(
        steps === 'only'
          ? say`Members see this, except how to reach you.`
          : say`Step ${steps.at} of ${steps.of}. You can leave anything for later: what you send is saved step by step.`,
      ),
    ],
    fields,
    submitLabel: steps === 'only' ? 'Save' : 'Save and go on',
    cancelLabel: 'Cancel',
  };
}
