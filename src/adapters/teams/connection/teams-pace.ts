import { setTimeout as pauseFor } from 'node:timers/promises';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import { BoundedMap } from '../../../core/domain/kernel/bounded-map.ts';
import { TEAMS_LIMITS } from '../render/teams-limits.ts';
import type { TeamsConnector } from './teams-connector.ts';

/** Milliseconds that only ever grow, and a way to wait for them. */
export type PaceTime = { readonly now: () => number; readonly pause: (ms: number) => Promise<void> };

const MONOTONIC: PaceTime = { now: () => performance.now(), pause: (ms) => pauseFor(ms) };

const LONGEST_MS = Math.max(...TEAMS_LIMITS.conversationWrites.windows.map(({ ms }) => ms));
const MAX_KEPT = 5_000;
/** Writes may draw closer to each other on their way than they left us. */
const MARGIN_MS = 100;

/**
 * A connector that writes to one conversation no faster than Teams takes it, so that a busy minute is a short wait
 * and not a refusal. A wait longer than `pacedWait` fails as `retry`, with the time to come back.
 */
export function paceWrites(connector: TeamsConnector, time: PaceTime = MONOTONIC): TeamsConnector {
  const pace = new ConversationPace();
  const wait = async (conversationId: string) => {
    const ms = pace.book(conversationId, time.now());
    if (ms > 0) await time.pause(ms);
  };
  return {
    ...connector,
    send: async (place, activity) => {
      await wait(place.conversationId);
      return connector.send(place, activity);
    },
    update: async (place, activityId, activity) => {
      await wait(place.conversationId);
      await connector.update(place, activityId, activity);
    },
    delete: async (place, activityId) => {
      await wait(place.conversationId);
      await connector.delete(place, activityId);
    },
  };
}

/** When the latest writes to each conversation were, or will be. */
class ConversationPace {
  /** The conversation written to longest ago is forgotten first. */
  readonly #written = new BoundedMap<string, number[]>(MAX_KEPT);

  /** Books the next free moment and gives back how many milliseconds away it is. */
  book(conversationId: string, now: number): number {
    const written = (this.#written.get(conversationId) ?? []).filter((at) => at > now - LONGEST_MS - MARGIN_MS);
    const free = Math.max(now, ...TEAMS_LIMITS.conversationWrites.windows.map((window) => nextFree(written, window)));
    const wait = Math.ceil(free - now);
    if (wait > TEAMS_LIMITS.pacedWait.maxMs) throw new DeliveryFailed('retry', 'OwnPace', { retryAfterMs: wait });
    written.push(now + wait);
    this.#written.set(conversationId, written);
    return wait;
  }
}

/** The moment at which one more write fits behind those already booked. */
function nextFree(written: readonly number[], { calls, ms }: { readonly calls: number; readonly ms: number }): number {
  const first = written.at(-calls);
  return first === undefined ? Number.NEGATIVE_INFINITY : first + ms + MARGIN_MS;
}
