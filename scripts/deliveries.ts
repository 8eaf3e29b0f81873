import { parseArgs } from 'node:util';
import { listTroubled, tryNow } from '../src/adapters/prisma/outbox/troubled-deliveries.ts';
import { withOperatorCli } from './operator-cli.ts';

// Usage: npm run deliveries [-- --now]
// Lists messages that did not arrive, or not yet, without a word of what is in them. --now tries those that wait at once.
await withOperatorCli(async ({ database, organisationId }) => {
  const { values } = parseArgs({ options: { now: { type: 'boolean', default: false } } });
  const now = new Date();
  if (values.now) {
    const waiting = await tryNow(database, organisationId, now);
    process.stdout.write(`${waiting} that wait are due now; a running Rapport tries them within ten seconds.\n`);
    return;
  }
  const troubled = await listTroubled(database, organisationId, now);
  if (troubled.length === 0) process.stdout.write('Everything in the outbox has arrived, or is on its way.\n');
  for (const { state, since, platform, what, to, attempts, failure, id } of troubled) {
    const tries = attempts === 1 ? '1 try' : `${attempts} tries`;
    const words = [since.toISOString(), state, platform, what, `to member ${to}`, tries, failure ?? '', id];
    process.stdout.write(`${words.join('  ')}\n`);
  }
});
