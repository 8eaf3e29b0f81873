import type { LocalDay } from '../time/calendar.ts';
import { DAY_MS } from '../time/durations.ts';
import type { RelationshipState, WorkingState } from './transitions.ts';

/** Where a relationship stands between two states: what was heard of it, and what the clock still has to do. */
export type Progress = {
  /** The newest session (also one that is fixed for later), message or answer. */
  readonly lastActivityAt: Date;
  /** When both were warned that nothing was heard; null while there is no warning. */
  readonly warnedAt: Date | null;
  /** From when on both are asked how the first conversation went; null when that is not due. */
  readonly fitAskAt: Date | null;
  /** When the agreed period is looked back upon; null without an agreement or once asked. */
  readonly reviewAt: Date | null;
  readonly break: Break | null;
  readonly ending: Ending | null;
};

/** A break until the end of a day, in the mentee's zone, and the morning on which it ends by itself. */
export type Break = { readonly until: LocalDay; readonly endsAt: Date; readonly from: WorkingState };

/** The planned end. Days are the mentee's; each moment is a morning. */
export type Ending = {
  readonly lastDate: LocalDay;
  /** The reminder at about the last but one session; null once it went out. */
  readonly remindAt: Date | null;
  /** The morning after the last date: the closing card. */
  readonly closesAt: Date;
  /** When the closing card went out. */
  readonly closedAt: Date | null;
};

/** What the clock does to a relationship. */
export type Due = 'ask-fit' | 'review' | 'warn' | 'lapse' | 'resume' | 'remind' | 'close' | 'complete';

/** Days without a session or an answer before both are warned, and days from the warning to the end. */
export const WARNING_AFTER_DAYS = 35;
export const LAPSES_AFTER_DAYS = 14;
/** Days after the closing card in which both may look back, before the relationship completes without it. */
export const LOOK_BACK_DAYS = 14;

export const progressFrom = (startedAt: Date): Progress => ({
  lastActivityAt: startedAt,
  warnedAt: null,
  fitAskAt: null,
  reviewAt: null,
  break: null,
  ending: null,
});

/** Something was heard: a warning is forgotten. `at` may lie ahead, for a session that is fixed. */
export function heard(progress: Progress, at: Date): Progress {
  return { ...progress, warnedAt: null, lastActivityAt: at > progress.lastActivityAt ? at : progress.lastActivityAt };
}

/** The next thing the clock does, and when; null when nothing is. */
export function nextDue(state: RelationshipState, progress: Progress): { readonly due: Due; readonly at: Date } | null {
  const [first] = dueIn(state, progress).toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return first ?? null;
}

type Moment = { readonly due: Due; readonly at: Date };

function dueIn(state: RelationshipState, progress: Progress): readonly Moment[] {
  switch (state) {
    case 'introduced':
      return [...at('ask-fit', progress.fitAskAt), silence(progress)];
    case 'active':
      return [...at('ask-fit', progress.fitAskAt), ...at('review', progress.reviewAt), silence(progress)];
    case 'winding-down':
      return [...at('ask-fit', progress.fitAskAt), ...(progress.ending === null ? [] : ending(progress.ending))];
    case 'paused':
      return at('resume', progress.break?.endsAt ?? null);
    case 'completed':
    case 'withdrawn':
      return [];
  }
}

const at = (due: Due, moment: Date | null): readonly Moment[] => (moment === null ? [] : [{ due, at: moment }]);

function silence({ warnedAt, lastActivityAt }: Progress): Moment {
  return warnedAt === null
    ? { due: 'warn', at: daysAfter(lastActivityAt, WARNING_AFTER_DAYS) }
    : { due: 'lapse', at: daysAfter(warnedAt, LAPSES_AFTER_DAYS) };
}

function ending({ remindAt, closesAt, closedAt }: Ending): readonly Moment[] {
  if (closedAt !== null) return [{ due: 'complete', at: daysAfter(closedAt, LOOK_BACK_DAYS) }];
  return [...at('remind', remindAt), { due: 'close', at: closesAt }];
}

const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY_MS);
