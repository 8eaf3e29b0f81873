import { matchPool } from './match-pool.ts';
import { withOperatorCli } from './operator-cli.ts';
import { programmeWork } from './programme-work.ts';

// Usage, in full in docs/coordinate.md:
//   npm run match                                   lists plans, the newest first
//   npm run match -- --plan [--objective most|worst|stable] [--seed N] [--pins FILE] [--bans FILE] [--leave-out EMAIL_OR_ID] [--json]
//   npm run match -- --show PLAN [--json]
//   npm run match -- --publish PLAN --as requests|introductions
//   npm run match -- --reporting-lines FILE
await withOperatorCli(async (cli) => {
  await matchPool(await programmeWork(cli), process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
});
