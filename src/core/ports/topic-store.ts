import type { MemberId, TopicId } from '../ids.ts';
import type { Topic } from '../topic/topic.ts';

export interface TopicReads {
  /** The listed topics and those this member proposed, by group and label. */
  offeredTo(memberId: MemberId): Promise<readonly Topic[]>;
  /** Every topic of the organisation, proposed ones too. */
  all(): Promise<readonly Topic[]>;
}

export interface TopicStore extends TopicReads {
  /** Adds a proposed topic, or answers the one that has this label or alias already. */
  propose(label: string, by: MemberId, id: TopicId): Promise<Topic>;
}
