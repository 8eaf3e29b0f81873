import { cardFrom } from '../../../adapters/prisma/outbox/card-json.ts';
import { createOutbox } from '../../../adapters/prisma/outbox/outbox.ts';
import { type DeliveryTools, deliverConversation } from '../../../adapters/queue/deliver-conversation.ts';
import { createRateLimitBackoff } from '../../../adapters/queue/rate-limit-backoff.ts';
import { fakeWire } from '../../../adapters/queue/testing/fake-wire.fixture.ts';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { MessageId } from '../../../core/domain/kernel/ids.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import type { Journey, Player } from '../../testing/journey.fixture.ts';

const LOOKED_AT = 100;

export type Arrived = { readonly at: string; readonly card: Card };

/** Both platforms of a journey and the worker that delivers to them, which may be away. */
export type PostOffice = {
  /** `down`: the platform refuses everything; `stopped`: nothing of ours runs, neither jobs nor deliveries. */
  readonly set: (state: 'open' | 'down' | 'stopped') => void;
  /** The clock goes from here to there in steps, and at each what is due is done and delivered. */
  readonly live: (from: string, to: string, everyMinutes?: number) => Promise<void>;
  /** The clock shows just this moment. */
  readonly at: (moment: string) => Promise<void>;
  /** What is enqueued for this person arrives although nobody notes that it did. */
  readonly leftBefore: (who: Player) => Promise<void>;
  readonly nudgesOf: (who: Player) => Promise<readonly Arrived[]>;
  readonly newsOf: (who: Player) => Promise<readonly Arrived[]>;
};

export function postOffice({ database, clock, tick }: Journey): PostOffice {
  const wire = fakeWire(clock);
  const outbox = createOutbox(database);
  let state: 'open' | 'down' | 'stopped' = 'open';
  const silent = () => undefined;
  const messenger: typeof wire = {
    ...wire,
    send: async (...message) => {
      if (state === 'down') throw new DeliveryFailed('retry', 'http_503');
      return wire.send(...message);
    },
  };
  const tools: DeliveryTools = {
    outbox,
    messengers: { slack: messenger, teams: messenger },
    composeHome: async () => null,
    composeFile: async () => null,
    backoff: createRateLimitBackoff(),
    clock,
    random: () => 0.5,
    log: { info: silent, warn: silent, error: silent },
    onUndeliverable: async () => undefined,
    lookAgain: async () => undefined,
  };
  const deliver = async () => {
    for (const one of await outbox.overdue(clock.now(), LOOKED_AT)) await deliverConversation(one, tools);
  };
  const at = async (moment: Date) => {
    clock.set(moment);
    if (state === 'stopped') return;
    // Whichever of the two looks first after an outage.
    await deliver();
    await tick('away');
    await deliver();
  };
  const arrived = async (who: Player, urgency: string): Promise<readonly Arrived[]> => {
    const rows = await database.client.message.findMany({ where: { memberId: who.id, urgency }, select: { id: true } });
    const ids = new Set(rows.map(({ id }) => id));
    const found = wire.arrivals.filter(({ deliveryId }) => ids.has(deliveryId));
    return found.map((one) => ({ at: one.at.toISOString(), card: one.card }));
  };
  return {
    set: (to) => {
      state = to;
    },
    live: async (from, to, everyMinutes = 30) => {
      for (let now = Date.parse(from); now <= Date.parse(to); now += everyMinutes * MINUTE_MS) await at(new Date(now));
    },
    leftBefore: async (who) => {
      const rows = await database.client.message.findMany({ where: { memberId: who.id, state: 'sending' } });
      for (const { id, card } of rows)
        wire.arrivals.push({ to: who.id, card: cardFrom(card), deliveryId: id as MessageId, at: clock.now() });
    },
    at: (moment) => at(new Date(moment)),
    nudgesOf: (who) => arrived(who, 'nudge'),
    newsOf: (who) => arrived(who, 'news'),
  };
}
