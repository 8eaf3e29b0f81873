import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXPORTED = /^export (?:async )?(?:const|function\*?|type|interface|class) (\w+)/gmu;

/** Every name that a file of this folder exports where it declares it. */
export function exportedNames(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(EXPORTED)].map(([, name = '']) => name),
    ),
  );
}
