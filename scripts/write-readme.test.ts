import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SETTING_DOCS } from '../src/app/config.ts';
import { measuredTable, stateDiagram } from './generated-sections.ts';
import { fillMarks, generatedFiles } from './write-readme.ts';

const ROOT = path.join(import.meta.dirname, '..');
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'src/core/glossary.md', 'prisma/invariants.md'],
  ...['sandbox/README.md', 'bench/README.md', 'simulate/README.md'],
  ...markdownIn('docs'),
].map((page) => ({
  page,
  text: readFileSync(path.join(ROOT, page), 'utf8'),
}));

describe('the generated parts', () => {
  it.each(generatedFiles())('are as fresh in $name as `npx node scripts/write-readme.ts` makes them', (made) => {
    expect(readFileSync(path.join(ROOT, made.name), 'utf8')).toBe(made.content);
  });

  it('replace what stands between the marks and nothing else', () => {
    const text = 'before\n<!-- generated: one -->\nold\n<!-- end -->\nafter\n';
    expect(fillMarks(text, { one: () => 'new' })).toBe(text.replace('old', 'new'));
  });

  it('are refused when a mark or a section is missing', () => {
    const text = '<!-- generated: one -->\n<!-- end -->';
    expect(() => fillMarks(text, {})).toThrow('the mark one has no section');
    expect(() => fillMarks(text, { one: () => '', two: () => '' })).toThrow('the section two has no mark');
  });

  it('draw only states that can be reached', () => {
    const diagram = stateDiagram('new-born', {
      grow: { from: ['new-born', 'lost'], to: 'grown', by: ['clock'] },
    });
    expect(diagram.split('\n').slice(1, -1)).toEqual([
      'stateDiagram-v2',
      '  state "new-born" as new_born',
      '  [*] --> new_born',
      '  new_born --> grown: grow (clock)',
      '  grown --> [*]',
    ]);
  });

  it('show figures only where there are some', () => {
    expect(measuredTable({ machine: 'two cores', rows: [] })).not.toContain('two cores');
    expect(measuredTable({ machine: 'two cores', rows: [{ what: 'a', aim: 'b', measured: 'c' }] })).toContain(
      '| a | b | c |',
    );
  });
});

describe('what the pages name exists', () => {
  it('as files and folders', () => {
    const named = mentions(/`((?:src|scripts|docs|prisma|sandbox|bench|simulate|guides|appPackage)\/[^`\s<*…]*)`/gu);
    expect(named.filter(({ name }) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  it('as file names without their folder', () => {
    const files = ['src', 'sandbox', 'scripts', 'bench', 'simulate'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }),
    );
    const named = mentions(/`([\w.-]+\.(?:ts|mjs))`/gu);
    expect(named.filter(({ name }) => !files.some((file) => file.endsWith(name)))).toEqual([]);
  });

  it('as pages and their headings', () => {
    const links = mentions(/\]\(([^)\s]+)\)/gu).filter(({ name }) => !/^https?:|^mailto:|\.png$/u.test(name));
    expect(links.filter(({ page, name }) => !leadsSomewhere(page, name))).toEqual([]);
  });

  it('as npm scripts', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));
    expect(mentions(/npm run ([a-z0-9:-]+)/gu).filter(({ name }) => scripts[name] === undefined)).toEqual([]);
  });

  it('as settings', () => {
    const known = new Set(SETTING_DOCS.map(({ name }) => name));
    const named = mentions(/`((?:SLACK|TEAMS|SANDBOX|DATABASE|DATA|LOG|ORGANISATION)_[A-Z_]+)`/gu);
    expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
  });
});

type Mention = { readonly page: string; readonly name: string };

const mentions = (pattern: RegExp): readonly Mention[] =>
  pages.flatMap(({ page, text }) => [...text.matchAll(pattern)].map(([, name = '']) => ({ page, name })));

function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const target = file === '' ? page : path.join(path.dirname(page), file);
  if (!existsSync(path.join(ROOT, target))) return false;
  return heading === undefined || headingsOf(target).includes(heading);
}

/** As GitHub names them: lower case, without punctuation, spaces as hyphens. */
const headingsOf = (page: string): readonly string[] =>
  [...readFileSync(path.join(ROOT, page), 'utf8').matchAll(/^#+ (.+)$/gmu)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

function markdownIn(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name));
}
