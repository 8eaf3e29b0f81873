import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exportedNames } from './exported-names.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** What stands in backticks in a page: a path when it has a slash, else a name of the code. */
const quotedIn = (text: string): readonly string[] => [...text.matchAll(/`([^`\n]+)`/gu)].map(([, name = '']) => name);

function unknownIn(text: string, exported: ReadonlySet<string>): readonly string[] {
  return quotedIn(text).filter((name) =>
    name.includes('/') ? !existsSync(path.join(ROOT, name)) : !exported.has(name),
  );
}

it('names only words that the code exports, and files that exist', () => {
  const glossary = readFileSync(path.join(ROOT, 'src/core/glossary.md'), 'utf8');
  expect(quotedIn(glossary).length).toBeGreaterThan(40);
  expect(unknownIn(glossary, exportedNames(path.join(ROOT, 'src')))).toEqual([]);
});

it('tells a word and a file that are gone', () => {
  const text = 'a `Ledger` in `src/core/nowhere.ts`, a `Card` in `src/core/glossary.md`';
  expect(unknownIn(text, new Set(['Card']))).toEqual(['Ledger', 'src/core/nowhere.ts']);
});
