import type { MemberId, TopicId } from '../../domain/kernel/ids.ts';
import type { TypedWishes } from '../../domain/matching/words/read-wishes.ts';
import type { Topic } from '../../domain/topic/topic.ts';

export interface TopicReads {
  /** The listed topics and those this member proposed, by group and label. */
  offeredTo(memberId: MemberId): Promise<readonly Topic[]>;
  /** Every topic of the organisation, proposed ones too. */
  all(): Promise<readonly Topic[]>;
  /** What typed words mean in the catalogue. Shortly after a large catalogue changed, still in the one before. */
  meantBy(typed: string): Promise<TypedWishes>;
  /** The topic that this label is only another form or spelling of; null when it says something of its own. */
  nearlyNamed(label: string): Promise<TopicId | null>;
}

export interface TopicStore extends TopicReads {
  /** Adds a proposed topic, or answers the one that has this label or alias already. */
  propose(label: string, by: MemberId, id: TopicId): Promise<Topic>;
}
