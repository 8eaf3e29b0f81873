import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../core/domain/kernel/ids.ts';
import { type ProgrammeFixture, programmeFixture, writeIn } from './testing/programme.fixture.ts';
import { fillOtherTenant } from './testing/tenant-isolation-organisation.fixture.ts';
import { READS } from './testing/tenant-isolation-reads.fixture.ts';
import type { Ask, OtherTenant } from './testing/tenant-isolation-samples.fixture.ts';
import { WRITES } from './testing/tenant-isolation-writes.fixture.ts';

let fixture: ProgrammeFixture;
let theirs: OrganisationId;
let other: OtherTenant;
beforeAll(async () => {
  fixture = await programmeFixture();
  theirs = await fixture.found('Lighthouse', '-theirs');
  other = await fillOtherTenant(fixture, theirs);
});
afterAll(() => fixture.close());

const EMPTY: readonly unknown[] = [null, false, 0, undefined];
const named = (table: Readonly<Record<string, Readonly<Record<string, Ask>>>>) =>
  Object.entries(table).flatMap(([store, methods]) =>
    Object.entries(methods).map(([method, ask]) => [`${store}.${method}`, ask] as const),
  );

test.each(named(READS))('%s does not see another organisation', async (_name, ask) => {
  const answer = await writeIn(fixture, fixture.organisationId, (stores) => ask(stores, other));
  if (Array.isArray(answer)) expect(answer).toEqual([]);
  else expect(EMPTY).toContain(answer);
});

test.each(named(WRITES))('%s changes nothing in another organisation', async (_name, ask) => {
  const before = await everythingOf(theirs);
  await writeIn(fixture, fixture.organisationId, (stores) => ask(stores, other)).catch(() => undefined);
  expect(await everythingOf(theirs)).toEqual(before);
});

test.each(named(READS))('%s sees the same rows from inside their own organisation', async (name, ask) => {
  const answer = await writeIn(fixture, theirs, (stores) => ask(stores, other));
  // Each of these is false or empty here by itself; everything else must be seen, or the tests above prove nothing.
  const quiet = ['relationships.lastCompleted', 'relationships.endedOf', 'questions.wasStoppedBy', 'directory.mentors'];
  if (!quiet.includes(name)) expect(Array.isArray(answer) ? answer.length > 0 : Boolean(answer)).toBe(true);
});

/** Every row of the organisation in every table that has organisations. */
async function everythingOf(id: OrganisationId): Promise<unknown> {
  const { client } = fixture.database;
  const tables = await client.$queryRawUnsafe<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'organisation_id' AND table_schema = 'public' AND table_name NOT IN ('inbound_events') ORDER BY 1",
  );
  return Promise.all(
    tables.map(({ name }) =>
      client.$queryRawUnsafe(`SELECT to_jsonb(t) AS row FROM ${name} t WHERE organisation_id = $1 ORDER BY 1`, id),
    ),
  );
}
