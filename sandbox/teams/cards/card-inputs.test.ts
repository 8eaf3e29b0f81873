import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json-reading.ts';
import { gatherInputs, type InputValues } from './card-inputs.ts';
import { readCard } from './card-reading.ts';

const submit: JsonObject = { type: 'Action.Submit', data: { form: 'f' } };
const gather = (input: JsonObject, typed: InputValues) => gatherInputs(submit, [{ id: 'a', ...input }], typed);

describe('what an action carries', () => {
  it.each([
    ['words', { type: 'Input.Text' }, 'hello', 'hello'],
    ['a number as a string', { type: 'Input.Number' }, 3, '3'],
    ['a toggle as its words', { type: 'Input.Toggle', valueOn: 'yes' }, true, 'yes'],
    [
      'several choices joined by commas',
      { type: 'Input.ChoiceSet', isMultiSelect: true, 'choices.data': {} },
      ['x', 'y'],
      'x,y',
    ],
    ['the value the card came with', { type: 'Input.Text', value: 'before' }, undefined, 'before'],
  ])('is %s', (_name, input, typed, expected) => {
    const gathered = gather(input, typed === undefined ? {} : { a: typed });

    expect(gathered).toEqual({ ok: true, data: { form: 'f', a: expected } });
  });

  it('leaves untouched optional inputs out', () => {
    expect(gather({ type: 'Input.Text' }, {})).toEqual({ ok: true, data: { form: 'f' } });
  });

  it.each([
    ['too long', { type: 'Input.Text', maxLength: 3 }, 'four'],
    ['not of the asked form', { type: 'Input.Text', regex: '^[a-z]+$' }, '123'],
    ['too small', { type: 'Input.Number', min: 2 }, 1],
    ['no number', { type: 'Input.Number' }, 'many'],
    ['before the first day', { type: 'Input.Date', min: '2026-11-22' }, '2026-11-21'],
    ['no day', { type: 'Input.Date' }, 'tomorrow'],
    ['not among the choices', { type: 'Input.ChoiceSet', choices: [{ title: 'X', value: 'x' }] }, 'y'],
    ['not ticked though required', { type: 'Input.Toggle', isRequired: true }, false],
    ['empty though required', { type: 'Input.Time', isRequired: true }, ''],
  ])('is nothing while an input is %s', (_name, input, typed) => {
    const gathered = gather({ ...input, errorMessage: 'No.' }, { a: typed });

    expect(gathered).toEqual({ ok: false, fields: { a: 'No.' } });
  });
});

describe('the inputs of an action', () => {
  const input = (id: string): JsonObject => ({ type: 'Input.Text', id, label: id });
  const inner: JsonObject = { type: 'AdaptiveCard', body: [input('inner')], actions: [{ ...submit, title: 'In' }] };
  const card: JsonObject = {
    actions: [
      { type: 'Action.ShowCard', title: 'More', card: inner },
      { ...submit, title: 'Out' },
    ],
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'Container', selectAction: { ...submit, title: 'Row' }, items: [input('outer')] }],
  };

  it('are those of its own card and the cards around it', () => {
    const { actions } = readCard(card);

    expect(actions.map(({ title, inputs }) => [title, inputs.map(({ id }) => id)])).toEqual([
      ['Row', ['outer']],
      ['More', ['outer']],
      ['In', ['outer', 'inner']],
      ['Out', ['outer']],
    ]);
  });
});
