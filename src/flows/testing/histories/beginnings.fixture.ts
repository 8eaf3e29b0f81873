import type { Journey } from '../journey.fixture.ts';
import type { Beginning, HistoryStep } from './history.fixture.ts';
import { PRELUDES } from './history.fixture.ts';

/** Deleted rows are swept away after so many beginnings. */
const SWEEP_EVERY = 50;

/** Tables of an organisation that a history only reads, and the notes about who changed. */
const LEFT_ALONE = ['workspaces', 'topics', 'topic_parents', 'directory_changes'];
const WRITTEN = `SELECT c.relname::text AS name FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL ($1) ORDER BY c.relname`;

/** Sets up the people as they were at a beginning, clock and all. */
export type Beginnings = (beginning: Beginning) => Promise<void>;

/** Plays each beginning once, with the flows, and keeps its rows: to set them up again costs one statement. */
export async function keepBeginnings(
  journey: Journey,
  perform: (step: HistoryStep) => Promise<void>,
): Promise<Beginnings> {
  const { client } = journey.database;
  const written = await client.$queryRawUnsafe<readonly { readonly name: string }[]>(WRITTEN, LEFT_ALONE);
  const tables = written.map(({ name }) => name);
  const clocks = new Map<Beginning, Date>();
  for (const [at, { to, steps }] of PRELUDES.entries()) {
    for (const step of steps) await perform(step);
    clocks.set(to, journey.clock.now());
    for (const statement of keepAs(at, tables)) await client.$executeRawUnsafe(statement);
  }
  let times = 0;
  return async (beginning) => {
    const at = PRELUDES.findIndex(({ to }) => to === beginning);
    await client.$executeRawUnsafe(`SELECT begin_again_${at}()`);
    journey.clock.set(clocks.get(beginning) ?? journey.clock.now());
    times += 1;
    if (times % SWEEP_EVERY === 0) await client.$executeRawUnsafe(`VACUUM ANALYZE ${tables.join(', ')}`);
  };
}

/** Triggers sleep meanwhile, so that no order matters; the directory is told by hand that everybody changed. */
function keepAs(at: number, tables: readonly string[]): readonly string[] {
  const kept = (table: string) => `kept.${table}_${at}`;
  const again = tables.map((table) => `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM ${kept(table)};`);
  return [
    'CREATE SCHEMA IF NOT EXISTS kept',
    ...tables.map((table) => `CREATE TABLE ${kept(table)} AS TABLE ${table}`),
    `CREATE FUNCTION begin_again_${at}() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$ BEGIN
      ${again.join('\n')}
      UPDATE directory_changes SET changed_in = pg_current_xact_id()::text::bigint;
    END $$`,
  ];
}
