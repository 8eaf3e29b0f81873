import type { Journey } from '../journey.fixture.ts';
import type { Beginning, Deed } from './deeds.fixture.ts';
import { PRELUDES } from './deeds.fixture.ts';

/** Deleted rows are swept away after so many beginnings. */
const SWEEP_EVERY = 50;

/** Everything that a history may write, but for what a trigger does. */
const TABLES = [
  'members',
  'identities',
  'profiles',
  'member_topics',
  'exposures',
  'list_entries',
  'questions',
  'question_messages',
  'requests',
  'relationships',
  'fit_answers',
  'evaluations',
  'agreement_versions',
  'worksheets',
  'sessions',
  'session_bookings',
  'session_actions',
  'goals',
  'goal_steps',
  'check_ins',
  'check_in_plans',
  'messages',
  'inbound_events',
];

/** Sets up the people as they were at a beginning, clock and all. */
export type Beginnings = (beginning: Beginning) => Promise<void>;

/** Plays each beginning once, with the flows, and keeps its rows: to set them up again costs one statement. */
export async function keepBeginnings(journey: Journey, perform: (deed: Deed) => Promise<void>): Promise<Beginnings> {
  const clocks = new Map<Beginning, Date>();
  for (const [at, { to, deeds }] of PRELUDES.entries()) {
    for (const deed of deeds) await perform(deed);
    clocks.set(to, journey.clock.now());
    for (const statement of keepAs(at)) await journey.database.client.$executeRawUnsafe(statement);
  }
  let times = 0;
  return async (beginning) => {
    const at = PRELUDES.findIndex(({ to }) => to === beginning);
    await journey.database.client.$executeRawUnsafe(`SELECT begin_again_${at}()`);
    journey.clock.set(clocks.get(beginning) ?? journey.clock.now());
    times += 1;
    if (times % SWEEP_EVERY === 0)
      await journey.database.client.$executeRawUnsafe(`VACUUM ANALYZE ${TABLES.join(', ')}`);
  };
}

/** Triggers sleep meanwhile, so that no order matters; the directory is told by hand that everybody changed. */
function keepAs(at: number): readonly string[] {
  const kept = (table: string) => `kept_${at}_${table}`;
  const again = TABLES.map((table) => `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM ${kept(table)};`);
  return [
    ...TABLES.map((table) => `CREATE TABLE ${kept(table)} AS TABLE ${table}`),
    `CREATE FUNCTION begin_again_${at}() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$ BEGIN
      ${again.join('\n')}
      UPDATE directory_changes SET changed_in = pg_current_xact_id()::text::bigint;
    END $$`,
  ];
}
