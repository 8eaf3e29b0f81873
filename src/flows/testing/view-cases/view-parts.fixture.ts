import type { Action, Card, Item, Node } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import type { Inline, RichText } from '../../../core/domain/view/rich-text.ts';
import { SHOWN } from './all-views.fixture.ts';
import { HOSTILE } from './cast.fixture.ts';
import { isCard, isForm } from './view-case.fixture.ts';

/** Part of a view, and which view in which case. */
export type FoundPart<Part> = { readonly at: string; readonly part: Part };

/** Keys whose strings nobody reads; a fact's `value` is words all the same. */
const NO_WORDS = new Set([
  'id',
  'ref',
  'type',
  'kind',
  'style',
  'tone',
  'url',
  'value',
  'memberId',
  'on',
  'platform',
  'workspace',
]);

const INLINES = new Set(['text', 'bold', 'italic', 'code', 'link', 'person', 'datetime', 'day', 'command', 'break']);

const all = SHOWN.map(({ view, name, value }) => ({ at: `${view}: ${name}`, value }));

export const CARDS: readonly FoundPart<Card>[] = all.flatMap(({ at, value }) =>
  isCard(value) ? [{ at, part: value }] : [],
);
export const FORMS: readonly FoundPart<Form>[] = all.flatMap(({ at, value }) =>
  isForm(value) ? [{ at, part: value }] : [],
);
export const ITEMS: readonly FoundPart<Item>[] = partsOf(CARDS, ({ body }) => itemsIn(body));
export const ACTIONS: readonly FoundPart<Action>[] = partsOf(CARDS, ({ actions = [], body }) => [
  ...actions,
  ...itemsIn(body).flatMap((item) => item.actions ?? []),
]);
/** Every text, without the names and addresses of things, and without what hostile people wrote. */
export const WORDS: readonly FoundPart<string>[] = all.flatMap(({ at, value }) =>
  wordsIn(value).map((part) => ({ at, part })),
);

/** Where `holds` does not. */
export const broken = <Part>(found: readonly FoundPart<Part>[], holds: (part: Part) => boolean): readonly string[] =>
  found.filter(({ part }) => !holds(part)).map(({ at, part }) => `${at}: ${JSON.stringify(part).slice(0, 200)}`);

export function partsOf<Whole, Part>(found: readonly FoundPart<Whole>[], of: (whole: Whole) => readonly Part[]) {
  return found.flatMap(({ at, part }): FoundPart<Part>[] => of(part).map((one) => ({ at, part: one })));
}

/** The nodes of a card and of its sections. */
export function nodesIn(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (node.type === 'section' ? node.nodes : [node]));
}

function itemsIn(nodes: readonly Node[]): readonly Item[] {
  return nodesIn(nodes).flatMap((node) => (node.type === 'list' ? node.items : []));
}

function wordsIn(value: unknown): readonly string[] {
  if (isRichText(value)) return wordsIn(value.map(wordsOf).join(''));
  if (typeof value === 'string') return value.includes('<!') || HOSTILE.includes(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    NO_WORDS.has(key) && typeof part !== 'object' ? [] : wordsIn(part),
  );
}

function isRichText(value: unknown): value is RichText {
  return Array.isArray(value) && value.every(isInline);
}

/** A node of type `text` holds rich text, an inline of type `text` a string. */
function isInline(value: unknown): value is Inline {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const { type } = value;
  return typeof type === 'string' && INLINES.has(type) && !('text' in value && typeof value.text !== 'string');
}

function wordsOf(inline: Inline): string {
  if ('text' in inline) return inline.text;
  if (inline.type === 'person') return inline.person.name;
  return inline.type === 'command' ? inline.words : ' … ';
}
