import fc from 'fast-check';
import type { PictureContent } from '../../core/domain/document/file.ts';
import type { Action, Card, Item, Node } from '../../core/domain/view/card.ts';
import type { Field, Form, Option } from '../../core/domain/view/form.ts';
import {
  dayArbitrary,
  idArbitrary,
  refArbitrary,
  richArbitrary,
  urlArbitrary,
  wordsArbitrary,
} from './words-arbitrary.ts';

const actionArbitrary: fc.Arbitrary<Action> = fc.oneof(
  fc.record(
    {
      kind: fc.constantFrom('run', 'openForm'),
      id: idArbitrary,
      label: wordsArbitrary,
      ref: refArbitrary,
      style: fc.constantFrom('primary', 'danger'),
      confirm: fc.record({ title: wordsArbitrary, text: wordsArbitrary, yes: wordsArbitrary, no: wordsArbitrary }),
    },
    { requiredKeys: ['kind', 'id', 'label', 'ref'] },
  ),
  fc.record({ kind: fc.constant('link'), id: idArbitrary, label: wordsArbitrary, ref: urlArbitrary }),
);
const image = fc.record({ url: urlArbitrary, alt: wordsArbitrary });
const itemArbitrary: fc.Arbitrary<Item> = fc.record(
  {
    title: wordsArbitrary,
    lines: fc.array(richArbitrary, { maxLength: 3 }),
    image,
    actions: fc.array(actionArbitrary, { maxLength: 2 }),
  },
  { requiredKeys: ['title', 'lines'] },
);
const page = fc.record({ from: fc.nat(50), to: fc.nat(50), total: fc.nat(500) });

const NO_GOALS: PictureContent = { type: 'timeline', timeline: { today: '2026-11-24', lanes: [] } };

const innerNodeArbitrary: fc.Arbitrary<Exclude<Node, { type: 'section' }>> = fc.oneof(
  fc.record({ type: fc.constantFrom('text', 'note'), text: richArbitrary }),
  fc.record({ type: fc.constant('bullets'), items: fc.array(richArbitrary, { maxLength: 30 }) }),
  fc.record({
    type: fc.constant('fields'),
    fields: fc.array(fc.record({ label: wordsArbitrary, value: richArbitrary }), { maxLength: 10 }),
  }),
  fc.record(
    { type: fc.constant('list'), items: fc.array(itemArbitrary, { maxLength: 40 }), page },
    { requiredKeys: ['type', 'items'] },
  ),
  fc.record({ type: fc.constant('image'), url: urlArbitrary, alt: wordsArbitrary }),
  fc.record({ type: fc.constant('picture'), content: fc.constant(NO_GOALS), alt: wordsArbitrary }),
  fc.record({ type: fc.constant('quote'), text: wordsArbitrary }),
  fc.constant<{ type: 'divider' }>({ type: 'divider' }),
  fc.record({
    type: fc.constant('progress'),
    label: wordsArbitrary,
    done: fc.integer({ min: -1, max: 200 }),
    total: fc.nat(100),
  }),
);
const nodeArbitrary: fc.Arbitrary<Node> = fc.oneof(
  { weight: 5, arbitrary: innerNodeArbitrary },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('section'),
      title: wordsArbitrary,
      nodes: fc.array(innerNodeArbitrary, { maxLength: 3 }),
    }),
  },
);

/** Any card the types allow, well beyond what our flows draw. */
export const cardArbitrary: fc.Arbitrary<Card> = fc.record(
  {
    summary: wordsArbitrary,
    title: wordsArbitrary,
    tone: fc.constantFrom('neutral', 'success', 'warning'),
    body: fc.array(nodeArbitrary, { maxLength: 8 }),
    actions: fc.array(actionArbitrary, { maxLength: 6 }),
    footer: richArbitrary,
  },
  { requiredKeys: ['summary', 'body'] },
);

const optionArbitrary: fc.Arbitrary<Option> = fc.record(
  { value: fc.stringMatching(/^[A-Za-z0-9_-]{1,75}$/), label: wordsArbitrary, group: wordsArbitrary },
  { requiredKeys: ['value', 'label'] },
);
const optionsArbitrary = fc.uniqueArray(optionArbitrary, { maxLength: 140, selector: ({ value }) => value });
const fieldBase = {
  id: fc.stringMatching(/^[a-z]{1,12}$/),
  label: wordsArbitrary,
  hint: wordsArbitrary,
  required: fc.boolean(),
  error: wordsArbitrary,
};
const base = ['id', 'label', 'required', 'type'] as const;

const fieldArbitrary: fc.Arbitrary<Field> = fc.oneof(
  fc.record(
    {
      ...fieldBase,
      type: fc.constant('text'),
      multiline: fc.boolean(),
      maxChars: fc.integer({ min: 1, max: 5000 }),
      initial: wordsArbitrary,
      placeholder: wordsArbitrary,
    },
    { requiredKeys: [...base, 'multiline', 'maxChars'] },
  ),
  fc.record(
    {
      ...fieldBase,
      type: fc.constant('number'),
      min: fc.nat(5),
      max: fc.integer({ min: 5, max: 50 }),
      initial: fc.nat(60),
    },
    { requiredKeys: [...base, 'min', 'max'] },
  ),
  fc.record({ ...fieldBase, type: fc.constant('date'), initial: dayArbitrary }, { requiredKeys: [...base] }),
  fc.record(
    { ...fieldBase, type: fc.constant('time'), initial: fc.oneof(fc.constant('09:30'), wordsArbitrary) },
    { requiredKeys: [...base] },
  ),
  fc.record(
    {
      ...fieldBase,
      type: fc.constant('choice'),
      style: fc.constantFrom('menu', 'radio'),
      options: optionsArbitrary,
      initial: wordsArbitrary,
    },
    { requiredKeys: [...base, 'style', 'options'] },
  ),
  fc.record(
    {
      ...fieldBase,
      type: fc.constant('choices'),
      options: optionsArbitrary,
      maxChosen: fc.integer({ min: 1, max: 20 }),
      initial: fc.array(wordsArbitrary, { maxLength: 3 }),
    },
    { requiredKeys: [...base, 'options'] },
  ),
  fc.record(
    { ...fieldBase, type: fc.constant('toggle'), initial: fc.boolean() },
    { requiredKeys: [...base, 'initial'] },
  ),
);

/** Any form the types allow: at most seven fields. */
export const formArbitrary: fc.Arbitrary<Form> = fc.record(
  {
    id: idArbitrary,
    title: wordsArbitrary,
    intro: fc.array(nodeArbitrary, { maxLength: 3 }),
    fields: fc.uniqueArray(fieldArbitrary, { minLength: 1, maxLength: 7, selector: (field) => field.id }),
    submitLabel: wordsArbitrary,
    cancelLabel: wordsArbitrary,
    ref: refArbitrary,
    error: wordsArbitrary,
  },
  { requiredKeys: ['id', 'title', 'fields', 'submitLabel', 'cancelLabel', 'ref'] },
);
