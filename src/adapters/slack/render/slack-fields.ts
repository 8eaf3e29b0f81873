import type { InputBlock, InputBlockElement, KnownBlock } from '@slack/types';
import type { Field } from '../../../core/domain/view/form.ts';
import { isDay } from '../../../core/domain/view/local-dates.ts';
import { plainText } from './slack-elements.ts';
import { SLACK_LIMITS as LIMITS } from './slack-limits.ts';
import { note } from './slack-nodes.ts';
import { offer, renderChoice, renderChoices } from './slack-options.ts';
import { escaped } from './slack-text.ts';
import { cleaned, short } from './slack-words.ts';

/** `action_id` of every input; the block's id says which field it is. */
export const INPUT_ACTION_ID = 'value';
/** A toggle is checkboxes with one option; its `action_id` tells it from a choice of several. */
export const TOGGLE_ACTION_ID = 'toggle';
export const TOGGLE_ON = 'on';

/** One field as an input block. `mostOptions` is its share of what the form may offer. */
export function renderField(field: Field, blockId: string, mostOptions: number): readonly KnownBlock[] {
  const element = renderElement(field, mostOptions);
  if (element === null) return note(`${escaped(short(field.label, 300))}: nothing to choose from yet.`).blocks;
  const hint = hintOf(field, mostOptions);
  const input: InputBlock = {
    type: 'input',
    block_id: blockId,
    label: plainText(field.label, LIMITS.inputLabel),
    element,
    optional: !field.required,
    ...(hint === '' ? {} : { hint: plainText(hint, LIMITS.inputHint) }),
  };
  return [input];
}

/** Null when there is nothing to draw: a menu without options, which Slack would refuse. */
function renderElement(field: Field, mostOptions: number): InputBlockElement | null {
  const action_id = INPUT_ACTION_ID;
  switch (field.type) {
    case 'text':
      return renderText(field);
    case 'number':
      return {
        type: 'number_input',
        action_id,
        is_decimal_allowed: ![field.min, field.max, field.initial ?? 0].every(Number.isInteger),
        min_value: String(field.min),
        max_value: String(field.max),
        ...(field.initial === undefined ? {} : { initial_value: String(field.initial) }),
      };
    case 'date':
      return {
        type: 'datepicker',
        action_id,
        ...(field.initial !== undefined && isDay(field.initial) ? { initial_date: field.initial } : {}),
      };
    case 'time':
      return {
        type: 'timepicker',
        action_id,
        ...(field.initial !== undefined && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(field.initial)
          ? { initial_time: field.initial }
          : {}),
      };
    case 'choice':
      return renderChoice(field, action_id, mostOptions);
    case 'choices':
      return renderChoices(field, action_id, mostOptions);
    case 'toggle':
      return renderToggle(field.initial);
  }
}

function renderToggle(ticked: boolean): InputBlockElement {
  const on = { text: plainText('Yes', LIMITS.optionText), value: TOGGLE_ON };
  return {
    type: 'checkboxes',
    action_id: TOGGLE_ACTION_ID,
    options: [on],
    ...(ticked ? { initial_options: [on] } : {}),
  };
}

function renderText(field: Extract<Field, { type: 'text' }>): InputBlockElement {
  const maxLength = Math.max(1, Math.min(field.maxChars, LIMITS.inputText.max));
  const initial = cleaned(field.initial ?? '')
    .slice(0, maxLength)
    .toWellFormed();
  return {
    type: 'plain_text_input',
    action_id: INPUT_ACTION_ID,
    multiline: field.multiline,
    max_length: maxLength,
    ...(initial === '' ? {} : { initial_value: initial }),
    ...(field.placeholder === undefined ? {} : { placeholder: plainText(field.placeholder, LIMITS.placeholder) }),
  };
}

/** The field's own hint, and how much of a menu had to be left out. */
function hintOf(field: Field, mostOptions: number): string {
  const own = field.hint?.trim() ?? '';
  const left = field.type === 'choice' || field.type === 'choices' ? offer(field.options, mostOptions, []).left : 0;
  return left === 0 ? own : `${own} ${left} more not shown here.`.trim();
}
