import type { Json } from '../../side.ts';
import { isObject, type JsonObject, listAt, textAt } from '../json-reading.ts';

/** What a person typed and chose, by input id. A multi-select may be a list; the client joins it by commas. */
export type InputValues = { readonly [id: string]: string | number | boolean | readonly string[] };

/** The merged data of an action, or the sentence the client shows beside each bad input (nothing is sent then). */
export type GatheredData =
  | { readonly ok: true; readonly data: Json }
  | { readonly ok: false; readonly fields: Readonly<Record<string, string>> };

/**
 * Does what the client does when Submit or Execute is pressed: validates every input in scope, then merges the values,
 * as strings, over `data`. `associatedInputs: 'none'` skips both. Untouched optional inputs are left out.
 * Source: adaptivecards 3.0.6 (SubmitAction) and learn.microsoft.com/adaptive-cards/authoring-cards/input-validation.
 */
export function gatherInputs(action: JsonObject, inputs: readonly JsonObject[], typed: InputValues): GatheredData {
  const data = action.data ?? {};
  if (textAt(action, 'associatedInputs')?.toLowerCase() === 'none') return { ok: true, data };
  const values = inputs.map((input) => [input, typedOrInitial(input, typed)] as const);
  const bad = values.flatMap(([input, value]) => {
    const problem = problemOf(input, value);
    return problem ? [[textAt(input, 'id') ?? '', problem] as const] : [];
  });
  if (bad.length > 0) return { ok: false, fields: Object.fromEntries(bad) };
  if (!isObject(data)) return { ok: true, data };
  const set = values.flatMap(([input, value]) => (value === '' ? [] : [[textAt(input, 'id') ?? '', value] as const]));
  return { ok: true, data: { ...data, ...Object.fromEntries(set) } };
}

function typedOrInitial(input: JsonObject, typed: InputValues): string {
  const id = textAt(input, 'id') ?? '';
  const given = Object.hasOwn(typed, id) ? typed[id] : undefined;
  const value = given ?? initialOf(input);
  if (input.type === 'Input.Toggle' && typeof value === 'boolean') {
    return value ? (textAt(input, 'valueOn') ?? 'true') : (textAt(input, 'valueOff') ?? 'false');
  }
  return typeof value === 'object' ? value.join(',') : String(value);
}

function initialOf(input: JsonObject): string | number | boolean {
  const { value } = input;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return input.type === 'Input.Toggle' ? false : '';
}

function problemOf(input: JsonObject, value: string): string | undefined {
  const message = textAt(input, 'errorMessage') ?? 'This is required or not in the right form';
  if (input.type === 'Input.Toggle') {
    return input.isRequired === true && value !== (textAt(input, 'valueOn') ?? 'true') ? message : undefined;
  }
  if (value === '') return input.isRequired === true ? message : undefined;
  return fits(input, value) ? undefined : message;
}

function fits(input: JsonObject, value: string): boolean {
  if (input.type === 'Input.Text') return fitsText(input, value);
  if (input.type === 'Input.Number') return fitsNumber(input, Number(value));
  if (input.type === 'Input.Date' || input.type === 'Input.Time') return fitsRange(input, value);
  return input.type === 'Input.ChoiceSet' ? fitsChoices(input, value) : true;
}

function fitsText(input: JsonObject, value: string): boolean {
  const { maxLength } = input;
  const regex = textAt(input, 'regex');
  if (typeof maxLength === 'number' && value.length > maxLength) return false;
  return regex ? new RegExp(regex).test(value) : true;
}

function fitsNumber({ min, max }: JsonObject, value: number): boolean {
  if (Number.isNaN(value)) return false;
  return !(typeof min === 'number' && value < min) && !(typeof max === 'number' && value > max);
}

function fitsRange(input: JsonObject, value: string): boolean {
  const form = input.type === 'Input.Date' ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{2}:\d{2}$/;
  const min = textAt(input, 'min');
  const max = textAt(input, 'max');
  return form.test(value) && !(min && value < min) && !(max && value > max);
}

function fitsChoices(input: JsonObject, value: string): boolean {
  if (input['choices.data'] !== undefined) return true;
  const known = new Set(listAt(input, 'choices').map((choice) => textAt(choice, 'value')));
  const chosen = input.isMultiSelect === true ? value.split(',') : [value];
  return chosen.every((choice) => known.has(choice));
}
