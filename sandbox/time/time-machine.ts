import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/domain/time/durations.ts';
import type { ProductClock } from './product-clock.ts';

/** Further ahead, zone rules are guesses. */
const MOST_AHEAD_MS = 3 * 366 * DAY_MS;

/** What the app does by the clock, as much as a traveller must know. */
export type Clockwork = {
  readonly dueBy: (at: Date) => Promise<boolean>;
  readonly catchUp: () => Promise<void>;
};

export type Journey = { readonly ok: true } | { readonly ok: false; readonly text: string };

/** Moves the programme's time, and lets everything happen on the way. */
export type TimeMachine = {
  readonly now: () => Date;
  readonly moving: () => boolean;
  /** Goes to a later moment, by way of every moment at which something is due; settles when it is there. */
  readonly goTo: (to: Date) => Promise<Journey>;
  /** Calls back whenever time has jumped; the returned function ends it. */
  readonly subscribe: (listener: () => void) => () => void;
};

export function createTimeMachine(
  clock: ProductClock,
  clockwork: Clockwork,
  keep: (aheadMs: number) => Promise<void>,
): TimeMachine {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let moving = false;
  const travel = async (to: Date): Promise<Journey> => {
    moving = true;
    try {
      await walk(clock, clockwork, to, tell);
      await keep(clock.aheadMs());
      return { ok: true };
    } finally {
      moving = false;
      tell();
    }
  };
  return {
    now: clock.now,
    moving: () => moving,
    goTo: async (to) => {
      const why = moving ? 'Time is moving already. Wait until it has arrived.' : whyNot(to, clock);
      return why === null ? travel(to) : { ok: false, text: why };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function whyNot(to: Date, clock: ProductClock): string | null {
  const wayMs = to.getTime() - clock.now().getTime();
  if (Number.isNaN(wayMs)) return 'That is no date.';
  if (wayMs <= 0) return 'Time only goes forward here. Choose a later moment.';
  return wayMs + clock.aheadMs() > MOST_AHEAD_MS ? 'That is too far: three years from today is the limit.' : null;
}

async function walk(clock: ProductClock, clockwork: Clockwork, to: Date, tell: () => void): Promise<void> {
  await clockwork.catchUp();
  while (clock.now() < to) {
    clock.jumpTo(await nextStop(clock.now(), to, clockwork));
    tell();
    await clockwork.catchUp();
  }
}

/** The first moment, to the minute, at which something is due; what stays due although it was tried is left for an hour. */
async function nextStop(from: Date, to: Date, { dueBy }: Clockwork): Promise<Date> {
  if (!(await dueBy(to))) return to;
  if (await dueBy(from)) return new Date(Math.min(from.getTime() + HOUR_MS, to.getTime()));
  let [quietMs, dueMs] = [from.getTime(), to.getTime()];
  while (dueMs - quietMs > MINUTE_MS) {
    const middleMs = Math.floor((quietMs + dueMs) / 2);
    if (await dueBy(new Date(middleMs))) dueMs = middleMs;
    else quietMs = middleMs;
  }
  return new Date(dueMs);
}
