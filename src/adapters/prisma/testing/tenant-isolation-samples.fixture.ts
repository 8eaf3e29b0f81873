import type { Stores } from '../../../core/application/unit-of-work/stores.ts';
import type { AgreementVersion } from '../../../core/domain/agreement/agreement.ts';
import { defaultTerms } from '../../../core/domain/agreement/terms.ts';
import type {
  AgreementVersionId,
  CheckInId,
  GoalId,
  GoalStepId,
  MatchPlanId,
  MemberId,
  PromptId,
  QuestionId,
  RecordingWordId,
  RelationshipId,
  RequestId,
  SavedSearchId,
  SessionActionId,
  SessionId,
  WorksheetId,
} from '../../../core/domain/kernel/ids.ts';
import type { Evaluation } from '../../../core/domain/relationship/ending/written-evaluation.ts';
import { HOUR_MS } from '../../../core/domain/time/durations.ts';
import { temporalCalendar } from '../../time/temporal-calendar.ts';
import { NOW } from './programme.fixture.ts';

export const LONG_AGO = new Date('2026-01-01T00:00:00Z');
export const LATER = new Date('2026-12-01T00:00:00Z');

/** One row of every kind in the other organisation, and one member of ours. */
export type OtherTenant = {
  readonly mine: MemberId;
  readonly mentor: MemberId;
  readonly mentee: MemberId;
  readonly request: RequestId;
  readonly pending: RequestId;
  readonly closed: RequestId;
  readonly relationship: RelationshipId;
  readonly agreement: AgreementVersionId;
  readonly session: SessionId;
  readonly proposed: SessionId;
  readonly action: SessionActionId;
  readonly question: QuestionId;
  readonly worksheet: WorksheetId;
  readonly goal: GoalId;
  readonly step: GoalStepId;
  readonly checkIn: CheckInId;
  readonly saved: SavedSearchId;
  readonly prompt: PromptId;
  readonly plan: MatchPlanId;
  readonly askedPlan: MatchPlanId;
  readonly donePlan: MatchPlanId;
};

/** What exposure stores it stores later, so exposure-log.contract.test.ts holds it to its organisation. */
export type Ask = (stores: Stores, other: OtherTenant) => Promise<unknown>;
export type Every<Bound> = { readonly [Store in keyof Bound]: { readonly [Method in keyof Bound[Store]]: Ask } };

export const GOAL = {
  words: { title: 'Three quotes', measure: 'Three quotes are in', why: '', resources: '', targetOn: null },
  state: 'agreed',
  draftedAt: NOW,
  agreedAt: NOW,
  closedAt: null,
  snoozedUntil: null,
  steps: [],
} as const;
export const STEP = { kind: 'action', text: 'Call', dueOn: null, doneAt: null } as const;
export const CHECK_IN = { answer: null, note: '', answeredAt: null } as const;
export const ANSWERED = { answer: 'on-track', answeredAt: NOW } as const;
export const SHEET = { tool: 'swot', answers: { strengths: 'Patience' }, createdAt: NOW, changedAt: NOW } as const;
export const SESSION = {
  state: 'scheduled',
  slots: [NOW],
  lengthMinutes: 60,
  format: 'online',
  venue: '',
  topic: '',
  agenda: '',
  time: { startsAt: NOW, endsAt: new Date(NOW.getTime() + HOUR_MS) },
  moves: 0,
  promptsDone: [],
  nextDueAt: NOW,
  sheet: { preparation: '', summary: '', version: 0 },
  seriesId: null,
  createdAt: NOW,
} as const;
export const PLAN = {
  state: 'asked',
  objective: 'most-then-best',
  seed: 1,
  rules: { pins: [], bans: [], leftOut: [] },
  rulesChanged: false,
  askedAt: NOW,
  readyAt: null,
  refusal: null,
  figures: null,
  publishing: null,
  finishedAt: null,
} as const;
export const PLAN_FIGURES = {
  mentees: 1,
  mentors: 1,
  places: 1,
  alreadyAsked: 0,
  pinned: 0,
  inFull: true,
  byObjective: {},
} as const;
export const PROPOSAL = {
  kind: 'matched',
  pinned: false,
  account: { score: 50, reasons: [], misfits: [] },
  outcome: null,
} as const;
export const ROUND = { openedOn: '2026-04-01', closesAt: NOW, role: 'mentee', state: 'answered' } as const;
export const RATED = { finding: 'yes', hoped: 'mostly', moments: 'no', recommend: 'yes' } as const;
export const YEARLY = {
  openedOn: '2026-04-01',
  role: 'mentee',
  ratings: RATED,
  remark: 'More tea',
  closesAt: NOW,
} as const;
export const NOBODY = { yes: 0, mostly: 0, hardly: 0, no: 0, unsure: 0 };
export const TALLY = {
  role: 'mentee',
  people: 5,
  counts: { finding: NOBODY, hoped: NOBODY, moments: NOBODY, recommend: NOBODY },
  countedAt: NOW,
} as const;
export const REMARKS = ['A', 'B', 'C', 'D', 'E'];
export const WORD = { id: 'word-1' as RecordingWordId, allowed: true, saidAt: NOW } as const;
export const ACTION = { text: 'Read it', dueOn: null, createdAt: NOW, doneAt: null };
export const CLOCK = { daysUsed: 9, runningSince: null, remindersSent: 9, nextDueAt: null };
/** Every organisation begins with the same listed topics; only the other one has a proposed one. */

/** Signed by the mentor; `signedAt` is when the mentee did. */
type Text = { readonly id: string; readonly number: number; readonly signedAt: Date | null };

export function agreementText(
  ids: Pick<OtherTenant, 'relationship' | 'mentor'>,
  { id, number, signedAt }: Text,
): AgreementVersion {
  return {
    id: id as AgreementVersionId,
    relationshipId: ids.relationship,
    number,
    state: signedAt === null ? 'signed-by-one' : 'in-force',
    revision: 1,
    terms: defaultTerms('', '2026-05-04', temporalCalendar),
    editedById: ids.mentor,
    editedAt: NOW,
    signedAt: { mentor: NOW, mentee: signedAt },
    supersededAt: null,
  };
}

export const lookingBack = (memberId: MemberId): Evaluation => ({
  memberId,
  goalsMet: 'most',
  wentWell: '',
  learned: '',
  recommends: true,
  writtenAt: NOW,
});
