import type {
  CheckInId,
  GoalId,
  GoalStepId,
  Id,
  MatchPlanId,
  MemberId,
  PromptId,
  QuestionId,
  RelationshipId,
  RequestId,
  SavedSearchId,
  SessionActionId,
  SessionId,
  TopicId,
  WorksheetId,
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

export const memberId = id<MemberId>();
export const topicId = id<TopicId>();
export const questionId = id<QuestionId>();
export const requestId = id<RequestId>();
export const relationshipId = id<RelationshipId>();
export const sessionId = id<SessionId>();
export const sessionActionId = id<SessionActionId>();
export const worksheetId = id<WorksheetId>();
export const goalId = id<GoalId>();
export const goalStepId = id<GoalStepId>();
export const checkInId = id<CheckInId>();
export const promptId = id<PromptId>();
export const matchPlanId = id<MatchPlanId>();
export const savedSearchId = id<SavedSearchId>();
