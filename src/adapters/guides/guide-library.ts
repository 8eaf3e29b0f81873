import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Guide } from '../../core/domain/guide/guide.ts';
import type { GuideLibrary } from '../../core/domain/guide/guide-library.ts';
import { OperatorError } from '../../core/domain/kernel/operator-error.ts';
import { parseGuide } from './parse-guide.ts';

/** Every file that cannot be used, a line each. */
export class BadGuides extends OperatorError {
  override readonly name = 'BadGuides';

  constructor(problems: readonly string[]) {
    super(`Bad guides:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads every `.md` file of these folders; a file of a later folder replaces the one of that name before. Throws `BadGuides`. */
export async function readGuideLibrary(folders: readonly string[]): Promise<GuideLibrary> {
  const guides = new Map<string, Guide>();
  const problems: string[] = [];
  for (const folder of folders) {
    for (const file of await markdownIn(folder, problems)) {
      const slug = path.basename(file, '.md');
      const parsed = parseGuide(slug, await readFile(path.join(folder, file), 'utf8'));
      if (parsed.ok) guides.set(slug, parsed.guide);
      else problems.push(...parsed.problems.map((problem) => `${path.join(folder, file)}: ${problem}`));
    }
  }
  for (const { slug, next } of guides.values()) {
    if (!guides.has(next)) problems.push(`${slug}.md: next names ${next}, and there is no such guide`);
  }
  if (problems.length > 0) throw new BadGuides(problems);
  return libraryOf([...guides.values()]);
}

function libraryOf(guides: readonly Guide[]): GuideLibrary {
  const sorted = guides.toSorted((one, other) => (one.title < other.title ? -1 : 1));
  return {
    all: () => sorted,
    find: (slug) => sorted.find((one) => one.slug === slug) ?? null,
    offeredAt: (moment) => sorted.filter((one) => one.offeredWhen === moment),
  };
}

async function markdownIn(folder: string, problems: string[]): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.md')).toSorted();
  } catch {
    problems.push(`${folder}: this folder cannot be read`);
    return [];
  }
}
