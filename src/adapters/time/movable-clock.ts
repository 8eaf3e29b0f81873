import type { Clock } from '../../core/domain/time/clock.ts';

/** A clock that stands still until it is moved: for tests, benchmarks and the demonstration's clock. */
export type MovableClock = Clock & {
  readonly set: (to: Date) => void;
  readonly advance: (byMs: number) => void;
};

export function movableClock(start: Date): MovableClock {
  let nowMs = start.getTime();
  return {
    now: () => new Date(nowMs),
    set: (to) => {
      nowMs = to.getTime();
    },
    advance: (byMs) => {
      nowMs += byMs;
    },
  };
}
