import fc from 'fast-check';
import { expect } from 'vitest';
import { testDatabase } from '../../../adapters/postgres/testing/test-database.ts';
import { HOUR_MS } from '../../../core/domain/time/durations.ts';
import { type Journey, openJourney, type Player } from '../journey.fixture.ts';
import { actFor } from './acts.fixture.ts';
import { type Beginnings, keepBeginnings } from './beginnings.fixture.ts';
import { type History, type HistoryStep, PLAYERS } from './history.fixture.ts';
import { brokenRules } from './invariants.fixture.ts';

/** Over both kinds of histories. CI asks for more; at hand some hundreds find most mistakes in seconds. */
const SEQUENCES = Number(process.env.PROPERTY_SEQUENCES ?? 200);
/** `SEED:PATH` as a failure names them: plays that history again and looks for a shorter one. */
const REPLAY = process.env.PROPERTY_REPLAY;
const SHRINKING_MS = 120_000;
const KINDS = 2;
const LANES = 4;
/** More than what a history leaves due can take, one thing at a time. */
const MOST_LOOKS = 40;
const ZONES = [
  'Europe/London',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Auckland',
  'Africa/Lagos',
  'America/Sao_Paulo',
];

/** Plays histories until one breaks a rule. Lanes run side by side, each with a database and a clock of its own. */
export async function nothingBreaks(histories: fc.Arbitrary<History>, seed: number): Promise<void> {
  if (REPLAY !== undefined) return runLane(histories, replaying(REPLAY));
  const numRuns = Math.ceil(SEQUENCES / KINDS / LANES);
  // A failure names its seed and path at once; shrinking is for the replay.
  const lanes = Array.from({ length: LANES }, (_, lane) => ({ numRuns, seed: seed + lane, endOnFailure: true }));
  await Promise.all(lanes.map((parameters) => runLane(histories, parameters)));
}

function replaying(named: string) {
  const [seed = '', ...path] = named.split(':');
  return { seed: Number(seed), path: path.join(':'), numRuns: 1, interruptAfterTimeLimit: SHRINKING_MS };
}

async function runLane(histories: fc.Arbitrary<History>, parameters: fc.Parameters<[History]>): Promise<void> {
  const database = await testDatabase();
  const journey = await openJourney(database.url);
  try {
    const players = await enter(journey);
    const begin = await keepBeginnings(journey, (step) => perform(step, players, journey));
    const property = fc.asyncProperty(histories, (history) => play(history, { begin, players, journey }));
    await fc.assert(property, parameters);
  } finally {
    await journey.database.close();
    await database.drop();
  }
}

type Lane = { readonly begin: Beginnings; readonly players: readonly Player[]; readonly journey: Journey };

async function play({ after, steps }: History, { begin, players, journey }: Lane): Promise<void> {
  await begin(after);
  for (const step of steps) await perform(step, players, journey);
  const broken = await brokenRules(journey);
  expect([...broken, ...(await unrest(journey)), ...journey.errors.splice(0)]).toEqual([]);
}

/** Four mentors and three mentees, one of them both, every other one on the other platform. */
async function enter(journey: Journey): Promise<readonly Player[]> {
  const topic = await journey.topic('first-team');
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

async function perform(step: HistoryStep, players: readonly Player[], journey: Journey): Promise<void> {
  if (step.do === 'race') {
    await Promise.all([perform(step.one, players, journey), perform(step.other, players, journey)]);
    return;
  }
  if (step.do === 'time-passes') {
    journey.clock.advance((step.days * 24 + step.hours) * HOUR_MS);
    await journey.tick();
    return;
  }
  await players[step.who]?.acts(await actFor(step, players, journey));
}

/** The clock must come to rest: what it did is no longer due. */
async function unrest(journey: Journey): Promise<readonly string[]> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) if ((await journey.tick()) === 0) return [];
  return ['the clock finds something to do again and again'];
}
