import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepHouse } from '../../../../core/application/housekeeping/keep-house.ts';
import { FORGOTTEN, type Forgotten, KEPT_DAYS, ROWS_AT_ONCE } from '../../../../core/domain/housekeeping/retention.ts';
import type { MemberId, RelationshipId } from '../../../../core/domain/kernel/ids.ts';
import { progressFrom } from '../../../../core/domain/relationship/progress.ts';
import { DAY_MS } from '../../../../core/domain/time/durations.ts';
import {
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  pendingRequest,
  programmeFixture,
  writeIn,
} from '../../testing/programme.fixture.ts';
import { createHousekeeping } from './housekeeping.ts';

const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

let fixture: ProgrammeFixture;
let ada: MemberId;
let identityId: string;
beforeAll(async () => {
  fixture = await programmeFixture();
  ada = (await joinedMember(fixture, originOf('UADA'))).id;
  identityId = (await client().identity.findFirstOrThrow({ where: { memberId: ada } })).id;
  await twoRelationships();
});
afterAll(() => fixture.close());
beforeEach(async () => {
  await client().$executeRawUnsafe('TRUNCATE messages, nudges, prompts, inbound_events');
});

const client = () => fixture.database.client;
const house = () => createHousekeeping(fixture.database);

/** One that is over, `ended`, and one that goes on, `live`. */
async function twoRelationships(): Promise<void> {
  const ben = (await joinedMember(fixture, originOf('UBEN'))).id;
  const two = { mentorId: ben, menteeId: ada };
  await writeIn(fixture, fixture.organisationId, async ({ requests, relationships }) => {
    for (const name of ['ended', 'live']) {
      const request = pendingRequest(`of-${name}`, two);
      const id = name as RelationshipId;
      await requests.insert(request);
      await requests.settle(request.id, 'pending', { to: 'accepted', at: NOW });
      const begun = { state: 'introduced', startedAt: ago(900), endedAt: null, previousId: null } as const;
      const progress = progressFrom(NOW);
      await relationships.start({ id, requestId: request.id, ...two, ...begun, progress }, { mentor: 1, mentee: 1 });
      if (name === 'ended')
        await relationships.end(id, 'introduced', { to: 'withdrawn', at: NOW, by: ada, reason: '' });
    }
  });
}

type Row = { readonly what: Forgotten; readonly daysOld: number; readonly variant: 'over' | 'waits' | 'together' };

const row: fc.Arbitrary<Row> = fc.record({
  what: fc.constantFrom(...FORGOTTEN),
  daysOld: fc.oneof(
    fc.integer({ min: 0, max: 900 }),
    fc.constantFrom(...FORGOTTEN.flatMap((what) => [KEPT_DAYS[what], KEPT_DAYS[what] + 1])),
  ),
  variant: fc.constantFrom('over', 'waits', 'together'),
});

async function insert({ what, daysOld, variant }: Row, number: number): Promise<void> {
  const { organisationId } = fixture;
  const at = ago(daysOld);
  const id = `row-${number}`;
  const own = { organisationId, memberId: ada };
  const waits = variant === 'waits';
  const message = {
    ...own,
    ...{ id, identityId, kind: 'send', dedupeKey: id, createdAt: at, nextAttemptAt: at },
    ...(waits
      ? { state: 'queued', card: { summary: '', body: [] } }
      : number % 2 === 0
        ? { state: 'sent', sentAt: at }
        : { state: 'failed' }),
  };
  switch (what) {
    case 'events':
      await client().inboundEvent.create({ data: { organisationId, source: 'test', eventKey: id, receivedAt: at } });
      return;
    case 'nudges':
      await client().message.create({ data: { ...message, urgency: 'nudge' } });
      return;
    case 'messages':
      await client().message.create({ data: message });
      return;
    case 'nudge-days': {
      const day = ago(5_000 + number)
        .toISOString()
        .slice(0, 10);
      await client().nudge.create({ data: { ...own, day, at } });
      return;
    }
    case 'prompts': {
      const relationshipId = variant === 'together' ? 'live' : number % 2 === 0 ? 'ended' : null;
      const state = waits ? { dueAt: NOW } : { state: 'said', saidOn: '2026-01-01' };
      const about = { kind: 'agenda', subject: id, key: id, relationshipId, raisedAt: at };
      await client().prompt.create({ data: { ...own, id, ...about, ...state } });
    }
  }
}

/** What the table of days promises, said once more by hand. */
function stays({ what, daysOld, variant }: Row): boolean {
  if (daysOld <= KEPT_DAYS[what]) return true;
  if (what === 'events' || what === 'nudge-days') return false;
  return variant === 'waits' || (what === 'prompts' && variant === 'together');
}

const countAll = async (): Promise<number> =>
  (await client().message.count()) +
  (await client().nudge.count()) +
  (await client().prompt.count()) +
  (await client().inboundEvent.count());

test('whatever there is, what is old and settled goes, and everything else stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 25 }), async (rows) => {
      await client().$executeRawUnsafe('TRUNCATE messages, nudges, prompts, inbound_events');
      for (const [number, one] of rows.entries()) await insert(one, number);
      const gone = await keepHouse(house(), NOW);
      const left = rows.filter(stays);
      expect(Object.values(gone).reduce((sum, count) => sum + count)).toBe(rows.length - left.length);
      expect(await countAll()).toBe(left.length);
      expect(Object.values(await keepHouse(house(), NOW))).toEqual([0, 0, 0, 0, 0]);
    }),
    { numRuns: 40 },
  );
});

test('the oldest go first, no more than asked for, and several at once share the work', async () => {
  await client().$executeRawUnsafe(
    `INSERT INTO inbound_events (organisation_id, source, event_key, received_at)
      SELECT $1, 'test', n::text, $2::timestamptz - n * interval '1 minute' FROM generate_series(1, $3::int) AS n`,
    fixture.organisationId,
    ago(KEPT_DAYS.events),
    ROWS_AT_ONCE * 3,
  );
  expect(await house().forget('events', ago(KEPT_DAYS.events), 10)).toBe(10);
  const oldest = await client().inboundEvent.findFirstOrThrow({ orderBy: { receivedAt: 'asc' } });
  expect(oldest.eventKey).toBe(String(ROWS_AT_ONCE * 3 - 10));
  const shares = await Promise.all([1, 2, 3].map(() => keepHouse(house(), NOW)));
  expect(shares.reduce((sum, { events }) => sum + events, 0)).toBe(ROWS_AT_ONCE * 3 - 10);
  expect(await countAll()).toBe(0);
});

test('each kind is found along its index, however much is kept', async () => {
  const plans = await client().$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe('SET LOCAL enable_seqscan = off');
    const explain = (table: string, where: string, order: string) =>
      transaction.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT ctid FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT 10`,
      );
    return [
      await explain(
        'messages',
        "state IN ('sent', 'failed') AND urgency = 'nudge' AND created_at < now()",
        'created_at',
      ),
      await explain('nudges', 'at < now()', 'at'),
      await explain('prompts', 'due_at IS NULL AND raised_at < now()', 'raised_at'),
      await explain('inbound_events', 'received_at < now()', 'received_at'),
    ].map((plan) => JSON.stringify(plan));
  });
  for (const plan of plans) expect(plan).not.toContain('Sort');
});
