import type { Messenger } from '../../../core/application/delivery/messenger.ts';
import type { Address } from '../../../core/domain/delivery/address.ts';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { MadeFile } from '../../../core/domain/document/file.ts';
import type { MessageId } from '../../../core/domain/kernel/ids.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import type { MovableClock } from '../../time/movable-clock.ts';

export type Arrival = { readonly to: string; readonly card: Card; readonly deliveryId: MessageId; readonly at: Date };

export type HandedOver = { readonly to: string; readonly file: MadeFile; readonly deliveryId: MessageId };

/** How often a call goes wrong, each a share of 1. */
export type Faults = {
  readonly replyLost?: number;
  readonly tooMany?: number;
  readonly serverError?: number;
  /** Whether it can be found out what arrived: Slack can, Teams cannot. */
  readonly searchable?: boolean;
};

/** A platform in memory that loses replies, is busy and breaks as told, the same way every time. */
export type FakeWire = Messenger & {
  readonly arrivals: Arrival[];
  readonly files: HandedOver[];
  readonly edits: { readonly deliveryId: unknown; readonly card: Card }[];
  readonly homes: string[];
  readonly calls: { count: number; duringSilence: number };
  /** Makes the next send fail so; it arrives first when `arrives` is set. */
  readonly failNext: (failure: DeliveryFailed, arrives?: boolean) => void;
};

const RETRY_AFTER_MS = 3_000;

export function fakeWire(clock: MovableClock, faults: Faults = {}): FakeWire {
  const { replyLost = 0, tooMany = 0, serverError = 0, searchable = true } = faults;
  const random = seeded(20_260_504);
  const silentUntil = new Map<string, number>();
  const planned: { readonly failure: DeliveryFailed; readonly arrives: boolean }[] = [];
  const wire: Pick<FakeWire, 'arrivals' | 'files' | 'edits' | 'homes' | 'calls'> = {
    arrivals: [],
    files: [],
    edits: [],
    homes: [],
    calls: { count: 0, duringSilence: 0 },
  };

  const pass = (to: Address, arrive: () => void) => {
    wire.calls.count += 1;
    const nowMs = clock.now().getTime();
    if (nowMs < (silentUntil.get(to.workspace) ?? 0)) wire.calls.duringSilence += 1;
    const plan = planned.shift();
    if (plan !== undefined) {
      if (plan.arrives) arrive();
      throw plan.failure;
    }
    const chance = random();
    if (chance < tooMany) {
      silentUntil.set(to.workspace, nowMs + RETRY_AFTER_MS);
      throw new DeliveryFailed('retry', 'ratelimited', { retryAfterMs: RETRY_AFTER_MS });
    }
    if (chance < tooMany + serverError) throw new DeliveryFailed('retry', 'http_503');
    arrive();
    if (chance < tooMany + serverError + replyLost) throw new DeliveryFailed('uncertain', 'timeout');
  };

  return {
    ...wire,
    failNext: (failure, arrives = false) => {
      planned.push({ failure, arrives });
    },
    send: async (to, card, deliveryId) => {
      pass(to, () => wire.arrivals.push({ to: to.externalId, card, deliveryId, at: clock.now() }));
      return { ref: { deliveryId } };
    },
    hand: async (to, file, deliveryId) => {
      pass(to, () => wire.files.push({ to: to.externalId, file, deliveryId }));
      return { ref: { deliveryId } };
    },
    edit: async (to, ref, card) => {
      pass(to, () => wire.edits.push({ deliveryId: ref.deliveryId, card }));
    },
    find: async (_to, deliveryId) => {
      if (!searchable) return 'unknowable';
      return [...wire.arrivals, ...wire.files].some((one) => one.deliveryId === deliveryId) ? { deliveryId } : 'absent';
    },
    publishHome: async (to) => {
      pass(to, () => wire.homes.push(to.externalId));
    },
  };
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
