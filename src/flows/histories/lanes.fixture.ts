import fc from 'fast-check';
import { expect } from 'vitest';
import { testDatabase } from '../../adapters/prisma/test-database.ts';
import type { TopicId } from '../../core/ids.ts';
import { type Journey, openJourney, type Player, STAGE_NOW } from '../journey.fixture.ts';
import { actFor } from './acts.fixture.ts';
import { type Deed, PLAYERS } from './deeds.fixture.ts';
import { brokenRules } from './invariants.fixture.ts';

/** Over both kinds of histories. CI asks for more; at hand some hundreds find most mistakes in seconds. */
const SEQUENCES = Number(process.env.PROPERTY_SEQUENCES ?? 200);
/** `SEED:PATH` as a failure names them: runs that history again and looks for a shorter one. */
const REPLAY = process.env.PROPERTY_REPLAY;
const SHRINKING_MS = 120_000;
const KINDS = 2;
const LANES = 4;
const HOUR_MS = 3_600_000;
/** Longer than anything a history leaves due takes, one thing at a time. */
const MOST_LOOKS = 40;
/** Deleted rows are swept away after so many histories. */
const SWEEP_EVERY = 50;
const ZONES = [
  'Europe/London',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Auckland',
  'Africa/Lagos',
  'America/Sao_Paulo',
];

/** Plays histories until one breaks a rule. Lanes run side by side, each with a database and a clock of its own. */
export async function nothingBreaks(histories: fc.Arbitrary<readonly Deed[]>, seed: number): Promise<void> {
  if (REPLAY !== undefined) return runLane(histories, replaying(REPLAY));
  const numRuns = Math.ceil(SEQUENCES / KINDS / LANES);
  const lanes = Array.from({ length: LANES }, (_, lane) => ({ numRuns, seed: seed + lane, endOnFailure: true }));
  await Promise.all(lanes.map((parameters) => runLane(histories, parameters)));
}

function replaying(named: string) {
  const [seed = '', ...path] = named.split(':');
  return { seed: Number(seed), path: path.join(':'), interruptAfterTimeLimit: SHRINKING_MS };
}

async function runLane(
  histories: fc.Arbitrary<readonly Deed[]>,
  parameters: fc.Parameters<[readonly Deed[]]>,
): Promise<void> {
  const database = await testDatabase();
  const journey = await openJourney(database.url);
  const topic = await journey.topic('first-team');
  let played = 0;
  const play = async (deeds: readonly Deed[]) => {
    journey.clock.set(STAGE_NOW);
    const players = await enter(journey, topic);
    for (const deed of deeds) await perform(deed, players, journey);
    const broken = [...(await brokenRules(journey)), ...(await unrest(journey)), ...journey.errors.splice(0)];
    await clear(journey);
    played += 1;
    if (played % SWEEP_EVERY === 0) await sweep(journey);
    expect(broken).toEqual([]);
  };
  try {
    await fc.assert(fc.asyncProperty(histories, play), parameters);
  } finally {
    await journey.database.close();
    await database.drop();
  }
}

/** Four mentors and three mentees, one of them both, every other one on the other platform. */
async function enter(journey: Journey, topic: TopicId): Promise<readonly Player[]> {
  return journey.members(
    Array.from({ length: PLAYERS }, (_, at) => ({
      name: `p${at}`,
      on: at % 2 === 0 ? 'slack' : 'teams',
      zone: ZONES[at] ?? 'UTC',
      offered: at < 4 ? [topic] : [],
      sought: at >= 3 ? [topic] : [],
    })),
  );
}

async function perform(deed: Deed, players: readonly Player[], journey: Journey): Promise<void> {
  if (deed.do === 'race') {
    await Promise.all([perform(deed.one, players, journey), perform(deed.other, players, journey)]);
    return;
  }
  if (deed.do === 'time-passes') {
    journey.clock.advance((deed.days * 24 + deed.hours) * HOUR_MS);
    await journey.tick();
    return;
  }
  await players[deed.who]?.acts(await actFor(deed, players, journey));
}

/** The clock must come to rest: what it did is no longer due. */
async function unrest(journey: Journey): Promise<readonly string[]> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) if ((await journey.tick()) === 0) return [];
  return ['the clock finds something to do again and again'];
}

/** Children before parents. */
const TABLES = [
  'messages',
  'session_actions',
  'session_bookings',
  'sessions',
  'check_ins',
  'check_in_plans',
  'goal_steps',
  'goals',
  'worksheets',
  'evaluations',
  'fit_answers',
  'agreement_versions',
  'relationships',
  'requests',
  'question_messages',
  'questions',
  'list_entries',
  'member_topics',
  'profiles',
  'identities',
  'exposures',
  'members',
  'inbound_events',
];
const CLEAR = `DO $$ BEGIN ${TABLES.map((table) => `DELETE FROM ${table};`).join(' ')} END $$`;

/** The next players begin on empty tables: what is left of a history would be worked on, and looked at, for ever. */
async function clear({ database }: Journey): Promise<void> {
  await database.client.$executeRawUnsafe(CLEAR);
}

/** The directory hears of those who are gone before the notes about them are. */
async function sweep({ database, unitOfWork, organisationId }: Journey): Promise<void> {
  await unitOfWork.reads(organisationId).directory.mentors();
  await database.client.$executeRawUnsafe('DELETE FROM directory_changes');
  await database.client.$executeRawUnsafe('VACUUM ANALYZE');
}
