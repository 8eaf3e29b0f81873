import { temporalCalendar } from '../src/adapters/time/temporal-calendar.ts';
import type { Messenger } from '../src/core/application/delivery/messenger.ts';
import type { Claimed } from '../src/core/domain/delivery/delivery.ts';
import { DAY_MS, MINUTE_MS } from '../src/core/domain/time/durations.ts';
import type { Card } from '../src/core/domain/view/card.ts';

/** Hours of a reader in which a nudge may come, and weekdays from 1 Monday: the usual ones of the programme. */
const AWAKE = { fromMinute: 8 * 60, toMinute: 18 * 60, lastWeekday: 5 } as const;
const DAYS_PER_WEEK = 7;
const EXAMPLES = 3;

/** What was delivered, counted as it leaves. */
export type Tally = {
  readonly messenger: Messenger;
  /** Told of every outcome; a message counts when it arrived, whenever that was found out. */
  readonly observe: (claimed: Claimed, step: { readonly to: string }) => void;
  readonly figures: () => Delivered;
};

export type Delivered = {
  readonly messages: number;
  readonly nudges: number;
  /** Further nudges of somebody on a local day that had one. */
  readonly secondNudgesOfADay: number;
  readonly nudgesInQuietHours: number;
  /** Sent twice, or the same words with the same buttons enqueued twice at one moment on nobody's behalf. */
  readonly duplicates: number;
  readonly undelivered: number;
  /** Some of what should not have been, in words. */
  readonly examples: readonly string[];
  /** Nudges by person and week, weeks without any left out. */
  readonly weekly: readonly number[];
};

/** `inbox` is told of every message that arrives, `now` says when that is. */
export function createTally(inbox: (externalId: string, card: Card) => void, now: () => Date): Tally {
  const sent = new Map<string, { readonly at: Date; readonly card: Card }>();
  const said = new Set<string>();
  const nudgedOn = new Set<string>();
  const weeks = new Map<string, number>();
  const count = { messages: 0, nudges: 0, secondNudgesOfADay: 0, nudgesInQuietHours: 0, duplicates: 0, undelivered: 0 };

  const examples = new Map<string, string[]>();
  const note = (what: string, { title, summary }: Card, at: Date) => {
    const noted = examples.get(what) ?? [];
    examples.set(what, noted);
    if (noted.length < EXAMPLES) noted.push(`${what}, ${at.toISOString()}: ${title ?? summary}`);
  };

  const countNudge = (memberId: string, zone: string, card: Card, at: Date) => {
    const day = temporalCalendar.dayOf(at, zone);
    const week = Math.floor(Date.parse(day) / DAY_MS / DAYS_PER_WEEK);
    count.nudges += 1;
    if (nudgedOn.has(`${memberId} ${day}`)) {
      count.secondNudgesOfADay += 1;
      note('a second nudge of a day', card, at);
    }
    nudgedOn.add(`${memberId} ${day}`);
    weeks.set(`${memberId} ${week}`, (weeks.get(`${memberId} ${week}`) ?? 0) + 1);
    if (!isQuiet(at, day, zone)) return;
    count.nudgesInQuietHours += 1;
    note(`a nudge in quiet hours of ${zone}`, card, at);
  };

  return {
    messenger: {
      send: async ({ externalId }, card, deliveryId) => {
        if (sent.has(deliveryId)) count.duplicates += 1;
        sent.set(deliveryId, { at: now(), card });
        inbox(externalId, card);
        return { ref: { id: deliveryId } };
      },
      hand: async (_to, _file, deliveryId) => ({ ref: { id: deliveryId } }),
      edit: async () => undefined,
      find: async (_to, deliveryId) => (sent.has(deliveryId) ? { id: deliveryId } : 'absent'),
      publishHome: async () => undefined,
    },
    observe: ({ messageId, memberId, to, urgency, onBehalfOf, createdAt }, step) => {
      if (step.to === 'failed' || step.to === 'parked') count.undelivered += 1;
      const arrived = sent.get(messageId);
      if (arrived === undefined || step.to !== 'sent') return;
      const { at, card } = arrived;
      count.messages += 1;
      const words = `${memberId} ${createdAt.getTime()} ${JSON.stringify(card)}`;
      // Somebody may do the same thing twice in a moment; the app says nothing twice of its own accord.
      if (said.has(words) && onBehalfOf === null) {
        count.duplicates += 1;
        note('the same card twice at once', card, at);
      }
      said.add(words);
      if (urgency === 'nudge') countNudge(memberId, to.zone, card, at);
    },
    figures: () => ({ ...count, weekly: [...weeks.values()], examples: [...examples.values()].flat() }),
  };
}

function isQuiet(at: Date, day: string, zone: string): boolean {
  const local = new Date(at.getTime() + temporalCalendar.offsetMinutes(at, zone) * MINUTE_MS);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  return minute < AWAKE.fromMinute || minute >= AWAKE.toMinute || temporalCalendar.weekday(day) > AWAKE.lastWeekday;
}
