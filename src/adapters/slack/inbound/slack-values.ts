import type { FormValue, FormValues } from '../../../core/domain/view/form.ts';
import { TOGGLE_ACTION_ID, TOGGLE_ON } from '../render/slack-fields.ts';
import { blockIdOf } from '../render/slack-render-form.ts';
import { InputState } from './slack-payloads.ts';

type StateValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What was typed, by field id. Inputs left empty and inputs of another form are absent. */
export function parseValues(formId: string, values: StateValues): FormValues {
  const prefix = blockIdOf(formId, '');
  const typed = Object.entries(values).flatMap(([blockId, inputs]): [string, FormValue][] => {
    const [input] = Object.entries(inputs);
    if (!blockId.startsWith(prefix) || input === undefined) return [];
    const [actionId, state] = input;
    const value = parseInput(actionId, state);
    return value === null ? [] : [[blockId.slice(prefix.length), value]];
  });
  return Object.fromEntries(typed);
}

function parseInput(actionId: string, state: unknown): FormValue | null {
  const read = InputState.safeParse(state);
  if (!read.success) return null;
  const input = read.data;
  switch (input.type) {
    case 'plain_text_input':
      return input.value ?? null;
    case 'number_input':
      return input.value === null || input.value === undefined ? null : numberOrWords(input.value);
    case 'datepicker':
      return input.selected_date ?? null;
    case 'timepicker':
      return input.selected_time ?? null;
    case 'static_select':
    case 'radio_buttons':
      return input.selected_option?.value ?? null;
    case 'multi_static_select':
      return input.selected_options.map(({ value }) => value);
    case 'checkboxes': {
      const chosen = input.selected_options.map(({ value }) => value);
      return actionId === TOGGLE_ACTION_ID ? chosen.includes(TOGGLE_ON) : chosen;
    }
  }
}

/** Words that are no number stay words, so that the form can say what is wrong with them. */
function numberOrWords(text: string): number | string {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : text;
}
