import { percentile } from '../bench/measure.ts';
import { brokenRules } from '../src/flows/testing/histories/invariants.fixture.ts';
import type { Programme } from './programme.ts';
import type { Delivered } from './tally.ts';
import type { ActCounts } from './walk.ts';

/** What came of a simulation. */
export type Figures = {
  readonly members: number;
  readonly days: number;
  readonly seed: number;
  readonly joined: number;
  readonly left: number;
  readonly requests: Counts;
  readonly relationships: Counts;
  readonly sessions: Counts;
  readonly goals: Counts;
  readonly checkIns: { readonly asked: number; readonly answered: number };
  readonly outages: OutageFigures;
  /** Rounds of the yearly evaluation that stand, by state; people counted without their names. */
  readonly evaluations: Counts & { readonly counted: number };
  readonly messages: number;
  readonly nudges: number;
  /** Of everybody who joined, over all weeks since the first day. */
  readonly nudgesPerPersonAndWeek: { readonly p50: number; readonly p95: number; readonly max: number };
  /** Each must be 0. */
  readonly mustBeZero: Readonly<Record<string, number>>;
  /** What stands behind those that are not. */
  readonly findings: readonly string[];
  /** How often people did what. */
  readonly acts: Counts;
};

/** Outages, their hours in all, and how often a platform refused a message meanwhile. */
export type OutageFigures = { readonly count: number; readonly hours: number; readonly refused: number };

export type Counts = Readonly<Record<string, number>>;
const MOST_FINDINGS = 40;

/** A relationship that nobody ended was closed by the clock after a warning, or because one of the two left. */
const RELATIONSHIPS = `SELECT CASE WHEN state <> 'withdrawn' THEN state WHEN ended_by_id IS NOT NULL THEN 'withdrawn'
  WHEN warned_at IS NOT NULL THEN 'lapsed' ELSE 'ended by leaving' END AS name FROM relationships`;
const ROUNDS = 'SELECT state AS name FROM yearly_plans WHERE state IS NOT NULL';
const CHECK_INS = `SELECT CASE WHEN answer IS NULL THEN 'open' ELSE 'answered' END AS name FROM check_ins`;

export async function readFigures(
  programme: Programme,
  { weekly, examples, ...delivered }: Delivered,
  acts: ActCounts,
  asked: Pick<Figures, 'members' | 'days' | 'seed' | 'outages'>,
): Promise<Figures> {
  const broken = await brokenRules(programme);
  const counted = (rows: string) => countsOf(programme, rows);
  const members = await counted('SELECT state AS name FROM members');
  const checkIns = await counted(CHECK_INS);
  const { messages, nudges, secondNudgesOfADay, nudgesInQuietHours, duplicates, undelivered } = delivered;
  const { faults } = programme;
  return {
    ...asked,
    joined: members.joined ?? 0,
    left: members.left ?? 0,
    requests: await counted('SELECT state AS name FROM requests'),
    relationships: await counted(RELATIONSHIPS),
    sessions: await counted('SELECT state AS name FROM sessions'),
    goals: await counted('SELECT state AS name FROM goals'),
    checkIns: { asked: (checkIns.open ?? 0) + (checkIns.answered ?? 0), answered: checkIns.answered ?? 0 },
    evaluations: { ...(await counted(ROUNDS)), counted: await countedPeople(programme) },
    messages,
    nudges,
    nudgesPerPersonAndWeek: perWeek(weekly, (members.joined ?? 0) * Math.ceil(asked.days / 7)),
    mustBeZero: {
      secondNudgesOfADay,
      nudgesInQuietHours,
      duplicates,
      undelivered,
      faults: faults.length,
      invariantsBroken: broken.length,
    },
    findings: [...broken, ...faults, ...examples].slice(0, MOST_FINDINGS),
    acts: Object.fromEntries([...acts].toSorted(([, one], [, other]) => other - one)),
  };
}

async function countedPeople({ database }: Programme): Promise<number> {
  const { _sum } = await database.client.yearlyTally.aggregate({ _sum: { people: true } });
  return _sum.people ?? 0;
}

/** Weeks without a nudge count as 0. */
function perWeek(weekly: readonly number[], personWeeks: number) {
  const empty = Array.from({ length: Math.max(0, personWeeks - weekly.length) }, () => 0);
  const all = [...empty, ...weekly];
  return { p50: percentile(all, 0.5), p95: percentile(all, 0.95), max: Math.max(0, ...weekly) };
}

async function countsOf({ database }: Programme, rows: string): Promise<Counts> {
  const counted = await database.client.$queryRawUnsafe<readonly { readonly name: string; readonly count: number }[]>(
    `SELECT name, count(*)::int AS count FROM (${rows}) AS named GROUP BY name ORDER BY count DESC`,
  );
  return Object.fromEntries(counted.map(({ name, count }) => [name, count]));
}
