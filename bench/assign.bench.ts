import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import { munkres } from 'munkres';
import { bestAssignment } from '../src/core/matching/best-assignment.ts';
import { denseGraph, sparseGraph } from '../src/core/matching/fit-graph.ts';
import { densePool, sparsePool } from './assign-pools.ts';
import { numbersFlag, printRow, rounded } from './measure.ts';

// The package's types describe its CommonJS build, which is a function.
const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs');

/** Who is matched is checked first, then the total; `totalAtMost` is what no assignment can exceed. */
type Solved = { readonly matched: number; readonly total: number; readonly totalAtMost: number };

/** Assigning whole pools. Flags: `--dense 500,1000`, `--sparse 20000`, `--others 500` the largest size other solvers get. */
export async function run(args: readonly string[]): Promise<void> {
  const [others = 500] = numbersFlag(args, 'others', [500]);
  for (const size of numbersFlag(args, 'dense', [500, 1_000, 2_000, 3_000, 5_000])) {
    const fits = densePool(size);
    const best = solved('rapport', size, () =>
      bestAssignment(denseGraph(size, size, fits), new Uint32Array(size).fill(1)),
    );
    if (size > others) continue;
    solved('munkres', size, () => byMunkres(size, fits), best.totalAtMost);
    const highs = await loadHighs();
    const problem = linearProgram(size, fits);
    solved(
      'highs',
      size,
      () => byHighs(size, highs.solve(problem, { output_flag: false }).ObjectiveValue),
      best.totalAtMost,
    );
  }
  for (const size of numbersFlag(args, 'sparse', [20_000, 100_000])) {
    const { mentees, mentors, pairs, capacities } = sparsePool(size);
    solved('rapport', size, () => bestAssignment(sparseGraph(mentees, mentors, pairs), capacities));
  }
}

function solved(solver: string, n: number, solve: () => Solved, bound?: number): Solved {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const found = solve();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  printRow({
    solver,
    n,
    ms: rounded(ms, 0),
    cpuMs: rounded((user + system) / 1_000, 0),
    rssMb: rounded(process.memoryUsage().rss / 2 ** 20, 0),
    matched: found.matched,
    total: found.total,
    gapToBest: rounded(((bound ?? found.totalAtMost) - found.total) / (bound ?? found.totalAtMost), 6),
  });
  return found;
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
