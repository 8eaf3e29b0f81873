import type { TopicId } from '../ids.ts';

/** Something one can be mentored in. A `proposed` topic waits for a coordinator and can be used by its proposer. */
export type Topic = {
  readonly id: TopicId;
  readonly slug: string;
  readonly label: string;
  readonly group: string;
  readonly aliases: readonly string[];
  readonly state: 'listed' | 'proposed';
};
