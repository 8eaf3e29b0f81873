// Prints one JSON line about the rooms of `src`, and with `--check` fails when a promise of docs/architecture.md is broken.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Tests and what they stand on are judged by their own rules, not as rooms of the product. */
const RIG = /\.(test|fixture|contract)\.ts$|\/testing\/|\/golden\/|\/generated\//u;
const MOST_FILES_IN_A_ROOM = 16;

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '**/*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const source = tracked.filter((file) => file.startsWith('src/') && !RIG.test(file));
const rooms = tracked.filter((file) => /^(src|sandbox)\//u.test(file) && !RIG.test(file));
const parsed = new Map(source.map((file) => [file, parse(file)]));
const domain = source.filter((file) => file.startsWith('src/core/domain/'));
const branching = domain.filter((file) => contains(parsed.get(file), isBranch));
const untested = branching.filter((file) => !hasTestBeside(file));
const waiting = domain.filter((file) => contains(parsed.get(file), isPromise));
const lengths = source.map((file) => lines(file)).toSorted((one, other) => one - other);
const circles = folderCircles();
const twice = declaredTwice();
const sizes = Object.entries(Object.groupBy(rooms, (file) => path.posix.dirname(file)))
  .map(([folder, files]) => ({ folder, files: files.length }))
  .toSorted((one, other) => other.files - one.files);
const casts = source.filter((file) => file.startsWith('src/flows/')).flatMap(idCasts);

console.log(
  JSON.stringify({
    folderCircles: circles.length,
    largestFolder: sizes[0],
    declaredTwice: twice.length,
    asyncInDomain: waiting.length,
    idCastsInFlows: casts.length,
    domainTestedBeside: share(branching.length - untested.length, branching.length),
    medianLines: lengths[Math.floor(lengths.length / 2)],
    p95Lines: lengths[Math.floor(lengths.length * 0.95)],
    longest: longest(),
  }),
);

if (process.argv.includes('--check') || process.argv.includes('--list')) {
  const faults = [
    ...circles.map((folders) => `folders that need each other: ${folders.toSorted().join(' ')}`),
    ...sizes
      .filter(({ files }) => files > MOST_FILES_IN_A_ROOM)
      .map(({ folder, files }) => `${folder} holds ${files} files`),
    ...twice.map(([name, files]) => `${name} is declared in ${files.join(' and ')}`),
    ...waiting.map((file) => `${file} waits: use cases stand in src/core/application`),
    ...casts.map((at) => `${at}: an id is cast instead of read`),
    ...untested.map((file) => `${file} decides and has no test beside it`),
  ];
  for (const fault of faults) console.error(fault);
  if (process.argv.includes('--check')) process.exit(faults.length === 0 ? 0 : 1);
}

function parse(file) {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function contains(node, wanted) {
  return wanted(node) || (ts.forEachChild(node, (child) => contains(child, wanted) || undefined) ?? false);
}

function isBranch(node) {
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node) || ts.isSwitchStatement(node)) return true;
  if (ts.isIterationStatement(node, false)) return true;
  return (
    ts.isBinaryExpression(node) &&
    [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(
      node.operatorToken.kind,
    )
  );
}

function isPromise(node) {
  if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) return true;
  return ts.isIdentifier(node) && node.text === 'Promise';
}

function hasTestBeside(file) {
  const stem = file.slice(0, -'.ts'.length);
  return ['test', 'property.test'].some((kind) => existsSync(`${stem}.${kind}.ts`));
}

/**
 * Circles among folders, type imports counted. A folder needs what its files and those of the folders in it import, as
 * in dependency-cruiser's `scope: 'folder'`.
 */
function folderCircles() {
  const needs = new Map();
  for (const file of source) {
    for (const imported of importsOf(file)) {
      const target = path.posix.dirname(imported);
      for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
        if (!needs.has(folder)) needs.set(folder, new Set());
        if (folder !== target) needs.get(folder).add(target);
      }
    }
  }
  return stronglyConnected(needs).filter((folders) => folders.length > 1);
}

function importsOf(file) {
  return parsed
    .get(file)
    .statements.filter((one) => (ts.isImportDeclaration(one) || ts.isExportDeclaration(one)) && one.moduleSpecifier)
    .map((one) => one.moduleSpecifier.text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier))
    .filter((target) => parsed.has(target));
}

/** Tarjan's algorithm. */
function stronglyConnected(graph) {
  const [order, low, stack, found] = [new Map(), new Map(), [], []];
  const visit = (node) => {
    order.set(node, order.size);
    low.set(node, order.get(node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) === order.get(node)) found.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

function declaredTwice() {
  const homes = new Map();
  for (const [file, tree] of parsed) {
    for (const statement of tree.statements) {
      const isType =
        ts.isTypeAliasDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isClassDeclaration(statement);
      const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
      if (!isType || !exported || statement.name === undefined) continue;
      homes.set(statement.name.text, [...(homes.get(statement.name.text) ?? []), file]);
    }
  }
  return [...homes].filter(([, files]) => new Set(files).size > 1);
}

function idCasts(file) {
  const text = readFileSync(file, 'utf8').split('\n');
  return text.flatMap((line, at) => (/\bas [A-Z][A-Za-z]*Id\b/u.test(line) ? [`${file}:${at + 1}`] : []));
}

function lines(file) {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}

function longest() {
  const [file] = source.toSorted((one, other) => lines(other) - lines(one));
  return { file, lines: lines(file) };
}

function share(part, whole) {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}
