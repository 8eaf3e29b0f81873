import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../testing/any-text.fixture.ts';
import { checkValues } from './check-values.ts';
import type { Field, Form, FormValues } from './form.ts';

const FIELDS: readonly Field[] = [
  { type: 'text', id: 'line', label: 'Line', required: true, multiline: false, maxChars: 10 },
  { type: 'text', id: 'area', label: 'Area', required: false, multiline: true, maxChars: 20 },
  { type: 'number', id: 'years', label: 'Years', required: false, min: 0, max: 60 },
  { type: 'date', id: 'on', label: 'On', required: false },
  { type: 'time', id: 'at', label: 'At', required: false },
  { type: 'choice', id: 'one', label: 'One', required: false, style: 'menu', options: [{ value: 'a', label: 'A' }] },
  {
    type: 'choices',
    id: 'some',
    label: 'Some',
    required: false,
    options: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
    maxChosen: 1,
  },
  { type: 'toggle', id: 'yes', label: 'Yes', required: false, initial: false },
];
const FORM: Form = { id: 'f', title: 'F', fields: FIELDS, submitLabel: 'Go', cancelLabel: 'No', ref: '' };
const isDay = (text: string) => /^\d{4}-(0\d|1[0-2])-([012]\d|3[01])$/u.test(text) && text !== '2026-02-31';
const check = (values: FormValues) => checkValues(FORM, { line: 'x', ...values }, isDay);
const faultOf = (id: string, value: FormValues[string]) => {
  const checked = check({ [id]: value });
  return checked.ok ? null : checked.faults[id]?.code;
};

test.each([
  ['line', '', 'missing'],
  ['line', '   \n ', 'missing'],
  ['line', '\u200B\u202E', 'missing'],
  ['line', ['x'], 'missing'],
  ['line', 'x'.repeat(11), 'too-long'],
  ['area', '🙂'.repeat(11), 'too-long'],
  ['years', 'many', 'not-a-number'],
  ['years', 1.5, 'not-a-number'],
  ['years', Number.NaN, 'not-a-number'],
  ['years', true, 'not-a-number'],
  ['years', -1, 'out-of-range'],
  ['years', '61', 'out-of-range'],
  ['on', '2026-02-31', 'not-a-day'],
  ['on', 20_260_101, 'not-a-day'],
  ['at', '25:00', 'not-a-time'],
  ['at', '9:30', 'not-a-time'],
  ['one', 'b', 'not-an-option'],
  ['one', ['a'], 'not-an-option'],
  ['some', ['a', 'c'], 'not-an-option'],
  ['some', ['a', 'b'], 'too-many'],
] as const)('%s given %j is %s', (id, value, code) => {
  expect(faultOf(id, value)).toBe(code);
});

test('what fits comes back clean, empty optional fields not at all, and unknown fields never', () => {
  const checked = check({
    line: ' Ada\u200B ',
    area: '',
    years: '7',
    on: '2026-12-24',
    at: '09:30',
    one: 'a',
    some: ['a', 'a'],
    yes: 'true',
    extra: 'x',
  });
  expect(checked).toEqual({
    ok: true,
    values: { line: 'Ada', years: 7, on: '2026-12-24', at: '09:30', one: 'a', some: ['a'], yes: true },
  });
});

test('no value whatever makes it throw or lets an unknown option through', () => {
  const value = fc.oneof(anyText, fc.double(), fc.boolean(), fc.array(fc.string()));
  const record = fc.dictionary(fc.constantFrom(...FIELDS.map(({ id }) => id), '__proto__', 'constructor'), value);
  fc.assert(
    fc.property(record, (values) => {
      const checked = checkValues(FORM, values, isDay);
      if (!checked.ok) return;
      expect(Object.keys(checked.values).every((id) => FIELDS.some((field) => field.id === id))).toBe(true);
      expect([undefined, 'a']).toContain(checked.values.one);
    }),
  );
});
