import type { Action, Card, Confirm, Fact, Item, Node, Page } from './card.ts';
import type { RichText } from './rich-text.ts';
import type { ActionRoute, FormRoute } from './route.ts';

/** Short hands for the nodes and buttons of a card, so that a views file reads like its card. */
export const paragraph = (words: RichText): Node & { type: 'text' } => ({ type: 'text', text: words });
export const footnote = (words: RichText): Node & { type: 'note' } => ({ type: 'note', text: words });
export const quote = (words: string): Node & { type: 'quote' } => ({ type: 'quote', text: words });
export const bullets = (items: readonly RichText[]): Node & { type: 'bullets' } => ({ type: 'bullets', items });
export const fields = (facts: readonly Fact[]): Node & { type: 'fields' } => ({ type: 'fields', fields: facts });
export const listNode = (items: readonly Item[], page?: Page): Node & { type: 'list' } =>
  page === undefined ? { type: 'list', items } : { type: 'list', items, page };
export const section = (title: string, nodes: readonly Exclude<Node, { type: 'section' }>[]): Node => ({
  type: 'section',
  title,
  nodes,
});

type Extra = { readonly style?: 'primary' | 'danger'; readonly confirm?: Confirm };

/** A button that runs an action about `ref`. */
export const actionButton = <Ref>(
  label: string,
  { id, reference }: ActionRoute<Ref>,
  ref: NoInfer<Ref>,
  extra: Extra = {},
): Action => ({ kind: 'run', label, id, ref: reference.encode(ref), ...extra });

/** A button that opens a form about `ref`. */
export const formButton = <Ref>(
  label: string,
  { id, reference }: FormRoute<Ref>,
  ref: NoInfer<Ref>,
  extra: Pick<Extra, 'style'> = {},
): Action => ({ kind: 'openForm', label, id, ref: reference.encode(ref), ...extra });

/** What is shown when a press or a form came to nothing: why, in a sentence or two, and where to go on. */
export const refusalCard = (summary: string, why: RichText, actions: readonly Action[]): Card => ({
  summary,
  body: [paragraph(why)],
  actions,
});

/** `1 mentee`, `2 mentees`. */
export const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
