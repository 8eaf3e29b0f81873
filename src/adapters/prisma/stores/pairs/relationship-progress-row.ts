import { nextDue, type Progress } from '../../../../core/domain/relationship/progress.ts';
import type { RelationshipState, WorkingState } from '../../../../core/domain/relationship/transitions.ts';
import type { Relationship as RelationshipRow } from '../../generated/client.ts';

export type ProgressRow = Pick<
  RelationshipRow,
  | 'lastActivityAt'
  | 'warnedAt'
  | 'fitAskAt'
  | 'reviewAt'
  | 'pausedUntil'
  | 'pausedFrom'
  | 'resumesAt'
  | 'lastDate'
  | 'remindAt'
  | 'closesAt'
  | 'closedAt'
  | 'nextDueAt'
>;

/** The columns that hold a progress, with the moment at which the clock looks at it next. */
export function progressRow(state: RelationshipState, progress: Progress): ProgressRow {
  const { break: away, ending, lastActivityAt, warnedAt, fitAskAt, reviewAt } = progress;
  return {
    lastActivityAt,
    warnedAt,
    fitAskAt,
    reviewAt,
    pausedUntil: away?.until ?? null,
    pausedFrom: away?.from ?? null,
    resumesAt: away?.endsAt ?? null,
    lastDate: ending?.lastDate ?? null,
    remindAt: ending?.remindAt ?? null,
    closesAt: ending?.closesAt ?? null,
    closedAt: ending?.closedAt ?? null,
    nextDueAt: nextDue(state, progress)?.at ?? null,
  };
}

export function progressFromRow(row: Omit<ProgressRow, 'nextDueAt'>): Progress {
  const { lastActivityAt, warnedAt, fitAskAt, reviewAt, pausedUntil, pausedFrom, resumesAt } = row;
  const { lastDate, remindAt, closesAt, closedAt } = row;
  return {
    lastActivityAt,
    warnedAt,
    fitAskAt,
    reviewAt,
    break:
      pausedUntil === null || resumesAt === null || pausedFrom === null
        ? null
        : { until: pausedUntil, endsAt: resumesAt, from: pausedFrom as WorkingState },
    ending: lastDate === null || closesAt === null ? null : { lastDate, remindAt, closesAt, closedAt },
  };
}
