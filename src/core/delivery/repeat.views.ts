import type { Card } from '../view/card.ts';
import { plain } from '../view/rich-text.ts';

/** The same news once more, for somebody who may have read it already. */
export function asRepeat(card: Card): Card {
  const note = plain('You may have seen this before: we could not tell whether it reached you the first time.');
  return { ...card, body: [...card.body, { type: 'note', text: note }] };
}
