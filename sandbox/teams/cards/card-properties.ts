/**
 * What the properties of Adaptive Cards 1.5 may hold, and the sets of them that types share (card-schema.ts).
 * Source: microsoft/AdaptiveCards schemas/1.5.0/adaptive-card.json; Teams' additions and omissions from
 * learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/{cards-reference,cards-format,people-picker}.
 */

/** What a nested object or list is made of. */
export type CardGroup =
  | 'element'
  | 'action'
  | 'selectAction'
  | 'inline'
  | 'column'
  | 'image'
  | 'fact'
  | 'choice'
  | 'tableRow'
  | 'tableCell'
  | 'tableColumn'
  | 'card';

/** What a property may hold. `since` is the first schema version that knows it. */
export type CardProperty = {
  readonly kind: 'string' | 'boolean' | 'number' | 'scalar' | 'any' | 'enum' | 'one' | 'list';
  readonly of?: CardGroup;
  readonly values?: readonly string[];
  readonly required?: boolean;
  readonly since?: string;
};

/** Text. */
export const STRING = { kind: 'string' } as const;
/** True or false. */
export const BOOLEAN = { kind: 'boolean' } as const;
/** A number. */
export const NUMBER = { kind: 'number' } as const;
/** Text or a number (column widths). */
export const SCALAR = { kind: 'scalar' } as const;
/** Not looked into. */
export const ANY = { kind: 'any' } as const;
/** One of these words, in any letter case. */
export const oneOf = (...values: readonly string[]) => ({ kind: 'enum', values }) as const;
/** A list of this group. */
export const list = (of: CardGroup) => ({ kind: 'list', of }) as const;
/** One of this group. */
export const one = (of: CardGroup) => ({ kind: 'one', of }) as const;
/** May not be missing. */
export const must = (property: CardProperty): CardProperty => ({ ...property, required: true });
/** Known from this schema version on. */
export const from = (since: string, property: CardProperty): CardProperty => ({ ...property, since });

/** Horizontal alignment. */
export const ACROSS = oneOf('left', 'center', 'right');
/** Vertical alignment. */
export const DOWN = oneOf('top', 'center', 'bottom');
/** Styles of containers. */
export const CONTAINER_STYLE = oneOf('default', 'emphasis', 'good', 'attention', 'warning', 'accent');
/** What a click on the whole element does. */
export const SELECT = from('1.1', one('selectAction'));

/** Every element and action. */
export const ITEM = { type: must(STRING), id: STRING, requires: from('1.2', ANY), fallback: from('1.2', ANY) };
/** Every element. */
export const ELEMENT = {
  ...ITEM,
  height: from('1.1', oneOf('auto', 'stretch')),
  separator: BOOLEAN,
  spacing: oneOf('default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding'),
  isVisible: from('1.2', BOOLEAN),
};
/** Text blocks and runs. */
export const TEXT = {
  text: must(STRING),
  color: oneOf('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'),
  fontType: from('1.2', oneOf('default', 'monospace')),
  isSubtle: BOOLEAN,
  size: oneOf('default', 'small', 'medium', 'large', 'extraLarge'),
  weight: oneOf('default', 'lighter', 'bolder'),
};
/** Containers, columns and cells. */
export const BOX = {
  selectAction: SELECT,
  style: from('1.2', CONTAINER_STYLE),
  verticalContentAlignment: from('1.1', DOWN),
  bleed: from('1.2', BOOLEAN),
  backgroundImage: from('1.2', ANY),
  minHeight: from('1.2', STRING),
  rtl: from('1.5', BOOLEAN),
};
/** Every input. */
export const INPUT = {
  ...ELEMENT,
  id: must(STRING),
  label: from('1.3', STRING),
  isRequired: from('1.3', BOOLEAN),
  errorMessage: from('1.3', STRING),
};
/** Every action. */
export const ACTION = {
  ...ITEM,
  title: STRING,
  iconUrl: from('1.1', STRING),
  style: from('1.2', oneOf('default', 'positive', 'destructive')),
  tooltip: from('1.5', STRING),
  isEnabled: from('1.5', BOOLEAN),
  mode: from('1.5', oneOf('primary', 'secondary')),
};
/** Actions that carry inputs to the bot. */
export const INPUTS = { data: ANY, associatedInputs: from('1.3', oneOf('auto', 'none')) };
