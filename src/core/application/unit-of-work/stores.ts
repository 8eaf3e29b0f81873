import type { ExposureLog } from '../../domain/finding/exposure-log.ts';
import type { AgreementReads, AgreementStore } from '../agreement/agreement-store.ts';
import type { DirectoryReads } from '../finding/directory.ts';
import type { CheckInReads, CheckInStore } from '../goal/check-in-store.ts';
import type { GoalReads, GoalStore } from '../goal/goal-store.ts';
import type { GuideReads, GuideStore } from '../guide/guide-store.ts';
import type { LinkStore } from '../member/link-store.ts';
import type { ListReads, ListStore } from '../member/list-store.ts';
import type { MemberReads, MemberStore } from '../member/member-store.ts';
import type { PromptReads, PromptStore } from '../nudge/prompt-store.ts';
import type { MatchPlanReads, MatchPlanStore } from '../pool/match-plan-store.ts';
import type { ProfileReads, ProfileStore } from '../profile/profile-store.ts';
import type { QuestionReads, QuestionStore } from '../question/question-store.ts';
import type { ChemistryReads, ChemistryStore } from '../relationship/chemistry-store.ts';
import type { EvaluationReads, EvaluationStore } from '../relationship/evaluation-store.ts';
import type { RelationshipReads, RelationshipStore } from '../relationship/relationship-store.ts';
import type { RequestReads, RequestStore } from '../request/request-store.ts';
import type { SessionReads, SessionStore } from '../session/session-store.ts';
import type { SuggestionReads, SuggestionStore } from '../suggestion/suggestion-store.ts';
import type { TopicReads, TopicStore } from '../topic/topic-store.ts';
import type { WorksheetReads, WorksheetStore } from '../worksheet/worksheet-store.ts';
import type { YearlyReads, YearlyStore } from '../yearly/yearly-store.ts';

/** Everything a turn may read, bound to one organisation: no call takes or can name another one. */
export type Reads = {
  readonly members: MemberReads;
  readonly profiles: ProfileReads;
  readonly topics: TopicReads;
  readonly requests: RequestReads;
  readonly relationships: RelationshipReads;
  readonly agreements: AgreementReads;
  readonly chemistry: ChemistryReads;
  readonly evaluations: EvaluationReads;
  readonly questions: QuestionReads;
  readonly sessions: SessionReads;
  readonly lists: ListReads;
  readonly guides: GuideReads;
  readonly worksheets: WorksheetReads;
  readonly goals: GoalReads;
  readonly checkIns: CheckInReads;
  readonly prompts: PromptReads;
  readonly yearly: YearlyReads;
  readonly plans: MatchPlanReads;
  readonly suggestions: SuggestionReads;
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
  readonly agreements: AgreementStore;
  readonly chemistry: ChemistryStore;
  readonly evaluations: EvaluationStore;
  readonly questions: QuestionStore;
  readonly sessions: SessionStore;
  readonly lists: ListStore;
  readonly guides: GuideStore;
  readonly worksheets: WorksheetStore;
  readonly goals: GoalStore;
  readonly checkIns: CheckInStore;
  readonly suggestions: SuggestionStore;
  readonly prompts: PromptStore;
  readonly yearly: YearlyStore;
  readonly links: LinkStore;
  readonly plans: MatchPlanStore;
};
