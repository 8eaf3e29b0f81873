import { createRequire } from 'node:module';
import type * as Renderer from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json-reading.ts';
import { FORM, GREETING, QUESTION, thanks } from '../testing/echo-cards.ts';
import { checkCard } from './card-check.ts';
import { CARD_TYPES } from './card-schema.ts';

const renderer: typeof Renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** Properties the renderer takes from its base classes, though the schema does not have them there. */
const RENDERER_ONLY: Readonly<Record<string, readonly string[]>> = {
  ActionSet: ['orientation'],
  Table: ['style'],
  TextRun: ['id', 'requires', 'isVisible', 'separator', 'height', 'spacing'],
};

const withBody = (...body: readonly JsonObject[]): JsonObject => ({ type: 'AdaptiveCard', version: '1.5', body });

describe('the tables of schema 1.5', () => {
  const { elements, actions } = renderer.GlobalRegistry;
  const registered = [elements, actions].flatMap((registry) =>
    Array.from({ length: registry.getItemCount() }, (_, index) => registry.getItemAt(index)).filter(
      ({ schemaVersion }) => schemaVersion.compareTo(renderer.Versions.v1_5) <= 0,
    ),
  );

  it.each(registered.map((type) => [type.typeName, type] as const))(
    'know all that the renderer draws of %s',
    (name, type) => {
      const schema = new type.objectType().getSchema();
      const drawn = Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index))
        .filter(({ targetVersion }) => targetVersion.compareTo(renderer.Versions.v1_5) <= 0)
        .map((property) => property.name)
        .filter((property) => !['lang', 'horizontalAlignment', ...(RENDERER_ONLY[name] ?? [])].includes(property));

      expect(Object.keys(CARD_TYPES[name]?.properties ?? {})).toEqual(expect.arrayContaining(drawn));
    },
  );
});

describe('checking a card', () => {
  it.each([GREETING, QUESTION, FORM, thanks('Ada')])('finds nothing wrong with a good one', (card) => {
    expect(checkCard(card)).toMatchObject({ errors: [], warnings: [] });
  });

  it.each([
    ['an unknown element', { type: 'Fireworks' }, 'card.body[0].type'],
    ['a text block without text', { type: 'TextBlock' }, 'card.body[0].text'],
    ['a word the schema does not know', { type: 'TextBlock', text: 'a', size: 'huge' }, 'card.body[0].size'],
    ['the wrong kind of value', { type: 'TextBlock', text: 'a', wrap: 'yes' }, 'card.body[0].wrap'],
    [
      'a picture without encryption',
      { type: 'Image', url: 'http://example.org/a.png', altText: 'a' },
      'card.body[0].url',
    ],
    ['an action among the elements', { type: 'Action.Submit', title: 'Go' }, 'card.body[0].type'],
    [
      'a comma in a value of a multi-select',
      { type: 'Input.ChoiceSet', id: 'a', label: 'a', isMultiSelect: true, choices: [{ title: 'a', value: 'a,b' }] },
      'card.body[0].choices',
    ],
    [
      'a script for an address',
      { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', url: 'javascript:alert(1)' }] },
      'card.body[0].actions[0].url',
    ],
    [
      'a nested mistake',
      { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'FactSet' }] }] },
      'card.body[0].columns[0].items[0].facts',
    ],
  ])('finds %s, and says where', (_name, element, place) => {
    expect(checkCard(withBody(element)).errors.join()).toContain(place);
  });

  it('finds two inputs with one id', () => {
    const input = { type: 'Input.Text', id: 'a', label: 'a' };

    expect(checkCard(withBody(input, input)).errors).toEqual(['card.body[1].id: a is used twice']);
  });

  it('holds elements to the version the card declares', () => {
    expect(checkCard({ ...withBody({ type: 'Table' }), version: '1.4' }).errors).toEqual([
      'card.body[0]: Table needs version 1.5',
    ]);
  });

  it('remarks on what Teams ignores and screen readers miss', () => {
    const found = checkCard(withBody({ type: 'Input.Text', id: 'a', sparkle: true }));

    expect(found.errors).toEqual([]);
    expect(found.warnings).toEqual([
      'card.body[0].sparkle: unknown property, ignored by Teams',
      'card.body[0].label: missing, screen readers say nothing',
    ]);
  });
});
