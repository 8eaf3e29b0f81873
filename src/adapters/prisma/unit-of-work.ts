import type { DeliverySignal } from '../../core/application/delivery/delivery-signal.ts';
import type { Stores } from '../../core/application/unit-of-work/stores.ts';
import type { EventClaim, UnitOfWork } from '../../core/application/unit-of-work/unit-of-work.ts';
import type { OutboxMessage } from '../../core/domain/delivery/outbox-message.ts';
import type { OrganisationId } from '../../core/domain/kernel/ids.ts';
import type { Calendar } from '../../core/domain/time/calendar.ts';
import type { Clock, Ids } from '../../core/domain/time/clock.ts';
import type { Platform } from '../../core/domain/view/person.ts';
import type { Database } from './connection/database.ts';
import { type Scope, type ScopedClient, scopedClient, scopeOn } from './connection/scope.ts';
import { isWriteConflict } from './connection/write-conflict.ts';
import { createDirectory } from './directory/directory.ts';
import { zoneHours } from './directory/zone-hours.ts';
import { createOrganisations, type Organisations, type PolicyFault } from './identity/organisations.ts';
import { resolveActor } from './identity/resolve-actor.ts';
import { enqueue } from './outbox/outbox-writer.ts';
import { createExposureCounter, type ExposureCounter } from './stores/exposure/exposure-log.ts';
import { memberReads } from './stores/people/member-store.ts';
import { createTopicCatalogue } from './stores/topics/topic-catalogue.ts';
import { type KeptProfiles, readsOf, storesOf } from './stores.ts';

export type UnitOfWorkOptions = {
  readonly database: Pick<Database, 'client'>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly calendar: Calendar;
  /** Told which conversations have something new; without it only the sweep delivers. */
  readonly signal?: DeliverySignal;
  /** Platforms on which a member's home page is published. */
  readonly platformsWithHome?: readonly Platform[];
  /** Told of what an organisation chose and cannot have. */
  readonly onPolicyFault?: (fault: PolicyFault) => void;
};

/** A turn that has to wait longer for a connection, or to finish, fails: the person hears of it within Slack's patience. */
const TRANSACTION = { maxWait: 10_000, timeout: 15_000 };
const MAX_TRIES = 5;

/** The unit of work of one process, which also has something to put away when the process ends. */
export type ProcessUnitOfWork = UnitOfWork & {
  /** Stores who was shown since the last time; see `ExposureLog`. */
  readonly flushExposure: () => Promise<void>;
  /** Learns what changed in every organisation; the first time this builds their indexes. */
  readonly catchUp: () => Promise<void>;
};

/** The database as turns see it, on PostgreSQL by Prisma. */
export function createUnitOfWork(options: UnitOfWorkOptions): ProcessUnitOfWork {
  const organisations = createOrganisations(options.database.client, options.clock, options.onPolicyFault);
  const exposure = createExposureCounter((id) => within(id).scope);
  const within = organisationParts(options, organisations, exposure);

  return {
    resolve: async (origin, now, { createIfMissing } = { createIfMissing: true }) => {
      const home = await organisations.homeOf(origin.platform, origin.workspace);
      if (home === null) return null;
      return resolveActor(within(home.organisation.id).scope, home, origin, { ...options, now, createIfMissing });
    },
    reads: (organisationId) => {
      const parts = within(organisationId);
      return readsOf(parts.scope, parts);
    },
    write: async <Value>(claim: EventClaim, work: Work<Value>) => {
      const parts = within(claim.organisationId);
      const done = await retryOnConflict(() => transact(options, parts, claim, work));
      if (done.repeated) return done;
      if (done.signalled) options.signal?.wake();
      return { repeated: false, value: done.value };
    },
    organisations: organisations.all,
    memberOf: (organisationId, memberId) => memberReads(within(organisationId).scope).find(memberId),
    flushExposure: exposure.flush,
    catchUp: async () => {
      for (const { id } of await organisations.all()) await within(id).directory.catchUp();
    },
  };
}

type Parts = KeptProfiles & { readonly client: ScopedClient; readonly scope: Scope };

/** What is kept of each organisation: a client held to it, its directory and its topics. */
function organisationParts(
  { database, clock, calendar }: UnitOfWorkOptions,
  organisations: Organisations,
  exposure: ExposureCounter,
): (id: OrganisationId) => Parts {
  const kept = new Map<OrganisationId, Parts>();
  const hours = zoneHours(clock, calendar);
  return (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const client = scopedClient(database.client, id);
    const scope = scopeOn(client, id);
    const directory = createDirectory(scope, { hours, clock, policy: () => organisations.policyOf(id) });
    const made = { client, scope, directory, catalogue: createTopicCatalogue(scope), exposure: exposure.of(id) };
    kept.set(id, made);
    return made;
  };
}

type Work<Value> = (stores: Stores) => Promise<{ readonly value: Value; readonly messages: readonly OutboxMessage[] }>;
type Done<Value> =
  | { readonly repeated: false; readonly value: Value; readonly signalled: boolean }
  | { readonly repeated: true };

function transact<Value>(
  { ids, signal, platformsWithHome }: UnitOfWorkOptions,
  parts: Parts,
  claim: EventClaim,
  work: Work<Value>,
): Promise<Done<Value>> {
  return parts.client.$transaction(async (transaction): Promise<Done<Value>> => {
    const scope = scopeOn(transaction, claim.organisationId);
    if (!(await claimEvent(scope, claim))) return { repeated: true };
    const { value, messages } = await work(storesOf(scope, parts));
    const conversations = await enqueue({ scope, ids, now: claim.now }, messages, platformsWithHome ?? []);
    if (signal === undefined || conversations.length === 0) return { repeated: false, value, signalled: false };
    await signal.enqueue(conversations, {
      execute: (sql, values) => transaction.$queryRawUnsafe<readonly unknown[]>(sql, ...values),
    });
    return { repeated: false, value, signalled: true };
  }, TRANSACTION);
}

/** False when the occurrence had its effect already; whoever comes while it is being worked on waits for the outcome. */
async function claimEvent({ change }: Scope, { source, eventKey, now }: EventClaim): Promise<boolean> {
  const claimed = await change(
    `INSERT INTO inbound_events (organisation_id, source, event_key, received_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT DO NOTHING`,
    source,
    eventKey,
    now,
  );
  return claimed > 0;
}

/** Retries after a write conflict: the whole transaction runs anew, and sees what the other one committed. */
async function retryOnConflict<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= MAX_TRIES || !isWriteConflict(error)) throw error;
    }
  }
}
