import { describe, expect, it } from 'vitest';
import { type Field, type Form, type FormValue, withTyped } from './form.ts';

const base = { id: 'field', label: 'Field', required: true } as const;
const OPTIONS = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const TEXT: Field = { ...base, type: 'text', multiline: false, maxChars: 9, initial: 'before' };
const NUMBER: Field = { ...base, type: 'number', min: 1, max: 9, initial: 2 };
const DATE: Field = { ...base, type: 'date', initial: '2026-11-24' };
const TIME: Field = { ...base, type: 'time', initial: '10:00' };
const CHOICE: Field = { ...base, type: 'choice', style: 'menu', options: OPTIONS, initial: 'a' };
const CHOICES: Field = { ...base, type: 'choices', options: OPTIONS, initial: ['a'] };
const TOGGLE: Field = { ...base, type: 'toggle', initial: true };

const formOf = (...fields: readonly Field[]): Form => ({
  id: 'flow.form',
  title: 'Form',
  fields,
  submitLabel: 'Save',
  cancelLabel: 'Cancel',
  ref: 'r',
});
const kept = (field: Field, value: FormValue) => withTyped(formOf(field), { field: value }, {}).fields[0];

describe('a form that comes back', () => {
  it.each<[Field, FormValue]>([
    [TEXT, 'after'],
    [TEXT, ''],
    [NUMBER, 99],
    [DATE, '2026-02-31'],
    [TIME, 'noon'],
    [CHOICE, 'b'],
    [CHOICES, ['a', 'b']],
    [CHOICES, []],
    [TOGGLE, false],
  ])('keeps in %j what was typed, right or wrong: %j', (field, value) => {
    expect(kept(field, value)).toEqual({ ...field, initial: value });
  });

  it.each<[Field, FormValue]>([
    [TEXT, 7],
    [NUMBER, 'seven'],
    [NUMBER, Number.NaN],
    [NUMBER, Number.POSITIVE_INFINITY],
    [DATE, true],
    [TIME, ['10:00']],
    [CHOICE, ['a']],
    [CHOICES, 'a'],
    [TOGGLE, 'true'],
  ])('leaves %j as it was where what came back cannot be shown in it: %j', (field, value) => {
    expect(kept(field, value)).toEqual(field);
  });

  it('leaves untouched fields as they were', () => {
    expect(withTyped(formOf(TEXT, TOGGLE), {}, {})).toEqual(formOf(TEXT, TOGGLE));
  });

  it('shows each error beside its field, and one about all of it above', () => {
    const other: Field = { ...TEXT, id: 'other' };
    const shown = withTyped(formOf(TEXT, other), { field: 'x' }, { form: 'Nothing was saved.', other: 'Too long.' });
    expect(shown).toEqual({
      ...formOf({ ...TEXT, initial: 'x' }, { ...other, error: 'Too long.' }),
      error: 'Nothing was saved.',
    });
  });
});
