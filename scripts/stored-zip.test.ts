import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { storedZip, type ZipEntry } from './stored-zip.ts';

const entries: readonly ZipEntry[] = [
  { name: 'manifest.json', content: Buffer.from('{"a":1}') },
  { name: 'bilder/größe.png', content: Buffer.from([0, 1, 2, 255]) },
  { name: 'empty.txt', content: Buffer.alloc(0) },
];

/** Reads an archive from its end, as every unzip does. */
function read(zip: Buffer): readonly ZipEntry[] {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const nameBytes = zip.readUInt16LE(at + 28);
    const name = zip.subarray(at + 46, at + 46 + nameBytes).toString();
    const local = zip.readUInt32LE(at + 42);
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + zip.readUInt32LE(at + 24));
    expect(crc32(content)).toBe(zip.readUInt32LE(at + 16));
    at += 46 + nameBytes;
    return { name, content: Buffer.from(content) };
  });
}

describe('a stored zip', () => {
  it('gives back every file under its name, byte for byte', () => {
    expect(read(storedZip(entries))).toEqual(entries);
  });

  it('is the same for the same files', () => {
    expect(storedZip(entries).equals(storedZip(entries))).toBe(true);
  });
});
