import { type JsonObject, objectOf, objectsOf } from '../json-value.ts';
import { elementsOf, offeredOptions } from '../rules/check-sense.ts';

/** What a person put into an input: text, the `value` of an option, several of them, or nothing. */
export type Chosen = string | readonly string[] | null;

/** Choices by block id, by action id, or by `block/action`. */
export type Values = Readonly<Record<string, Chosen>>;

type Shown = { readonly block: JsonObject; readonly element: JsonObject };

/** The interactive elements of a surface. */
export const interactive = (blocks: readonly JsonObject[]): readonly Shown[] =>
  blocks.flatMap((block) => elementsOf(block, '').map(({ element }) => ({ block, element })));

/** `view.state.values`: what was chosen, else what the app had filled in. */
export function stateValues(
  blocks: readonly JsonObject[],
  values: Values,
  suggested: readonly JsonObject[],
): JsonObject {
  const state: Record<string, Record<string, JsonObject>> = {};
  for (const { block, element } of interactive(blocks)) {
    if (['button', 'overflow', 'image'].includes(String(element.type))) continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    const chosen = chosenFor(values, blockId, actionId);
    const value = chosen === undefined ? initialOf(element) : chosen;
    state[blockId] = { ...state[blockId], [actionId]: { type: element.type, ...stateOf(element, value, suggested) } };
  }
  return state;
}

/** What was chosen for one element; undefined when the person left it alone. */
export function chosenFor(values: Values, blockId: string, actionId: string): Chosen | undefined {
  const key = [`${blockId}/${actionId}`, blockId, actionId].find((candidate) => values[candidate] !== undefined);
  return key === undefined ? undefined : values[key];
}

/** The value part of one element's state, as Slack writes it for that type. */
export function stateOf(element: JsonObject, chosen: Chosen, suggested: readonly JsonObject[]): JsonObject {
  const type = String(element.type);
  const one = Array.isArray(chosen) ? (chosen[0] ?? null) : chosen;
  const many = chosen === null ? [] : Array.isArray(chosen) ? chosen : [chosen];
  const options = [
    ...offeredOptions(element),
    ...suggested,
    ...objectsOf(element.initial_options),
    ...objectsOf([element.initial_option]),
  ];
  const option = (value: unknown) => options.find((candidate) => candidate.value === value) ?? null;
  if (/^(?:static_select|external_select|radio_buttons|overflow)$/.test(type)) return { selected_option: option(one) };
  if (/^(?:multi_static_select|multi_external_select|checkboxes)$/.test(type)) {
    return { selected_options: many.flatMap((value) => option(value) ?? []) };
  }
  const named = oneField[type];
  if (named !== undefined) return { [named]: one === '' ? null : one };
  const list = manyField[type];
  if (list !== undefined) return { [list]: many };
  if (type === 'datetimepicker') return { selected_date_time: one === null || one === '' ? null : Number(one) };
  return { value: one === '' ? null : one };
}

const oneField: Readonly<Record<string, string>> = {
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
};

const manyField: Readonly<Record<string, string>> = {
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
};

/** What the app had put into an element. */
export function initialOf(element: JsonObject): Chosen {
  const options = objectsOf(element.initial_options).map((option) => String(option.value));
  if (options.length > 0) return options;
  if (element.initial_option !== undefined) return String(objectOf(element.initial_option).value);
  const lists = [element.initial_users, element.initial_conversations, element.initial_channels];
  const list = lists.find(Array.isArray);
  if (list !== undefined) return list.map(String);
  const single =
    element.initial_value ??
    element.initial_date ??
    element.initial_time ??
    element.initial_date_time ??
    element.initial_user ??
    element.initial_conversation ??
    element.initial_channel;
  return single === undefined ? null : String(single);
}
