import { parseArgs } from 'node:util';
import { startPublishing } from '../src/core/application/pool/adjust-plan.ts';
import { askForPlan, keepPlan, workOutPlan } from '../src/core/application/pool/make-plan.ts';
import type { PoolPlanner } from '../src/core/application/pool/pool-planner.ts';
import type { MatchPlanId } from '../src/core/domain/kernel/ids.ts';
import { OperatorError } from '../src/core/domain/kernel/operator-error.ts';
import type { Objective } from '../src/core/domain/matching/pool/pool-plan.ts';
import type { PoolPair } from '../src/core/domain/matching/pool/pool-rules.ts';
import { MAX_SEED, type MatchPlan, type PlanRules, PUBLISH_WAYS } from '../src/core/domain/pool/match-plan.ts';
import { planHere } from '../src/core/domain/pool/plan-here.ts';
import { contradictionIn } from '../src/core/domain/pool/plan-rules.ts';
import { planRefusedSentence } from '../src/flows/pool/pool-news.views.ts';
import { oneByMark } from './people-by-mark.ts';
import { printPlan } from './print-plan.ts';
import type { ProgrammeWork } from './programme-work.ts';
import { publishNow } from './publish-now.ts';
import { readPairs } from './read-pairs.ts';
import { importReportingLines } from './reporting-lines.ts';

type Print = (line: string) => void;

const OBJECTIVE_WORDS: Readonly<Record<string, Objective>> = {
  most: 'most-then-best',
  worst: 'best-worst',
  stable: 'stable',
};
const LISTED = 20;
const OPTIONS = {
  plan: { type: 'boolean', default: false },
  objective: { type: 'string', default: 'most' },
  seed: { type: 'string', default: '1' },
  pins: { type: 'string' },
  bans: { type: 'string' },
  'leave-out': { type: 'string', multiple: true },
  show: { type: 'string' },
  publish: { type: 'string' },
  as: { type: 'string' },
  'reporting-lines': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Matches a whole pool from the terminal: one of the commands in `match.ts`. Throws a sentence for the operator. */
export async function matchPool(work: ProgrammeWork, args: readonly string[], print: Print): Promise<void> {
  const values = valuesIn(args);
  const lines = values['reporting-lines'];
  if (lines !== undefined) return print(await importReportingLines(work, lines));
  if (values.plan) return printPlan(work, await plan(work, values), print, values.json);
  if (values.show !== undefined) return printPlan(work, values.show as MatchPlanId, print, values.json);
  if (values.publish !== undefined) return publish(work, values.publish as MatchPlanId, values.as, print);
  const plans = await work.reads.plans.newest(LISTED);
  if (plans.length === 0) print('There is no plan yet: npm run match -- --plan');
  for (const { id, state, objective, askedAt } of plans)
    print([id, askedAt.toISOString(), state, objective].join('  '));
}

type Values = ReturnType<typeof valuesIn>;

function valuesIn(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : ''} (docs/coordinate.md has all the options)`);
  }
}

async function plan(work: ProgrammeWork, values: Values): Promise<MatchPlanId> {
  const objective = OBJECTIVE_WORDS[values.objective];
  if (objective === undefined) throw new OperatorError('--objective is most, worst or stable.');
  const seed = Number(values.seed);
  if (!Number.isInteger(seed) || seed < 1 || seed > MAX_SEED) {
    throw new OperatorError(`--seed is a whole number from 1 to ${MAX_SEED}.`);
  }
  const rules = await rulesFrom(work, values);
  const asked = await work.write((context) => askForPlan(context, { objective, seed, rules, askedBy: null }));
  // A command has nobody waiting for it, so it plans where it is.
  const planner: PoolPlanner = { plan: async (pool, options) => planHere(pool, options) };
  const reading = { stores: work.reads, organisation: work.organisation, now: work.clock.now() };
  const worked = await workOutPlan(reading, asked, { planner, atOnce: false });
  if (worked !== null) await work.write((context) => keepPlan(context, asked.id, worked));
  return asked.id;
}

async function rulesFrom(work: ProgrammeWork, values: Values): Promise<PlanRules> {
  const leftOut = await Promise.all((values['leave-out'] ?? []).map((mark) => oneByMark(work.reads, mark)));
  const rules = {
    pins: values.pins === undefined ? [] : await pairsFrom(work, values.pins),
    bans: values.bans === undefined ? [] : await pairsFrom(work, values.bans),
    leftOut: leftOut.map(({ id }) => id),
  };
  const contradiction = contradictionIn(rules);
  if (contradiction === null) return rules;
  const names = await work.reads.members.findMany([contradiction.menteeId, contradiction.mentorId]);
  throw new OperatorError(`Pins and bans contradict each other: ${names.map(({ name }) => name).join(' and ')}.`);
}

async function pairsFrom(work: ProgrammeWork, file: string): Promise<readonly PoolPair[]> {
  const pairs: PoolPair[] = [];
  for (const { row, one, other } of readPairs(file, ['mentee', 'mentor'])) {
    try {
      const [mentee, mentor] = [await oneByMark(work.reads, one), await oneByMark(work.reads, other)];
      pairs.push({ menteeId: mentee.id, mentorId: mentor.id });
    } catch (error) {
      if (error instanceof OperatorError) throw new OperatorError(`${file}, row ${row}: ${error.message}`);
      throw error;
    }
  }
  return pairs;
}

async function publish(work: ProgrammeWork, id: MatchPlanId, way: string | undefined, print: Print): Promise<void> {
  const as = PUBLISH_WAYS.find((one) => one === way);
  if (as === undefined) throw new OperatorError('--as is requests or introductions.');
  const started = await work.write((context) => startPublishing(context, id, { as, by: null }));
  // A plan whose publishing was cut short goes on where it stopped.
  const goesOn = !started.ok && started.code === 'not-now' && started.state === 'publishing';
  if (!started.ok && !goesOn) throw new OperatorError(planRefusedSentence(started, () => 'somebody'));
  await publishNow(work);
  const after: MatchPlan | null = await work.reads.plans.find(id);
  if (after?.state !== 'published') throw new OperatorError('Not everything went out. Please run the command again.');
  await printPlan(work, id, print, false);
}
