import { footnote } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { plain } from '../../core/domain/view/rich-text.ts';

/** What is answered at once to somebody who asked for a file: the file itself follows as a message. */
export const onItsWay = (what: string): Card => ({
  summary: `${what} comes in a moment.`,
  body: [footnote(plain(`${what} comes into our chat in a moment.`))],
});
