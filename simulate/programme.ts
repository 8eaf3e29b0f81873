import { type Database, openDatabase } from '../src/adapters/prisma/connection/database.ts';
import { foundOrganisation, installWorkspace } from '../src/adapters/prisma/identity/found-organisation.ts';
import { createOutbox } from '../src/adapters/prisma/outbox/outbox.ts';
import { createHousekeeping } from '../src/adapters/prisma/stores/programme/housekeeping.ts';
import type { ProcessUnitOfWork } from '../src/adapters/prisma/unit-of-work.ts';
import { type DeliveryTools, deliverConversation } from '../src/adapters/queue/deliver-conversation.ts';
import { createRateLimitBackoff } from '../src/adapters/queue/rate-limit-backoff.ts';
import { type MovableClock, movableClock } from '../src/adapters/time/movable-clock.ts';
import { systemIds } from '../src/adapters/time/system-ids.ts';
import { createProgramme } from '../src/app/create-programme.ts';
import { PLATFORMS } from '../src/app/platforms.ts';
import { productParts } from '../src/app/product-parts.ts';
import type { Messenger } from '../src/core/application/delivery/messenger.ts';
import { keepHouse } from '../src/core/application/housekeeping/keep-house.ts';
import type { Conversation } from '../src/core/domain/delivery/conversation.ts';
import type { Organisation } from '../src/core/domain/programme/organisation.ts';
import type { Policy } from '../src/core/domain/programme/policy.ts';
import { STARTER_CATALOGUE } from '../src/core/domain/starter-topics/starter-catalogue.ts';
import type { Platform } from '../src/core/domain/view/person.ts';
import type { TurnRunner } from '../src/flows/engine/contract.ts';
import type { Registry } from '../src/flows/engine/registry.ts';
import { inTurns } from './in-turns.ts';

const DELIVERING_AT_ONCE = 8;
const OVERDUE_LIMIT = 1_000;

/** Everything but the platforms, on a clock that is moved by hand. */
export type Programme = {
  readonly database: Database;
  readonly clock: MovableClock;
  readonly unitOfWork: ProcessUnitOfWork;
  readonly organisation: () => Promise<Organisation>;
  readonly registry: Registry;
  readonly runner: TurnRunner;
  /** What failed: turns, jobs and deliveries, each by a name and an error. */
  readonly faults: string[];
  readonly log: DeliveryTools['log'];
  /** Delivers what the outbox got since the last time. */
  readonly deliver: () => Promise<void>;
  /** Delivers what was put off, as the worker's sweep does. */
  readonly sweep: () => Promise<void>;
  /** Forgets what the app forgets. */
  readonly forget: () => Promise<void>;
};

type Wire = {
  readonly over: (platform: Platform, clock: MovableClock) => Messenger;
  readonly observe: NonNullable<DeliveryTools['observe']>;
};

/** The programme as the app makes it, with `wire` in the place of the platforms and of the queue. */
export async function openProgramme(url: string, start: Date, policy: Partial<Policy>, wire: Wire): Promise<Programme> {
  const database = openDatabase({ url });
  const clock = movableClock(start);
  const founding = { name: 'Simulation', topics: STARTER_CATALOGUE, policy };
  const organisationId = await foundOrganisation(database, systemIds, founding);
  for (const platform of Object.keys(PLATFORMS))
    await installWorkspace(database, systemIds, { organisationId, platform, externalId: platform, name: platform });
  const waiting = new Map<string, Conversation>();
  const later = new Map<string, { readonly conversation: Conversation; readonly at: Date }>();
  const signal = {
    enqueue: async (conversations: readonly Conversation[]) => {
      for (const one of conversations) waiting.set(one.identityId, one);
    },
    wake: () => undefined,
  };
  const faults: string[] = [];
  const { unitOfWork, registry, runner } = createProgramme({
    ...(await productParts()),
    // No home page is published, since nobody looks at it unasked.
    platforms: {},
    database,
    clock,
    signal,
    report: (_reference, error, { act }) => void faults.push(`${act}: ${String(error)}`),
  });
  const log = {
    info: ignore,
    warn: ignore,
    error: (facts: object, what: string) => void faults.push(`${what} ${JSON.stringify(facts)}`),
  };
  const organisation = async () => {
    const [only] = await unitOfWork.organisations();
    if (only === undefined) throw new Error('the organisation is not there');
    return only;
  };
  const outbox = createOutbox(database);
  const tools: DeliveryTools = {
    outbox,
    messengers: Object.fromEntries(Object.keys(PLATFORMS).map((platform) => [platform, wire.over(platform, clock)])),
    composeHome: async () => null,
    composeFile: async () => null,
    backoff: createRateLimitBackoff(),
    clock,
    random: () => 0.5,
    log,
    observe: wire.observe,
    lookAgain: async (conversation, at) => void later.set(conversation.identityId, { conversation, at }),
    onUndeliverable: async () => undefined,
  };
  const deliver = async () => {
    for (const [id, { conversation, at }] of later) {
      if (at > clock.now()) continue;
      later.delete(id);
      waiting.set(id, conversation);
    }
    while (waiting.size > 0) {
      const batch = [...waiting.values()];
      waiting.clear();
      await inTurns(batch, DELIVERING_AT_ONCE, (conversation) => deliverConversation(conversation, tools));
    }
  };
  return {
    ...{ database, clock, unitOfWork, organisation, registry, runner, faults, log, deliver },
    sweep: async () => {
      for (const one of await outbox.overdue(clock.now(), OVERDUE_LIMIT)) waiting.set(one.identityId, one);
      await deliver();
    },
    forget: async () => {
      await keepHouse(createHousekeeping(database), clock.now());
    },
  };
}

const ignore = () => undefined;
