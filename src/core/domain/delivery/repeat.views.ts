import type { Card } from '../view/card.ts';
import { plain } from '../view/rich-text.ts';

/** What stands beside something that may have come before. */
export const REPEATED = 'You may have seen this before: we could not tell whether it reached you the first time.';

/** The same news once more, for somebody who may have read it already. */
export function asRepeat(card: Card): Card {
  return { ...card, body: [...card.body, { type: 'note', text: plain(REPEATED) }] };
}
