/** A byte that UTF-8 does not have; what was decoded before it has been handed out. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

/** Two bytes a letter, and nothing that says in which order. */
export class Utf16WithoutMark extends Error {
  override readonly name = 'Utf16WithoutMark';
}

const LINE_ENDS = [0x0a, 0x0d] as const;
/** No row of a catalogue is so long: a line that goes on is decoded as it is, and refused as a row. */
const MAX_LINE_BYTES = 1_000_000;
const MARKS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * The text of a stream of bytes: UTF-16 where its mark says so, else UTF-8, strictly. Throws `NotUtf8` after the last
 * line before the wrong one, so that whoever reads along knows the row.
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: ((piece: Uint8Array, last: boolean) => Generator<string>) | null = null;
  let held: Uint8Array = new Uint8Array();
  for await (const piece of bytes) {
    held = Buffer.concat([held, piece]);
    if (decode === null && held.length < 2) continue;
    decode ??= decoderFor(held);
    yield* decode(held, false);
    held = new Uint8Array();
  }
  decode ??= decoderFor(held);
  yield* decode(held, true);
}

function decoderFor(start: Uint8Array): (piece: Uint8Array, last: boolean) => Generator<string> {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte));
  if (mark !== undefined) return wideDecoder(mark.encoding);
  if (start.subarray(0, 64).includes(0)) throw new Utf16WithoutMark();
  return lineDecoder();
}

function wideDecoder(encoding: string) {
  const decoder = new TextDecoder(encoding);
  return function* (piece: Uint8Array, last: boolean) {
    yield decoder.decode(piece, { stream: !last });
  };
}

/** Decodes whole lines only: no letter of UTF-8 has a line end in it, so a line is right or wrong by itself. */
function lineDecoder() {
  let isFirst = true;
  let rest: Uint8Array = new Uint8Array();
  const decoded = (bytes: Uint8Array): string => {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isFirst }).decode(bytes);
    isFirst &&= bytes.length === 0;
    return text;
  };
  return function* (piece: Uint8Array, last: boolean): Generator<string> {
    const all = Buffer.concat([rest, piece]);
    const isWhole = last || all.length > MAX_LINE_BYTES;
    const end = isWhole ? all.length : Math.max(...LINE_ENDS.map((byte) => all.lastIndexOf(byte))) + 1;
    const lines = all.subarray(0, end);
    rest = all.subarray(end);
    try {
      yield decoded(lines);
    } catch {
      yield* goodLines(lines, decoded);
      throw new NotUtf8();
    }
  };
}

/** The lines before the first that is no UTF-8. */
function* goodLines(bytes: Buffer, decoded: (line: Uint8Array) => string): Generator<string> {
  for (let from = 0; from < bytes.length; ) {
    const ends = LINE_ENDS.map((byte) => bytes.indexOf(byte, from)).filter((end) => end >= 0);
    const next = Math.min(bytes.length, ...ends.map((end) => end + 1));
    try {
      yield decoded(bytes.subarray(from, next));
    } catch {
      return;
    }
    from = next;
  }
}
