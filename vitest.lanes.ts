/** Which tests run in which lane, as globs from the root. `scripts/lanes.test.ts` holds every test file to exactly one. */
export type Lane = { readonly include: readonly string[]; readonly exclude: readonly string[] };

/** Both adapters against the stand-ins, and every view inside the platforms' limits. */
const PLATFORM = ['src/adapters/{slack,teams}/**/*.test.ts', 'src/flows/views.golden.test.ts', 'sandbox/**/*.test.ts'];
/** What needs no database and no platform: rules first of all. */
const UNIT = [
  'src/{core,app,runtime}/**/*.test.ts',
  'src/adapters/{catalogue-files,documents,guides,http,planning,time}/**/*.test.ts',
  'src/flows/*.test.ts',
  '{bench,scripts,simulate}/**/*.test.ts',
];
const NEEDS_DATABASE = [
  'src/app/third-platform.test.ts',
  'scripts/match-pool.test.ts',
  'scripts/schema-engine/**/*.test.ts',
  'simulate/year.test.ts',
];
const BROWSER = ['sandbox/e2e/**'];

export const LANES = {
  unit: { include: UNIT, exclude: [...NEEDS_DATABASE, 'src/flows/views.golden.test.ts'] },
  /** Use cases, stores, flows and jobs, on a PostgreSQL of the run's own. */
  database: {
    include: ['src/flows/*/**/*.test.ts', 'src/adapters/{postgres,prisma,queue}/**/*.test.ts', ...NEEDS_DATABASE],
    exclude: [],
  },
  platform: { include: PLATFORM, exclude: BROWSER },
  /** Whole journeys in a real browser: a run of its own, `npm run e2e`. */
  browser: { include: ['sandbox/e2e/**/*.test.ts'], exclude: [] },
} as const satisfies Record<string, Lane>;
