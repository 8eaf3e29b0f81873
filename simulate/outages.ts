import { pick, seeded } from '../bench/random.ts';
import type { MovableClock } from '../src/adapters/time/movable-clock.ts';
import type { Messenger } from '../src/core/application/delivery/messenger.ts';
import { DeliveryFailed } from '../src/core/domain/delivery/delivery-failed.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/core/domain/time/durations.ts';
import type { Platform } from '../src/core/domain/view/person.ts';

const DAYS_PER_MONTH = 30;
const SHORTEST_MS = HOUR_MS / 3;
const LONGEST_MS = 18 * HOUR_MS;
const BUSY_MS = 5 * MINUTE_MS;

/** `refuses`: nothing arrives; `loses replies`: it arrives, and we are not told; `stands still`: nothing of ours runs. */
const TROUBLES = ['refuses', 'loses replies', 'stands still'] as const;
type Trouble = (typeof TROUBLES)[number];
type Outage = { readonly from: number; readonly to: number; readonly trouble: Trouble; readonly platform: Platform };

export type OutageSchedule = {
  readonly standsStill: (at: Date) => boolean;
  /** The same messenger, with these outages. */
  readonly over: (platform: Platform, messenger: Messenger, clock: MovableClock) => Messenger;
  readonly figures: () => { readonly count: number; readonly hours: number; readonly refused: number };
};

export type OutageOptions = {
  readonly start: Date;
  readonly days: number;
  readonly seed: number;
  readonly perMonth: number;
};

/** Outages by chance, but always the same ones for the same seed; from twenty minutes to most of a day. */
export function planOutages({ start, days, seed, perMonth }: OutageOptions): OutageSchedule {
  const random = seeded(seed * 7_919 + 13);
  const count = Math.round((days / DAYS_PER_MONTH) * perMonth);
  const outages = Array.from({ length: count }, (): Outage => {
    const from = start.getTime() + random() * days * DAY_MS;
    const to = from + SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS);
    return { from, to, trouble: pick(random, TROUBLES), platform: pick(random, ['slack', 'teams']) };
  });
  const at = (moment: Date) => outages.filter(({ from, to }) => moment.getTime() >= from && moment.getTime() < to);
  let refused = 0;

  const before = (platform: Platform, moment: Date) => {
    const here = at(moment).filter((one) => one.platform === platform && one.trouble === 'refuses');
    if (here.length === 0) return;
    refused += 1;
    // Now and then it says when to come back.
    const options = refused % 50 === 0 ? { retryAfterMs: BUSY_MS } : {};
    throw new DeliveryFailed('retry', 'http_503', options);
  };
  const after = (platform: Platform, moment: Date) => {
    if (at(moment).some((one) => one.platform === platform && one.trouble === 'loses replies'))
      throw new DeliveryFailed('uncertain', 'timeout');
  };

  return {
    standsStill: (moment) => at(moment).some(({ trouble }) => trouble === 'stands still'),
    over: (platform, messenger, clock) => ({
      ...messenger,
      send: async (...message) => {
        before(platform, clock.now());
        const sent = await messenger.send(...message);
        after(platform, clock.now());
        return sent;
      },
      find: async (...message) => {
        before(platform, clock.now());
        return messenger.find(...message);
      },
    }),
    figures: () => {
      const hours = outages.reduce((sum, { from, to }) => sum + (to - from) / HOUR_MS, 0);
      return { count, hours: Math.round(hours), refused };
    },
  };
}
