import { type JsonObject, objectOf } from '../json-value.ts';
import { chosenFor, initialOf, interactive, type Values } from './state-values.ts';

/** What Slack's own client refuses before the app hears of it: sentences by block id. */
export function clientComplaints(blocks: readonly JsonObject[], values: Values): Readonly<Record<string, string>> {
  const complaints: Record<string, string> = {};
  for (const { block, element } of interactive(blocks)) {
    if (block.type !== 'input') continue;
    const chosen = chosenFor(values, String(block.block_id), String(element.action_id)) ?? initialOf(element);
    const filled = typeof chosen === 'string' ? chosen.trim() !== '' : chosen !== null && chosen.length > 0;
    const complaint = filled ? complaintAbout(element, chosen ?? '') : required(block);
    if (complaint !== null) complaints[String(block.block_id)] = complaint;
  }
  return complaints;
}

const required = (block: JsonObject): string | null =>
  block.optional === true ? null : 'Please complete this required field.';

function complaintAbout(element: JsonObject, chosen: string | readonly string[]): string | null {
  if (typeof chosen !== 'string') {
    const most = element.max_selected_items;
    return typeof most === 'number' && chosen.length > most ? `Please choose at most ${most}.` : null;
  }
  switch (element.type) {
    case 'plain_text_input':
      return lengthComplaint(chosen, element.min_length, element.max_length);
    case 'number_input':
      return numberComplaint(chosen, element);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(chosen) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(chosen) ? null : 'Please enter a valid URL.';
    case 'datepicker':
      return /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? null : 'Please enter a valid date.';
  }
  return null;
}

function lengthComplaint(value: string, min: unknown, max: unknown): string | null {
  if (typeof min === 'number' && value.length < min) return `Please enter at least ${min} characters.`;
  const most = typeof max === 'number' ? max : 3000;
  return value.length > most ? `Please enter at most ${most} characters.` : null;
}

function numberComplaint(value: string, element: JsonObject): string | null {
  const number = Number(value);
  if (!Number.isFinite(number)) return 'Please enter a number.';
  if (element.is_decimal_allowed === false && !Number.isInteger(number)) return 'Please enter a whole number.';
  const { min_value: min, max_value: max } = objectOf(element);
  if (min !== undefined && number < Number(min)) return `Please enter a number of at least ${String(min)}.`;
  return max !== undefined && number > Number(max) ? `Please enter a number of at most ${String(max)}.` : null;
}
