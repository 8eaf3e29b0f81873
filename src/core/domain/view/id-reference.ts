import type {
  AgreementVersionId,
  CheckInId,
  GoalId,
  GoalStepId,
  Id,
  MatchPlanId,
  MemberId,
  MessageId,
  OrganisationId,
  PromptId,
  QuestionId,
  RecordingWordId,
  RelationshipId,
  RequestId,
  SavedSearchId,
  SessionActionId,
  SessionId,
  TopicId,
  WorksheetId,
  WorkspaceId,
} from '../kernel/ids.ts';
import type { Reference } from './reference.ts';

/** Letters, digits, `-` and `_`: no separator, no control character, nothing that any platform reads as markup. */
const ID = /^[\w-]{1,100}$/;

const couldBeId = <Branded extends Id<string>>(text: string): text is Branded => ID.test(text);

/** The only way from a text of outside to an id. */
const id = <Branded extends Id<string>>(): Reference<Branded> => ({
  encode: (branded) => branded,
  decode: (text) => (couldBeId<Branded>(text) ? text : null),
});

export const organisationId = id<OrganisationId>();
export const workspaceId = id<WorkspaceId>();
export const memberId = id<MemberId>();
export const topicId = id<TopicId>();
export const questionId = id<QuestionId>();
export const requestId = id<RequestId>();
export const relationshipId = id<RelationshipId>();
export const sessionId = id<SessionId>();
export const sessionActionId = id<SessionActionId>();
export const recordingWordId = id<RecordingWordId>();
export const agreementVersionId = id<AgreementVersionId>();
export const worksheetId = id<WorksheetId>();
export const goalId = id<GoalId>();
export const goalStepId = id<GoalStepId>();
export const checkInId = id<CheckInId>();
export const promptId = id<PromptId>();
export const messageId = id<MessageId>();
export const matchPlanId = id<MatchPlanId>();
export const savedSearchId = id<SavedSearchId>();
