import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPT = path.resolve('scripts/structure.mjs');
const ROOM = 'src/core/domain/request';

const trees: string[] = [];
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true });
});

/** What the script says about a source tree that holds only these files. */
function check(files: Readonly<Record<string, string>>) {
  const tree = mkdtempSync(path.join(tmpdir(), 'rapport-structure-'));
  trees.push(tree);
  spawnSync('git', ['init', '--quiet'], { cwd: tree });
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(path.join(tree, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(tree, file), source);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, '--check'], { cwd: tree, encoding: 'utf8' });
  return { status, facts: JSON.parse(stdout), faults: stderr.split('\n').filter((line) => line !== '') };
}

/** As many files, each with nothing in it. */
const filesIn = (room: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${room}/file-${at}.ts`, 'export {};\n']));

const DECIDES = 'export const bigger = (one: number, other: number) => (one > other ? one : other);\n';

/** Each planted violation and what is said about it. No file needs itself in those of circles. */
const PLANTED: readonly (readonly [what: string, files: Readonly<Record<string, string>>, fault: string])[] = [
  [
    'two rooms that need each other by types alone, through different files',
    {
      'src/flows/one/a.ts': "import type { B } from '../two/b.ts';\nexport type A = B;\n",
      'src/flows/two/b.ts': 'export type B = 1;\n',
      'src/flows/two/c.ts': "export type { D } from '../one/d.ts';\n",
      'src/flows/one/d.ts': 'export type D = 1;\n',
    },
    'folders that need each other: src/flows/one src/flows/two',
  ],
  [
    'a room that needs a room within it, which needs it',
    {
      'src/flows/outer/e.ts': "export { f } from './inner/f.ts';\n",
      'src/flows/outer/inner/f.ts': "import type { G } from '../g.ts';\nexport const f: G = 1;\n",
      'src/flows/outer/g.ts': 'export type G = 1;\n',
    },
    'folders that need each other: src/flows/outer src/flows/outer/inner',
  ],
  ['seventeen files in one room', filesIn('src/flows/full', 17), 'src/flows/full holds 17 files'],
  [
    'a type exported by two files',
    {
      'src/flows/standing/one.ts': 'export type Standing = 1;\n',
      'src/flows/standing/other.ts': 'export interface Standing {}\n',
    },
    'Standing is declared in src/flows/standing/one.ts and src/flows/standing/other.ts',
  ],
  [
    'a domain that waits',
    { [`${ROOM}/load.ts`]: 'export async function load() {}\n' },
    `${ROOM}/load.ts waits: use cases stand in src/core/application`,
  ],
  [
    'a domain that promises',
    { [`${ROOM}/promise.ts`]: 'export type Load = () => Promise<void>;\n' },
    `${ROOM}/promise.ts waits: use cases stand in src/core/application`,
  ],
  [
    'an id cast in a flow',
    { 'src/flows/cast/id.ts': "\nexport const id = 'm-1' as MemberId;\n" },
    'src/flows/cast/id.ts:2: an id is cast instead of read',
  ],
  [
    'a rule without a test beside it',
    { [`${ROOM}/decide.ts`]: DECIDES },
    `${ROOM}/decide.ts decides and has no test beside it`,
  ],
];

describe('the structure of a source tree', () => {
  it('is in order when rooms need each other in one direction and every rule has a test', () => {
    const { status, faults, facts } = check({
      ...filesIn('src/flows/request', 15),
      [`${ROOM}/decide.ts`]: DECIDES,
      [`${ROOM}/decide.test.ts`]:
        "import type { Unit } from '../../../flows/request/page.ts';\nexport type Of = Unit;\n",
      'src/flows/request/page.ts': `export { bigger } from '../../core/domain/request/decide.ts';\nexport type Unit = 1;\n`,
      'src/core/application/request/use-case.ts': 'export async function load(): Promise<void> {}\n',
    });

    expect({ status, faults }).toEqual({ status: 0, faults: [] });
    expect(facts).toMatchObject({ folderCircles: 0, declaredTwice: 0, asyncInDomain: 0, domainTestedBeside: 1 });
  });

  describe('has a fault', () => {
    let found: ReturnType<typeof check>;
    beforeAll(() => {
      found = check(Object.assign({}, ...PLANTED.map(([, files]) => files)));
    });

    it.each(PLANTED)('in %s', (_what, _files, fault) => {
      expect(found.faults).toContain(fault);
    });

    it('for each of these alone, and then it fails', () => {
      expect([found.status, found.faults.length]).toEqual([1, PLANTED.length]);
    });
  });
});
