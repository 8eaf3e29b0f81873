// Fills the marked parts of the README and of pages in docs/, and writes `.env.example`: `npx node scripts/write-readme.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { envExample, PAGES } from './generated-sections.ts';

const ROOT = path.join(import.meta.dirname, '..');
const MARKED = /<!-- generated: ([a-z-]+) -->\n[\s\S]*?<!-- end -->/gu;

/** `text` with every marked part made anew. Throws `RangeError` naming a mark without a section or a section without a mark. */
export function fillMarks(text: string, sections: Readonly<Record<string, () => string>>): string {
  const marked = new Set([...text.matchAll(MARKED)].map(([, name]) => name));
  const unmarked = Object.keys(sections).find((name) => !marked.has(name));
  if (unmarked !== undefined) throw new RangeError(`the section ${unmarked} has no mark`);
  return text.replaceAll(MARKED, (_whole, name: string) => {
    const section = sections[name];
    if (section === undefined) throw new RangeError(`the mark ${name} has no section`);
    return `<!-- generated: ${name} -->\n${section()}\n<!-- end -->`;
  });
}

/** The files that are made or filled, with what they ought to hold. */
export const generatedFiles = (): readonly { readonly name: string; readonly content: string }[] => [
  ...Object.entries(PAGES).map(([name, sections]) => ({
    name,
    content: fillMarks(readFileSync(path.join(ROOT, name), 'utf8'), sections),
  })),
  { name: '.env.example', content: envExample() },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, content } of generatedFiles()) writeFileSync(path.join(ROOT, name), content);
}
