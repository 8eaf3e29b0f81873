import type { Card, Node } from './card.ts';

/** A node that is drawn from what it shows. */
export type Picture = Extract<Node, { type: 'picture' }>;

/** The drawings on a card, from top to bottom. */
export const picturesIn = ({ body }: Pick<Card, 'body'>): readonly Picture[] =>
  body.flatMap((node) => (node.type === 'section' ? node.nodes : [node])).filter((node) => node.type === 'picture');
