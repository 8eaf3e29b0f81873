import { nameCoordinators } from './name-coordinators.ts';
import { withOperatorCli } from './operator-cli.ts';
import { programmeWork } from './programme-work.ts';

// Usage: npm run coordinators [-- --add EMAIL_OR_ID] [--remove EMAIL_OR_ID]
// Lists who organises the programme, after naming or releasing somebody. A running Rapport needs no restart.
await withOperatorCli(async (cli) => {
  const lines = await nameCoordinators(await programmeWork(cli), process.argv.slice(2));
  process.stdout.write(`${lines.join('\n')}\n`);
});
