import { parseArgs } from 'node:util';
import { CatalogueRefused, readCatalogue } from '../src/adapters/catalogue-files/read-catalogue.ts';
import { importTopics } from '../src/adapters/prisma/stores/topics/topic-import.ts';
import { systemIds } from '../src/adapters/time/system-ids.ts';
import { OperatorError } from '../src/core/domain/kernel/operator-error.ts';
import type { ImportPlan } from '../src/core/domain/topic-import/plan-import.ts';
import { withOperatorCli } from './operator-cli.ts';

// Brings the catalogue of topics to what CSV files say: our own columns, or ESCO's files of concepts and relations.
// Nothing is written when anything is wrong with a file; with --dry-run nothing is written at all.
const USAGE = 'Usage: npm run topics -- import FILE... [--organisation NAME] [--dry-run]';

const { values, positionals } = parseArgs({
  options: { organisation: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { organisation, 'dry-run': dryRun } = values;
const [verb, ...files] = positionals;

if (verb !== 'import' || files.length === 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  await withOperatorCli(
    async ({ database, organisationId, organisationName }) => {
      const draft = await readCatalogue(files).catch((error: unknown) => {
        throw isMissing(error) ? new OperatorError(`There is no file ${error.path}.`) : error;
      });
      const imported = await importTopics(database, systemIds, { organisationId, draft, dryRun });
      if (!imported.ok) throw new CatalogueRefused(imported.faults);
      const done = dryRun ? 'Would be done' : 'Done';
      process.stdout.write(`${done} in the catalogue of ${organisationName}: ${summaryOf(imported.plan)}\n`);
    },
    organisation === undefined ? {} : { organisation },
  );
}

function isMissing(error: unknown): error is Error & { readonly path: string } {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error;
}

function summaryOf({ created, changed, unchanged, moved, relationsLeftOut, withdrawn }: ImportPlan): string {
  const leftOut = [
    ...(relationsLeftOut === 0 ? [] : [`${relationsLeftOut} relations to concepts that are not here were left out.`]),
    ...(withdrawn === 0 ? [] : [`${withdrawn} withdrawn concepts were left out.`]),
  ];
  const topics = `${created.length} topics new, ${changed.length} changed, ${unchanged} as before`;
  return [`${topics}; ${moved.size} with a new place in the hierarchy.`, ...leftOut].join(' ');
}
