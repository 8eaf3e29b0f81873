import { cleanLine, cleanText } from '../text/clean.ts';
import type { Field, Form, FormValue, FormValues } from './form.ts';

/** What is wrong with one field, as data; the words belong to a view. */
export type FieldFault =
  | { readonly code: 'missing' }
  | { readonly code: 'too-long'; readonly maxChars: number; readonly chars: number }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'out-of-range'; readonly min: number; readonly max: number }
  | { readonly code: 'not-a-day' }
  | { readonly code: 'not-a-time' }
  | { readonly code: 'not-an-option' }
  | { readonly code: 'too-many'; readonly max: number };

export type CheckedValues =
  | { readonly ok: true; readonly values: FormValues }
  | { readonly ok: false; readonly faults: Readonly<Record<string, FieldFault>> };

type Checked = { readonly value?: FormValue; readonly fault?: FieldFault };

const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Holds what came back to the form that was shown: unknown fields are dropped, text is cleaned, and each value must be
 * one the field could have given. Optional fields left empty are absent from the result, toggles never are.
 */
export function checkValues(form: Form, values: FormValues, isDay: (text: string) => boolean): CheckedValues {
  const faults: Record<string, FieldFault> = {};
  const clean: Record<string, FormValue> = {};
  for (const field of form.fields) {
    const given = Object.hasOwn(values, field.id) ? values[field.id] : undefined;
    const { value, fault } = checkField(field, given, isDay);
    if (fault !== undefined) faults[field.id] = fault;
    else if (value !== undefined) clean[field.id] = value;
    else if (field.required) faults[field.id] = { code: 'missing' };
  }
  return Object.keys(faults).length === 0 ? { ok: true, values: clean } : { ok: false, faults };
}

function checkField(field: Field, given: FormValue | undefined, isDay: (text: string) => boolean): Checked {
  switch (field.type) {
    case 'text':
      return checkText(field, given);
    case 'number':
      return checkNumber(field, given);
    case 'date':
      return checkPattern(given, isDay, { code: 'not-a-day' });
    case 'time':
      return checkPattern(given, (text) => WALL_TIME.test(text), { code: 'not-a-time' });
    case 'choice':
      return checkPattern(given, (text) => field.options.some(({ value }) => value === text), {
        code: 'not-an-option',
      });
    case 'choices':
      return checkChoices(field, given);
    case 'toggle':
      return { value: given === true || given === 'true' };
  }
}

function checkText(field: Extract<Field, { type: 'text' }>, given: FormValue | undefined): Checked {
  if (typeof given !== 'string') return given === undefined ? {} : { fault: { code: 'missing' } };
  const text = field.multiline ? cleanText(given) : cleanLine(given);
  if (text === '') return {};
  if (text.length > field.maxChars)
    return { fault: { code: 'too-long', maxChars: field.maxChars, chars: text.length } };
  return { value: text };
}

function checkNumber(field: Extract<Field, { type: 'number' }>, given: FormValue | undefined): Checked {
  if (given === undefined || given === '') return {};
  const number = typeof given === 'string' ? Number(given.trim()) : given;
  if (typeof number !== 'number' || !Number.isInteger(number)) return { fault: { code: 'not-a-number' } };
  const { min, max } = field;
  return number < min || number > max ? { fault: { code: 'out-of-range', min, max } } : { value: number };
}

function checkPattern(given: FormValue | undefined, fits: (text: string) => boolean, fault: FieldFault): Checked {
  if (given === undefined || given === '') return {};
  return typeof given === 'string' && fits(given) ? { value: given } : { fault };
}

function checkChoices(field: Extract<Field, { type: 'choices' }>, given: FormValue | undefined): Checked {
  if (given === undefined || given === '') return {};
  const chosen = [...new Set(Array.isArray(given) ? given : [given])];
  if (chosen.length === 0) return {};
  const known = new Set(field.options.map(({ value }) => value));
  if (!chosen.every((one) => typeof one === 'string' && known.has(one))) return { fault: { code: 'not-an-option' } };
  const max = field.maxChosen ?? field.options.length;
  return chosen.length > max ? { fault: { code: 'too-many', max } } : { value: chosen };
}
