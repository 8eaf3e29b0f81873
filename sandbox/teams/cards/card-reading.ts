import type { Json } from '../../side.ts';
import { isList, isObject, type JsonObject, listAt, objectAt, textAt } from '../json-reading.ts';

/** One thing on a card that can be pressed, with the inputs it would send. */
export type CardAction = {
  /** Place in reading order over the whole card, from 0. */
  readonly index: number;
  readonly type: string;
  readonly title: string;
  readonly action: JsonObject;
  /** Inputs of its own card and of the cards around it. */
  readonly inputs: readonly JsonObject[];
};

/** A card read once: its actions, its inputs, and a copy whose action ids are `press-<index>` for the page. */
export type CardReading = {
  readonly actions: readonly CardAction[];
  readonly inputs: readonly JsonObject[];
  readonly drawn: JsonObject;
};

const OPAQUE = new Set(['data', 'fallback', 'msteams', 'refresh', 'authentication', 'requires', 'targetElements']);

/** Reads a card in the order it is drawn: body, then its own actions; cards inside ShowCard after their button. */
export function readCard(card: JsonObject): CardReading {
  const actions: CardAction[] = [];
  const drawn = readScope(card, [], actions);
  return { actions, inputs: inputsUnder(card, true), drawn };
}

/** The action at an index or with a title (exact words); undefined when there is none or the title is not unique. */
export function findAction(card: JsonObject, wanted: number | string): CardAction | undefined {
  const { actions } = readCard(card);
  if (typeof wanted === 'number') return actions[wanted];
  const named = actions.filter((action) => action.title === wanted);
  return named.length === 1 ? named[0] : undefined;
}

function readScope(card: JsonObject, around: readonly JsonObject[], actions: CardAction[]): JsonObject {
  const scope = [...around, ...inputsUnder(card, false)];
  const body = card.body === undefined ? undefined : copy(card.body, scope, actions);
  const rest = Object.fromEntries(
    Object.entries(card)
      .filter(([name]) => name !== 'body')
      .map(([name, value]) => [name, copyField(name, value, scope, actions)]),
  );
  return body === undefined ? rest : { ...rest, body };
}

function copy(value: Json, scope: readonly JsonObject[], actions: CardAction[]): Json {
  if (isList(value)) return value.map((member) => copy(member, scope, actions));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, copyField(name, field, scope, actions)]),
  );
}

function copyField(name: string, value: Json, scope: readonly JsonObject[], actions: CardAction[]): Json {
  if (OPAQUE.has(name)) return value;
  if (name === 'actions' && isList(value)) return value.map((action) => readAction(action, scope, actions));
  if (name === 'selectAction' || name === 'inlineAction') return readAction(value, scope, actions);
  return copy(value, scope, actions);
}

function readAction(action: Json, scope: readonly JsonObject[], actions: CardAction[]): Json {
  if (!isObject(action)) return action;
  const index = actions.length;
  const type = textAt(action, 'type') ?? '';
  actions.push({ index, type, title: textAt(action, 'title') ?? '', action, inputs: scope });
  const marked = { ...action, id: `press-${index}` };
  return type === 'Action.ShowCard' ? { ...marked, card: readScope(objectAt(action, 'card'), scope, actions) } : marked;
}

function inputsUnder(value: Json, nested: boolean): readonly JsonObject[] {
  if (isList(value)) return value.flatMap((member) => inputsUnder(member, nested));
  if (!isObject(value)) return [];
  const own = textAt(value, 'type')?.startsWith('Input.') ? [value] : [];
  const below = Object.entries(value)
    .filter(([name]) => !OPAQUE.has(name) && (nested || name !== 'card'))
    .flatMap(([, field]) => inputsUnder(field, nested));
  return [...own, ...below];
}

/** All words a card shows, in order: for tests that look for a sentence. */
export function cardText(card: Json): string {
  const words = (value: Json): readonly string[] => {
    if (isList(value)) return value.flatMap(words);
    if (!isObject(value)) return [];
    const own = ['title', 'label', 'text', 'value', 'placeholder', 'errorMessage'].flatMap(
      (name) => textAt(value, name) ?? [],
    );
    const runs = listAt(value, 'inlines').filter((run) => typeof run === 'string');
    const below = Object.entries(value).filter(([name]) => !OPAQUE.has(name));
    return [...own, ...runs, ...below.flatMap(([, field]) => words(field))];
  };
  return words(card).join('\n');
}
