import { parseArgs } from 'node:util';
import { catalogueSentence } from '../src/adapters/catalogue-files/catalogue-sentences.ts';
import { CatalogueRefused, readCatalogue } from '../src/adapters/catalogue-files/read-catalogue.ts';
import { type Database, openDatabase } from '../src/adapters/prisma/database.ts';
import { databaseToWorkOn } from '../src/adapters/prisma/embedded/database-to-work-on.ts';
import { applyMigrations } from '../src/adapters/prisma/migrate/apply-migrations.ts';
import { importTopics } from '../src/adapters/prisma/topic-import.ts';
import { systemIds } from '../src/adapters/time/system-ids.ts';
import { parseConfig } from '../src/config.ts';
import type { OrganisationId } from '../src/core/ids.ts';
import type { ImportPlan } from '../src/core/topic/import/plan-import.ts';

const USAGE = `Usage: npx node --env-file-if-exists=.env scripts/topics.ts import FILE... [--organisation NAME] [--dry-run]

Brings the catalogue of topics to what CSV files say: our own columns, or ESCO's files of concepts and relations.
Nothing is written when anything is wrong with a file. With --dry-run nothing is written at all.`;
const MIGRATIONS_DIR = new URL('../prisma/migrations', import.meta.url).pathname;

/** A mistake of the operator's, as a sentence. */
class Refused extends Error {}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

try {
  const { values, positionals } = parseArgs({
    options: { organisation: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [verb, ...files] = positionals;
  if (verb !== 'import' || files.length === 0) throw new Refused(USAGE);
  await importFiles(files, { organisation: values.organisation ?? null, dryRun: values['dry-run'] });
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
}

type Order = { readonly organisation: string | null; readonly dryRun: boolean };

async function importFiles(files: readonly string[], { organisation, dryRun }: Order): Promise<void> {
  const draft = await readCatalogue(files);
  const { databaseUrl, dataDir } = parseConfig(process.env);
  const { url, stop } = await databaseToWorkOn({ databaseUrl, dataDir, log: quiet });
  try {
    await applyMigrations({ url, migrationsDir: MIGRATIONS_DIR });
    const database = openDatabase({ url });
    try {
      const { id, name } = await organisationNamed(database, organisation);
      const imported = await importTopics(database, systemIds, { organisationId: id, draft, dryRun });
      if (!imported.ok) throw new CatalogueRefused(imported.faults);
      print(`${dryRun ? 'Would be done' : 'Done'} in the catalogue of ${name}: ${summaryOf(imported.plan)}`);
    } finally {
      await database.close();
    }
  } finally {
    await stop();
  }
}

async function organisationNamed({ client }: Database, wanted: string | null) {
  const all = await client.organisation.findMany({ orderBy: { name: 'asc' } });
  const names = all.map(({ name }) => `“${name}”`).join(', ');
  if (all.length === 0) throw new Refused('There is no organisation yet: start Rapport once.');
  if (wanted === null && all.length > 1) throw new Refused(`Which organisation? --organisation with one of: ${names}.`);
  const found = wanted === null ? all[0] : all.find(({ name }) => name === wanted);
  if (found === undefined) throw new Refused(`There is no organisation “${wanted}”, only ${names}.`);
  return { id: found.id as OrganisationId, name: found.name };
}

function summaryOf({ created, changed, unchanged, moved, relationsLeftOut, withdrawn }: ImportPlan): string {
  const also = [
    ...(relationsLeftOut === 0 ? [] : [`${relationsLeftOut} relations to concepts that are not here were left out`]),
    ...(withdrawn === 0 ? [] : [`${withdrawn} withdrawn concepts were left out`]),
  ];
  const counts = `${created.length} topics new, ${changed.length} changed, ${unchanged} as before; ${moved.size} with a new place in the hierarchy.`;
  return [counts, ...also.map((one) => `${one}.`)].join(' ');
}

/** What went wrong, for whoever typed the command; a bug comes with where it happened. */
function sentenceFor(error: unknown): string {
  if (error instanceof CatalogueRefused) {
    const faults = error.faults.map((fault) => `- ${catalogueSentence(fault)}`);
    return ['Nothing was imported.', ...faults].join('\n');
  }
  if (!(error instanceof Error)) return String(error);
  return error.name === 'Error' || error instanceof Refused || 'code' in error
    ? error.message
    : (error.stack ?? error.message);
}
