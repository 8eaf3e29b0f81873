// npm run bench -- NAME [flags]: runs bench/NAME.bench.ts, which prints one JSON line per row.
import { existsSync, readdirSync } from 'node:fs';

const [name = '', ...args] = process.argv.slice(2);
const file = new URL(`./${name}.bench.ts`, import.meta.url);

if (/^[a-z-]+$/.test(name) && existsSync(file)) {
  const bench: { readonly run: (args: readonly string[]) => void | Promise<void> } = await import(file.href);
  await bench.run(args);
} else {
  const names = readdirSync(new URL('.', import.meta.url)).flatMap(
    (entry) => entry.match(/^(.+)\.bench\.ts$/)?.[1] ?? [],
  );
  console.error(`Which benchmark? npm run bench -- ${names.join(' | ')}`);
  process.exitCode = 1;
}
