import { paragraph } from '../view/build.ts';
import type { Node } from '../view/card.ts';
import { say } from '../view/rich-text.ts';

/** What became of sessions that two people had fixed, when a relationship has ended; nothing when there were none. */
export function calledOffNodes(sessions: number): readonly Extract<Node, { type: 'text' }>[] {
  if (sessions === 0) return [];
  const what =
    sessions === 1
      ? 'The session you two had fixed does not take place any more'
      : `The ${sessions} sessions you two had fixed do not take place any more`;
  return [
    paragraph(say`${what}. A calendar file follows and takes ${sessions === 1 ? 'it' : 'them'} out of your calendar.`),
  ];
}
