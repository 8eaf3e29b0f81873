// Holds imports to the rules, and each rule to a planted violation: a rule that silently stopped firing is the real danger.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const require = createRequire(import.meta.url);
const configuration = require('../.dependency-cruiser.cjs');
/** What rules about folders leave out: a test may stand on anything, and the sandbox is no room of src. */
const NO_ROOMS = '\\.(test|fixture|contract)\\.ts$|/testing/|^sandbox/';
/** Fewer modules than this means that they were not seen, and then every rule passes. */
const FEWEST_MODULES = 100;

/** @type {readonly { rule: string, file: string, source: string, twin?: { file: string, source: string } }[]} */
const PLANTED = [
  {
    rule: 'core-has-no-packages',
    file: 'src/core/planted-violation.ts',
    source: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
  },
  {
    rule: 'core-knows-only-core',
    file: 'src/core/planted-violation.ts',
    source: "export { respond } from '../flows/engine/flow.ts';\n",
  },
  {
    rule: 'flows-know-only-core',
    file: 'src/flows/help/planted-violation.ts',
    source: "export { systemClock } from '../../adapters/time/system-clock.ts';\n",
  },
  {
    rule: 'flows-use-zod-alone',
    file: 'src/flows/help/planted-violation.ts',
    source: "import pino from 'pino';\nexport const planted = pino;\n",
  },
  {
    rule: 'flows-keep-to-their-folder',
    file: 'src/flows/help/planted-violation.ts',
    source: "export { findingFlow } from '../finding/finding.flow.ts';\n",
  },
  {
    rule: 'engine-knows-no-conversation',
    file: 'src/flows/engine/planted-violation.ts',
    source: "export { helpFlow } from '../help/help.flow.ts';\n",
  },
  {
    rule: 'adapters-use-the-engine-contract',
    file: 'src/adapters/time/planted-violation.ts',
    source: "export { makeRegistry } from '../../flows/engine/registry.ts';\n",
  },
  {
    rule: 'adapters-stand-alone',
    file: 'src/adapters/time/planted-violation.ts',
    source: "export { createHttpServer } from '../http/http-server.ts';\n",
  },
  {
    rule: 'runtime-stands-on-node',
    file: 'src/runtime/planted-violation.ts',
    source: "import pino from 'pino';\nexport const planted = pino;\n",
  },
  {
    rule: 'runtime-stands-on-node',
    file: 'src/runtime/planted-violation.ts',
    source: "export { systemClock } from '../adapters/time/system-clock.ts';\n",
  },
  {
    rule: 'app-is-outermost',
    file: 'src/adapters/time/planted-violation.ts',
    source: "export { startApp } from '../../app/start-app.ts';\n",
  },
  {
    rule: 'source-never-knows-the-sandbox',
    file: 'src/adapters/time/planted-violation.ts',
    source: "export { startSandbox } from '../../../sandbox/start-sandbox.ts';\n",
  },
  {
    rule: 'slack-sdk-in-its-adapter',
    file: 'src/adapters/time/planted-violation.ts',
    source: "export { WebClient } from '@slack/web-api';\n",
  },
  {
    rule: 'botbuilder-in-one-file',
    file: 'src/adapters/teams/planted-violation.ts',
    source: "export { CloudAdapter } from 'botbuilder';\n",
  },
  {
    rule: 'prisma-in-its-adapter',
    file: 'src/adapters/time/planted-violation.ts',
    source: "export { PrismaPg } from '@prisma/adapter-pg';\n",
  },
  {
    rule: 'pg-in-its-adapter',
    file: 'src/adapters/prisma/planted-violation.ts',
    source: "export { Client } from 'pg';\n",
  },
  {
    rule: 'schema-engine-in-scripts',
    file: 'src/adapters/prisma/planted-violation.ts',
    source: "export { ColumnTypeEnum } from '@prisma/driver-adapter-utils';\n",
  },
  {
    rule: 'adapters-stand-alone',
    file: 'src/adapters/prisma/planted-violation.ts',
    source: "export { applyMigrations } from '../postgres/migrate/apply-migrations.ts';\n",
  },
  {
    rule: 'documents-in-their-adapter',
    file: 'src/adapters/time/planted-violation.ts',
    source: "export { default } from 'pdfkit';\n",
  },
  {
    rule: 'queue-in-its-adapter',
    file: 'src/adapters/time/planted-violation.ts',
    source: "export { PgBoss } from 'pg-boss';\n",
  },
  {
    rule: 'domain-knows-no-application',
    file: 'src/core/domain/planted-violation.ts',
    source: "export type { UnitOfWork } from '../application/unit-of-work/unit-of-work.ts';\n",
  },
  {
    rule: 'no-circles',
    file: 'src/core/planted-violation.ts',
    source: "import { twin } from './planted-violation-twin.ts';\nexport const planted = () => twin;\n",
    twin: {
      file: 'src/core/planted-violation-twin.ts',
      source: "import { planted } from './planted-violation.ts';\nexport const twin = () => planted;\n",
    },
  },
  // No file needs itself here: only the two folders need each other, and only by types.
  {
    rule: 'no-folder-circles',
    file: 'src/core/domain/text/planted-violation.ts',
    source: "export type { Twin } from '../csv/planted-violation-twin.ts';\n",
    twin: {
      file: 'src/core/domain/csv/planted-violation-twin.ts',
      source: "import type { cleanLine } from '../text/clean.ts';\nexport type Twin = typeof cleanLine;\n",
    },
  },
];

const problems = [];
const clean = await violationsIn(['src']);
if (clean.modules < FEWEST_MODULES) problems.push(`only ${clean.modules} modules were seen: the rules were not tried`);
for (const { rule, from, to } of clean.violations)
  problems.push(`${rule}: ${from} imports ${to}\n    ${commentOf(rule)}`);
for (const { name } of configuration.forbidden) {
  if (!PLANTED.some(({ rule }) => rule === name)) problems.push(`${name} has no planted violation`);
}
for (const planted of PLANTED) {
  if (!(await fires(planted))) problems.push(`${planted.rule} did not fire on ${planted.file}`);
}
for (const problem of problems) console.error(problem);
console.log(
  `${clean.modules} modules, ${configuration.forbidden.length} rules, ${PLANTED.length} planted violations, ${problems.length} problems`,
);
process.exit(problems.length === 0 ? 0 : 1);

async function fires({ rule, file, source, twin }) {
  const files = [{ file, source }, ...(twin === undefined ? [] : [twin])];
  try {
    for (const one of files) {
      mkdirSync(path.dirname(one.file), { recursive: true });
      writeFileSync(one.file, one.source);
    }
    const { violations } = await violationsIn(files.map((one) => one.file));
    return violations.some((violation) => violation.rule === rule);
  } finally {
    for (const one of files) rmSync(one.file, { force: true });
  }
}

async function violationsIn(paths) {
  const { forbidden, options } = configuration;
  const ofFolders = forbidden.filter(({ scope }) => scope === 'folder');
  const ofFiles = forbidden.filter((rule) => !ofFolders.includes(rule));
  const exclude = { path: `${options.exclude.path}|${NO_ROOMS}` };
  const files = await broken(ofFiles, options, paths);
  const folders = await broken(ofFolders, { ...options, exclude }, paths);
  return { modules: files.modules, violations: [...files.violations, ...folders.violations] };
}

async function broken(forbidden, options, paths) {
  const { output } = await cruise(
    paths,
    { ...options, ruleSet: { forbidden, options }, validate: true },
    options.enhancedResolveOptions,
    { tsConfig: extractTsConfig('tsconfig.json') },
  );
  const { summary, modules } = output;
  return {
    modules: modules.filter(({ source }) => source.startsWith('src/')).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

function commentOf(rule) {
  return configuration.forbidden.find(({ name }) => name === rule)?.comment ?? '';
}
