import type { Clock } from '../../src/core/domain/time/clock.ts';

/** The programme's clock: the machine's, put forward. It runs on between two jumps. */
export type ProductClock = Clock & {
  /** How far it is ahead of the machine's, in milliseconds. */
  readonly aheadMs: () => number;
  /** Shows this moment from now on; an earlier one changes nothing. */
  readonly jumpTo: (at: Date) => void;
};

export function createProductClock(machine: Clock): ProductClock {
  let aheadMs = 0;
  return {
    now: () => new Date(machine.now().getTime() + aheadMs),
    aheadMs: () => aheadMs,
    jumpTo: (at) => {
      aheadMs = Math.max(aheadMs, at.getTime() - machine.now().getTime());
    },
  };
}
