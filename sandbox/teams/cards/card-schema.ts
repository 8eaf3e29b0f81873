import {
  ACROSS,
  ACTION,
  ANY,
  BOOLEAN,
  BOX,
  type CardGroup,
  type CardProperty,
  CONTAINER_STYLE,
  DOWN,
  ELEMENT,
  from,
  INPUT,
  INPUTS,
  list,
  must,
  NUMBER,
  one,
  oneOf,
  SCALAR,
  SELECT,
  STRING,
  TEXT,
} from './card-properties.ts';

/**
 * Adaptive Cards 1.5 as data: element and action types, their properties and first version.
 * Source: microsoft/AdaptiveCards schemas/1.5.0/adaptive-card.json; Teams' additions and omissions from
 * learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/{cards-reference,cards-format,people-picker}.
 */

/** One type of the schema. */
export type CardType = {
  readonly group: CardGroup;
  readonly since: string;
  readonly properties: Readonly<Record<string, CardProperty>>;
  /** Set when the schema knows it and Teams does not draw it. */
  readonly unsupported?: string;
};

/** Properties of the card itself. `msteams` is Teams' own (width, mention entities). */
export const CARD_ROOT = {
  type: must(STRING),
  $schema: STRING,
  version: must(STRING),
  body: list('element'),
  actions: list('action'),
  selectAction: SELECT,
  fallbackText: STRING,
  backgroundImage: ANY,
  minHeight: from('1.2', STRING),
  rtl: from('1.5', BOOLEAN),
  speak: STRING,
  lang: STRING,
  verticalContentAlignment: from('1.1', DOWN),
  refresh: from('1.4', ANY),
  authentication: from('1.4', ANY),
  metadata: from('1.6', ANY),
  msteams: ANY,
} as const satisfies Record<string, CardProperty>;

const element = (since: string, properties: CardType['properties']): CardType => ({
  group: 'element',
  since,
  properties: { ...ELEMENT, ...properties },
});
const input = (properties: CardType['properties'], placeholder = true): CardType => ({
  group: 'element',
  since: '1.0',
  properties: { ...INPUT, value: STRING, ...(placeholder ? { placeholder: STRING } : {}), ...properties },
});
const action = (since: string, properties: CardType['properties']): CardType => ({
  group: 'action',
  since,
  properties: { ...ACTION, ...properties },
});
const part = (group: CardGroup, since: string, properties: CardType['properties']): CardType => ({
  group,
  since,
  properties,
});

/** Every type that carries a `type` name. */
export const CARD_TYPES: Readonly<Record<string, CardType>> = {
  TextBlock: element('1.0', {
    ...TEXT,
    horizontalAlignment: ACROSS,
    maxLines: NUMBER,
    wrap: BOOLEAN,
    style: from('1.5', oneOf('default', 'heading', 'columnHeader')),
  }),
  RichTextBlock: element('1.2', { inlines: must(list('inline')), horizontalAlignment: ACROSS }),
  TextRun: part('inline', '1.2', {
    ...TEXT,
    type: must(STRING),
    italic: BOOLEAN,
    strikethrough: BOOLEAN,
    highlight: BOOLEAN,
    underline: from('1.3', BOOLEAN),
    selectAction: SELECT,
  }),
  Image: element('1.0', {
    url: must(STRING),
    altText: STRING,
    backgroundColor: from('1.1', STRING),
    height: from('1.1', STRING),
    width: from('1.1', STRING),
    horizontalAlignment: ACROSS,
    selectAction: SELECT,
    size: oneOf('auto', 'stretch', 'small', 'medium', 'large'),
    style: oneOf('default', 'person'),
    msteams: ANY,
  }),
  ImageSet: element('1.0', { images: must(list('image')), imageSize: oneOf('small', 'medium', 'large') }),
  Media: {
    ...element('1.1', { sources: must(ANY), poster: STRING, altText: STRING }),
    unsupported: 'Teams draws no media elements in bot cards',
  },
  Container: element('1.0', { ...BOX, items: must(list('element')) }),
  ColumnSet: element('1.0', {
    columns: list('column'),
    selectAction: SELECT,
    style: from('1.2', CONTAINER_STYLE),
    bleed: from('1.2', BOOLEAN),
    minHeight: from('1.2', STRING),
    horizontalAlignment: ACROSS,
  }),
  Column: part('column', '1.0', { ...ELEMENT, ...BOX, type: STRING, items: list('element'), width: SCALAR }),
  FactSet: element('1.0', { facts: must(list('fact')) }),
  ActionSet: element('1.2', { actions: must(list('action')) }),
  Table: element('1.5', {
    columns: list('tableColumn'),
    rows: list('tableRow'),
    firstRowAsHeaders: BOOLEAN,
    showGridLines: BOOLEAN,
    gridStyle: CONTAINER_STYLE,
    horizontalCellContentAlignment: ACROSS,
    verticalCellContentAlignment: DOWN,
  }),
  TableRow: part('tableRow', '1.5', {
    type: STRING,
    cells: list('tableCell'),
    style: CONTAINER_STYLE,
    horizontalCellContentAlignment: ACROSS,
    verticalCellContentAlignment: DOWN,
  }),
  TableCell: part('tableCell', '1.5', { ...BOX, type: STRING, items: must(list('element')) }),
  'Input.Text': input({
    isMultiline: BOOLEAN,
    maxLength: NUMBER,
    regex: from('1.3', STRING),
    style: oneOf('text', 'tel', 'url', 'email', 'password'),
    inlineAction: from('1.2', one('selectAction')),
  }),
  'Input.Number': input({ value: NUMBER, min: NUMBER, max: NUMBER }),
  'Input.Date': input({ min: STRING, max: STRING }),
  'Input.Time': input({ min: STRING, max: STRING }),
  'Input.Toggle': input({ title: must(STRING), valueOn: STRING, valueOff: STRING, wrap: from('1.2', BOOLEAN) }, false),
  'Input.ChoiceSet': input({
    choices: list('choice'),
    'choices.data': ANY,
    isMultiSelect: BOOLEAN,
    style: oneOf('compact', 'expanded', 'filtered'),
    wrap: from('1.2', BOOLEAN),
  }),
  'Action.OpenUrl': action('1.0', { url: must(STRING) }),
  'Action.Submit': action('1.0', INPUTS),
  'Action.Execute': action('1.4', { ...INPUTS, verb: STRING }),
  'Action.ShowCard': action('1.0', { card: one('card') }),
  'Action.ToggleVisibility': action('1.2', { targetElements: must(ANY) }),
};

/** Parts that carry no `type` name. */
export const CARD_PARTS = {
  fact: { title: must(STRING), value: must(STRING) },
  choice: { title: must(STRING), value: must(STRING) },
  tableColumn: {
    width: SCALAR,
    horizontalCellContentAlignment: ACROSS,
    verticalCellContentAlignment: DOWN,
    type: STRING,
  },
} as const satisfies Record<string, Readonly<Record<string, CardProperty>>>;
