import { type RateFamily, TEAMS_RATES } from './limits.ts';

/** Counts calls in sliding windows, as the bot API does. */
export type RateLimiter = {
  /** 0 when the call may go (and is counted), else whole seconds until it may. */
  admit(family: RateFamily, key: string): number;
};

/** A limiter on a given clock. Refused calls are not counted. */
export function createRateLimiter(now: () => Date): RateLimiter {
  const seen = new Map<string, number[]>();
  return {
    admit(family, key) {
      const at = now().getTime();
      const slot = `${family} ${key}`;
      const windows = TEAMS_RATES[family];
      const longest = Math.max(...windows.map((window) => window.ms));
      const recent = (seen.get(slot) ?? []).filter((time) => at - time < longest);
      seen.set(slot, recent);
      const waits = windows.map((window) => waitFor(recent, window.calls, window.ms, at));
      const wait = Math.max(...waits);
      if (wait === 0) recent.push(at);
      return Math.ceil(wait / 1_000);
    },
  };
}

function waitFor(recent: readonly number[], calls: number, ms: number, at: number): number {
  const within = recent.filter((time) => at - time < ms);
  const oldest = within[within.length - calls];
  return within.length < calls || oldest === undefined ? 0 : oldest + ms - at;
}
