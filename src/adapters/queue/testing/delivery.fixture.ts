import type { OutboxMessage } from '../../../core/domain/delivery/outbox-message.ts';
import type { FileOrder, MadeFile } from '../../../core/domain/document/file.ts';
import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { plain } from '../../../core/domain/view/rich-text.ts';
import type { Undeliverable } from '../../../flows/engine/contract.ts';
import { createOutbox } from '../../prisma/outbox/outbox.ts';
import { NOW, type ProgrammeFixture, writeIn } from '../../prisma/testing/programme.fixture.ts';
import { type DeliveryTools, deliverConversation } from '../deliver-conversation.ts';
import { createRateLimitBackoff } from '../rate-limit-backoff.ts';
import { type FakeWire, type Faults, fakeWire, seeded } from './fake-wire.fixture.ts';

/** The outbox of one database, and a wire that its messages go out on. */
export type DeliveryFixture = ProgrammeFixture & {
  readonly wire: FakeWire;
  readonly tools: DeliveryTools;
  readonly undeliverable: Undeliverable[];
  readonly enqueue: (...messages: readonly OutboxMessage[]) => Promise<void>;
  /** Delivers what is due now, by as many hands at once; answers how many conversations had something due. */
  readonly deliverDue: (hands?: number) => Promise<number>;
  /** Delivers until nothing waits, moving the clock on; throws when it does not end. */
  readonly deliverAll: () => Promise<void>;
  readonly states: () => Promise<Readonly<Record<string, number>>>;
};

/** Begins on an empty pool of people: whoever was there before, and all that waited for them, is gone. */
export async function deliveryFixture(programme: ProgrammeFixture, faults: Faults = {}): Promise<DeliveryFixture> {
  await programme.database.client.$executeRawUnsafe('TRUNCATE members CASCADE');
  programme.clock.set(NOW);
  const wire = fakeWire(programme.clock, faults);
  const undeliverable: Undeliverable[] = [];
  const outbox = createOutbox(programme.database);
  const silent = () => undefined;
  const tools: DeliveryTools = {
    outbox,
    messengers: { slack: wire, teams: wire },
    composeHome: async ({ memberId }) => message(`Home of ${memberId}`),
    composeFile: async (_reader, order) => (order.ref === 'gone' ? null : madeFile(order)),
    backoff: createRateLimitBackoff(),
    clock: programme.clock,
    random: seeded(7),
    log: { info: silent, warn: silent, error: silent },
    onUndeliverable: async (event) => {
      undeliverable.push(event);
    },
    lookAgain: async () => undefined,
  };
  const deliverDue = async (hands = 1) => {
    const due = await outbox.overdue(programme.clock.now(), 1_000);
    const work = due.flatMap((conversation) => Array.from({ length: hands }, () => conversation));
    await Promise.all(work.map((conversation) => deliverConversation(conversation, tools)));
    return due.length;
  };
  const states = () => countStates(programme);
  return {
    ...programme,
    wire,
    tools,
    undeliverable,
    enqueue: (...messages) => writeIn(programme, programme.organisationId, async () => undefined, messages),
    deliverDue,
    deliverAll: () => untilSettled(programme, deliverDue, states),
    states,
  };
}

const madeFile = (order: FileOrder): MadeFile => ({
  order,
  name: `${order.ref}.txt`,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(order.ref),
  words: `The file ${order.ref}.`,
});

/** How far the clock moves between two looks at what is due. */
const STEP_MS = 3_500;

async function untilSettled(
  { clock }: ProgrammeFixture,
  deliverDue: (hands: number) => Promise<number>,
  states: DeliveryFixture['states'],
): Promise<void> {
  for (let round = 0; round < 1_000; round += 1) {
    await deliverDue(2);
    const { queued = 0, parked = 0, sending = 0, uncertain = 0 } = await states();
    if (queued + parked + sending + uncertain === 0) return;
    clock.advance(STEP_MS);
  }
  throw new Error('messages wait for ever');
}

async function countStates({ database }: ProgrammeFixture): Promise<Readonly<Record<string, number>>> {
  const groups = await database.client.message.groupBy({ by: ['state'], _count: true });
  return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]));
}

export const message = (text: string): Card => ({ summary: text, body: [{ type: 'text', text: plain(text) }] });

export function news(
  to: MemberId,
  text: string,
  other: Partial<Extract<OutboxMessage, { do: 'send' }>> = {},
): OutboxMessage {
  return { do: 'send', to, card: message(text), urgency: 'news', dedupeKey: `${to} ${text}`, ...other };
}
