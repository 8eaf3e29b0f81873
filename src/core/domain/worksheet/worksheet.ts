import type { MemberId, RelationshipId, WorksheetId } from '../kernel/ids.ts';

/** What a worksheet can be of; the questions of each are words and belong to the flow. */
export const TOOLS = ['first-conversation', 'g-star', 'swot', 'smart', 'action-plan', 'skills-check'] as const;
export type Tool = (typeof TOOLS)[number];

/** A filled tool. It is its owner's alone, unless `sharedIn` names a relationship: then the partner reads it too. */
export type Worksheet = {
  readonly id: WorksheetId;
  readonly ownerId: MemberId;
  readonly tool: Tool;
  readonly answers: Answers;
  readonly sharedIn: RelationshipId | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
};

/** Text by the id of its question; what was left empty is absent. */
export type Answers = Readonly<Record<string, string>>;

/** How many one member keeps. */
export const MAX_WORKSHEETS = 100;
