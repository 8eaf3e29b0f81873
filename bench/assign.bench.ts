import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import { munkres } from 'munkres';
import { bestAssignment } from '../src/core/domain/matching/assignment/best-assignment.ts';
import { denseGraph, sparseGraph } from '../src/core/domain/matching/assignment/fit-graph.ts';
import { densePool, sparsePool } from './assign-pools.ts';
import { flag, numbersFlag, printRow, rounded } from './measure.ts';

// The package's types describe its CommonJS build, which is a function.
const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs');

/** Who is matched is checked first, then the total; `totalAtMost` is what no assignment can exceed. */
type Solved = { readonly matched: number; readonly total: number; readonly totalAtMost: number };

/** Assigning whole pools, each row in a process of its own. Flags: `--dense 500,1000`, `--sparse 20000`, `--others 500` the
 * largest size other solvers get. */
export async function run(args: readonly string[]): Promise<void> {
  const only = flag(args, 'only', '');
  if (only !== '') return solveOne(only, Number(flag(args, 'n', '0')), flag(args, 'bound', ''));
  const [others = 500] = numbersFlag(args, 'others', [500]);
  for (const n of numbersFlag(args, 'dense', [500, 1_000, 2_000, 3_000, 5_000])) {
    const bound = inOwnProcess('rapport', n);
    if (n > others) continue;
    inOwnProcess('munkres', n, bound);
    inOwnProcess('highs', n, bound);
  }
  for (const n of numbersFlag(args, 'sparse', [20_000, 100_000])) inOwnProcess('rapport-sparse', n);
}

/** Runs one row and passes it on; gives the bound that `rapport` proved. */
function inOwnProcess(only: string, n: number, bound = ''): string {
  const script = new URL('./run.ts', import.meta.url).pathname;
  const flags = ['assign', '--only', only, '--n', String(n), '--bound', bound];
  const { stdout } = spawnSync(process.execPath, [script, ...flags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout);
  return /"totalAtMost":(\d+)/.exec(stdout)?.[1] ?? '';
}

async function solveOne(only: string, n: number, bound: string): Promise<void> {
  if (only === 'rapport-sparse') {
    const { mentees, mentors, pairs, capacities } = sparsePool(n);
    return printSolved('rapport', n, () => bestAssignment(sparseGraph(mentees, mentors, pairs), capacities));
  }
  const fits = densePool(n);
  if (only === 'rapport') {
    return printSolved('rapport', n, () => bestAssignment(denseGraph(n, n, fits), new Uint32Array(n).fill(1)));
  }
  if (only === 'munkres') return printSolved('munkres', n, () => byMunkres(n, fits), bound);
  const highs = await loadHighs();
  const problem = linearProgram(n, fits);
  printSolved('highs', n, () => byHighs(n, highs.solve(problem, { output_flag: false }).ObjectiveValue), bound);
}

function printSolved(solver: string, n: number, solve: () => Solved, proved = ''): void {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const found = solve();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const totalAtMost = proved === '' ? found.totalAtMost : Number(proved);
  printRow({
    solver,
    n,
    ms: rounded(ms, 0),
    rssMb: rounded(process.memoryUsage().rss / 2 ** 20, 0),
    total: found.total,
    gapToBest: rounded((totalAtMost - found.total) / totalAtMost, 6),
    matched: found.matched,
    totalAtMost,
    cpuMs: rounded((user + system) / 1_000, 0),
  });
}

function byMunkres(size: number, fits: Float32Array): Solved {
  const costs = Array.from({ length: size }, (_, mentee) =>
    Array.from(fits.subarray(mentee * size, (mentee + 1) * size), (fit) => -fit),
  );
  const total = munkres(costs).reduce((sum, [mentee, mentor]) => sum + (fits[mentee * size + mentor] ?? 0), 0);
  return { matched: size, total, totalAtMost: total };
}

function byHighs(size: number, total: number): Solved {
  return { matched: size, total, totalAtMost: total };
}

function linearProgram(size: number, fits: Float32Array): string {
  const every = Array.from({ length: size }, (_, at) => at);
  const name = (mentee: number, mentor: number) => `x${mentee}_${mentor}`;
  const goal = every.flatMap((mentee) =>
    every.map((mentor) => `${fits[mentee * size + mentor] ?? 0} ${name(mentee, mentor)}`),
  );
  const rows = every.map((mentee) => `m${mentee}: ${every.map((mentor) => name(mentee, mentor)).join(' + ')} <= 1`);
  const columns = every.map((mentor) => `n${mentor}: ${every.map((mentee) => name(mentee, mentor)).join(' + ')} <= 1`);
  return `Maximize\n obj: ${goal.join('\n + ')}\nSubject To\n ${[...rows, ...columns].join('\n ')}\nEnd\n`;
}
