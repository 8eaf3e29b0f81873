import { readdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { BackupDamaged } from '../embedded/embedded-errors.ts';

/** A folder, or a piece of a file: pieces of one file follow each other and are appended. Paths use `/`. */
export type ArchivePiece =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly content: Buffer };

const PIECE_BYTES = 256 * 1024;
const NEWLINE = 0x0a;
const HEADER = /^(folder|file) (\d+) (.+)$/;

/** One piece as bytes: a line with kind, length and path, then the content. */
export function packPiece(piece: ArchivePiece): Buffer {
  if (piece.kind === 'folder') return Buffer.from(`folder 0 ${piece.path}\n`);
  return Buffer.concat([Buffer.from(`file ${piece.content.length} ${piece.path}\n`), piece.content]);
}

/** Packs everything under `source` for which `wanted` says yes; a folder it refuses is still there, but empty. */
export async function* packFolder(
  source: string,
  target: string,
  wanted: (name: string) => boolean,
): AsyncGenerator<Buffer> {
  yield packPiece({ kind: 'folder', path: target });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = path.join(source, entry.name);
    const to = `${target}/${entry.name}`;
    if (entry.isDirectory() && wanted(entry.name)) yield* packFolder(from, to, wanted);
    else if (entry.isDirectory()) yield packPiece({ kind: 'folder', path: to });
    else if (entry.isFile() && wanted(entry.name)) yield* packFile(from, to);
  }
}

/** Packs one file, or nothing when it was deleted meanwhile. */
export async function* packFile(source: string, target: string): AsyncGenerator<Buffer> {
  const file = await openIfThere(source);
  if (file === undefined) return;
  try {
    for (let first = true; ; first = false) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(PIECE_BYTES), 0, PIECE_BYTES);
      if (bytesRead === 0 && !first) return;
      yield packPiece({ kind: 'file', path: target, content: buffer.subarray(0, bytesRead) });
    }
  } finally {
    await file.close();
  }
}

/** Reads an archive back, piece by piece. Throws `BackupDamaged`. */
export async function* unpackPieces(archive: AsyncIterable<Buffer>): AsyncGenerator<ArchivePiece> {
  let waiting = Buffer.alloc(0);
  for await (const chunk of whole(archive)) {
    waiting = Buffer.concat([waiting, chunk]);
    for (let end = waiting.indexOf(NEWLINE); end >= 0; end = waiting.indexOf(NEWLINE)) {
      const [, kind, bytes, piecePath] = waiting.subarray(0, end).toString().match(HEADER) ?? [];
      if (piecePath === undefined) throw new BackupDamaged('is no archive of Rapport');
      const next = end + 1 + Number(bytes);
      if (waiting.length < next) break;
      if (kind === 'folder') yield { kind, path: piecePath };
      else yield { kind: 'file', path: piecePath, content: waiting.subarray(end + 1, next) };
      waiting = waiting.subarray(next);
    }
  }
  if (waiting.length > 0) throw new BackupDamaged('ends too early');
}

/** The same chunks; what zlib says of a file that was cut short or changed is said of the backup. */
async function* whole(archive: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* archive;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^Z(?:_|STD_)/u.test(code)) throw error;
    throw new BackupDamaged('ends too early, or was changed', { cause: error });
  }
}

async function openIfThere(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
