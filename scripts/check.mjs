// Whether a change is well made: types, style, dependency rules, structure, dead code. Every step runs, then it judges.
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['types of the page', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'sandbox/web/tsconfig.json']],
  ['style', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['dependency rules', ['scripts/check-dependencies.mjs']],
  ['structure', ['scripts/structure.mjs', '--check']],
  ['dead code', ['node_modules/knip/bin/knip.js']],
];

const failed = [];
for (const [name, command] of STEPS) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nAll checks are green.' : `\nNot green: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
