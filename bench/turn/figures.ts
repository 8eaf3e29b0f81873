import type { Load } from './send-load.ts';

export type Figures = { readonly rps: number; readonly p50Ms: number; readonly p99Ms: number; readonly wrong: number };

/** The figures of several rounds taken together. */
export function figuresOf(rounds: readonly Load[]): Figures {
  const sorted = rounds.flatMap(({ durationsMs }) => durationsMs).sort((a, b) => a - b);
  const seconds = rounds.reduce((sum, { forMs }) => sum + forMs, 0) / 1000;
  return {
    rps: rounded(sorted.length / seconds),
    p50Ms: rounded(percentile(sorted, 0.5)),
    p99Ms: rounded(percentile(sorted, 0.99)),
    wrong: rounds.reduce((sum, { wrong }) => sum + wrong, 0),
  };
}

/** The smallest value that so large a part of all does not exceed; 0 of none. */
function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

export const median = (values: readonly number[]): number =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

export const rounded = (value: number): number => Math.round(value * 100) / 100;
