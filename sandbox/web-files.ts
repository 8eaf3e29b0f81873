import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('./web/', import.meta.url));

const contentTypes: Readonly<Record<string, string>> = {
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export type WebFile = { readonly type: string; readonly body: string | Buffer };

/** A file for the browser, TypeScript with its types taken away; null when there is none. */
export async function webFile(path: string): Promise<WebFile | null> {
  const file = normalize(join(root, path));
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep) || file.includes('.test.')) return null;
  return fileAt(file);
}

/** The same for a file given by its absolute path (a side's assets). */
export async function fileAt(file: string): Promise<WebFile | null> {
  const type = contentTypes[extname(file)];
  if (type === undefined) return null;
  try {
    const body = await readFile(file);
    return { type, body: file.endsWith('.ts') ? stripTypeScriptTypes(body.toString('utf8')) : body };
  } catch {
    return null;
  }
}
