import { crc32, deflateSync } from 'node:zlib';

/** A picture as its colours: four bytes a pixel (red, green, blue, and one that is not looked at), row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A pixel names one of this many colours in four bits. Source: www.w3.org/TR/png-3, colour type 3 */
const MOST_COLOURS = 16;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BIT_DEPTH = 4;
const INDEXED = 3;

/**
 * A PNG in the sixteen colours that its pixels have most of, each pixel in the one nearest to its own. A drawing of
 * words and lines takes about a sixth of the bytes, so that it finds room in a card.
 */
export function indexedPng(picture: Pixels): Uint8Array {
  const colours = countColours(picture);
  const palette = [...colours]
    .toSorted(([one, many], [other, more]) => more - many || one - other)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const places = new Map([...colours.keys()].map((colour) => [colour, nearest(colour, palette)]));
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header(picture)),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(packed(picture, places), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function countColours({ pixels }: Pixels): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

/** Two pixels a byte; every row begins with a byte that says it is stored as it is. */
function packed({ width, height, pixels }: Pixels, places: ReadonlyMap<number, number>): Buffer {
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = places.get(colourAt(pixels, (y * width + x) * 4)) ?? 0;
      const at = y * rowBytes + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? place << 4 : place);
    }
  }
  return rows;
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((one) => distance(channels(colour), channels(one)));
  return distances.indexOf(Math.min(...distances));
}

const distance = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, channel, at) => sum + (channel - (other[at] ?? 0)) ** 2, 0);

const colourAt = (pixels: Uint8Array, at: number): number =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);

const channels = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function header({ width, height }: Pixels): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = BIT_DEPTH;
  data[9] = INDEXED;
  return data;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
