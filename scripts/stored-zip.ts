import { crc32 } from 'node:zlib';

/** A file of an archive; `name` is its path in it, with `/`. */
export type ZipEntry = { readonly name: string; readonly content: Buffer };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980: the same files always make the same archive. */
const DOS_DATE = 0x0021;

/** A zip archive whose files are stored as they are, not compressed. Source of the layout: PKWARE APPNOTE 6.3.10. */
export function storedZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = Buffer.concat([localHeader(entry), Buffer.from(entry.name), entry.content]);
    centrals.push(Buffer.concat([centralHeader(entry, offset), Buffer.from(entry.name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endRecord(entries.length, directory.length, offset)]);
}

/** What both headers say of a file, after their signature and versions. */
function facts({ name, content }: ZipEntry): Buffer {
  const buffer = Buffer.alloc(24);
  buffer.writeUInt16LE(UTF8_NAMES, 0);
  buffer.writeUInt16LE(0, 2);
  buffer.writeUInt16LE(0, 4);
  buffer.writeUInt16LE(DOS_DATE, 6);
  buffer.writeUInt32LE(crc32(content), 8);
  buffer.writeUInt32LE(content.length, 12);
  buffer.writeUInt32LE(content.length, 16);
  buffer.writeUInt16LE(Buffer.byteLength(name), 20);
  return buffer;
}

function localHeader(entry: ZipEntry): Buffer {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(LOCAL, 0);
  start.writeUInt16LE(VERSION, 4);
  return Buffer.concat([start, facts(entry)]);
}

function centralHeader(entry: ZipEntry, offset: number): Buffer {
  const start = Buffer.alloc(8);
  start.writeUInt32LE(CENTRAL, 0);
  start.writeUInt16LE(VERSION, 4);
  start.writeUInt16LE(VERSION, 6);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, facts(entry), rest]);
}

function endRecord(count: number, directoryBytes: number, directoryOffset: number): Buffer {
  const buffer = Buffer.alloc(22);
  buffer.writeUInt32LE(END, 0);
  buffer.writeUInt16LE(count, 8);
  buffer.writeUInt16LE(count, 10);
  buffer.writeUInt32LE(directoryBytes, 12);
  buffer.writeUInt32LE(directoryOffset, 16);
  return buffer;
}
