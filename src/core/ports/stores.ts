import type { DirectoryReads } from './directory.ts';
import type { ExposureLog } from './exposure-log.ts';
import type { LinkStore } from './link-store.ts';
import type { ListReads, ListStore } from './list-store.ts';
import type { MemberReads, MemberStore } from './member-store.ts';
import type { ProfileReads, ProfileStore } from './profile-store.ts';
import type { QuestionReads, QuestionStore } from './question-store.ts';
import type { RelationshipReads, RelationshipStore } from './relationship-store.ts';
import type { RequestReads, RequestStore } from './request-store.ts';
import type { TopicReads, TopicStore } from './topic-store.ts';

/** Everything a turn may read, bound to one organisation: no call takes or can name another one. */
export type Reads = {
  readonly members: MemberReads;
  readonly profiles: ProfileReads;
  readonly topics: TopicReads;
  readonly requests: RequestReads;
  readonly relationships: RelationshipReads;
  readonly questions: QuestionReads;
  readonly lists: ListReads;
  readonly directory: DirectoryReads;
  /** The one thing that reading leaves behind. */
  readonly exposure: ExposureLog;
};

/** Everything a turn may read and write, bound to one organisation and one transaction. */
export type Stores = Reads & {
  readonly members: MemberStore;
  readonly profiles: ProfileStore;
  readonly topics: TopicStore;
  readonly requests: RequestStore;
  readonly relationships: RelationshipStore;
  readonly questions: QuestionStore;
  readonly lists: ListStore;
  readonly links: LinkStore;
};
