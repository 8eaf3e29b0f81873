import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const FILE = 'sandbox-time.json';
const Kept = z.object({ aheadMs: z.number().nonnegative() });

/** How far the programme's clock is ahead, kept beside the data it belongs to: a restart must not turn time back. */
export type KeptTime = { readonly aheadMs: number; readonly keep: (aheadMs: number) => Promise<void> };

/** Reads what an earlier run kept in a data folder; 0 on the first start. Throws when the file was written by somebody else. */
export async function openKeptTime(folder: string): Promise<KeptTime> {
  const file = path.join(folder, FILE);
  const text = await readFile(file, 'utf8').catch(absent);
  return {
    aheadMs: text === null ? 0 : Kept.parse(JSON.parse(text)).aheadMs,
    keep: async (aheadMs) => {
      await mkdir(folder, { recursive: true });
      await writeFile(file, JSON.stringify({ aheadMs } satisfies z.infer<typeof Kept>));
    },
  };
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
