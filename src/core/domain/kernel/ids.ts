/** Ids are opaque strings, branded so that one kind can never be passed for another. */
export type Id<Kind extends string> = string & { readonly kind: Kind };

export type OrganisationId = Id<'organisation'>;
export type WorkspaceId = Id<'workspace'>;
export type MemberId = Id<'member'>;
export type TopicId = Id<'topic'>;
export type QuestionId = Id<'question'>;
export type RequestId = Id<'request'>;
export type RelationshipId = Id<'relationship'>;
export type SessionId = Id<'session'>;
export type SessionActionId = Id<'session-action'>;
export type RecordingWordId = Id<'recording-word'>;
export type AgreementVersionId = Id<'agreement-version'>;
export type WorksheetId = Id<'worksheet'>;
export type GoalId = Id<'goal'>;
export type GoalStepId = Id<'goal-step'>;
export type CheckInId = Id<'check-in'>;
export type PromptId = Id<'prompt'>;
export type MessageId = Id<'message'>;
export type MatchPlanId = Id<'match-plan'>;
export type SavedSearchId = Id<'saved-search'>;
