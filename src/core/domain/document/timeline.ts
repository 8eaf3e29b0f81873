import type { LocalDay } from '../time/calendar.ts';

/** Goals on their way through time, as a picture shows them. */
export type Timeline = { readonly today: LocalDay; readonly lanes: readonly TimelineLane[] };

/** One goal: from the day it began to its target, with its steps. */
export type TimelineLane = {
  readonly title: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly reached: boolean;
  readonly steps: readonly TimelineStep[];
  /** Steps that there was no room for. */
  readonly more: number;
};

export type TimelineStep = { readonly text: string; readonly on: LocalDay | null; readonly done: boolean };
