import type { TopicId } from '../kernel/ids.ts';

/** Something one can be mentored in. A `proposed` topic waits for a coordinator and can be used by its proposer. */
export type Topic = {
  readonly id: TopicId;
  readonly slug: string;
  readonly label: string;
  readonly group: string;
  /** Other words for it, lower case. */
  readonly aliases: readonly string[];
  /** The topics it is a part of. */
  readonly broader: readonly TopicId[];
  readonly state: 'listed' | 'proposed';
};
