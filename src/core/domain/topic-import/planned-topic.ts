import type { Topic } from '../topic/topic.ts';
import type { DraftTopic } from './catalogue-draft.ts';

/** A topic that the organisation has, with what an earlier import called it. */
export type KnownTopic = Topic & { readonly reference: string | null };

/** A topic as it is to be; listed, whatever it was. */
export type PlannedTopic = Pick<KnownTopic, 'id' | 'label' | 'group' | 'aliases' | 'reference'>;

/** A topic of the files with the one it was before, and as it is to be. */
export type Matched = {
  readonly topic: DraftTopic;
  readonly before: KnownTopic | null;
  readonly planned: PlannedTopic;
};

/** One spelling of a label for comparing. */
export const fold = (label: string): string => label.toLowerCase();
