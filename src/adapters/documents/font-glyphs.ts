/** What a font says of a code point. */
export type Glyphs = {
  readonly has: (codePoint: number) => boolean;
  /** How far it moves on, as a share of the font's size; that of the missing glyph when it has none. */
  readonly advance: (codePoint: number) => number;
};

const TABLE_BYTES = 16;
const FIRST_TABLE = 12;
const GROUP_BYTES = 12;
const FIRST_GROUP = 16;
const METRIC_BYTES = 4;

/**
 * Reads the code points and widths of a TrueType font: subtable format 12 of `cmap` (all of Unicode), `head`, `hhea`,
 * `hmtx`. Source: learn.microsoft.com/typography/opentype/spec. Throws when the font has no such tables.
 */
export function glyphsOf(font: Buffer): Glyphs {
  const groups = groupsIn(font, subtableOf(font, tableAt(font, 'cmap')));
  const perEm = font.readUInt16BE(tableAt(font, 'head') + 18);
  const metrics = font.readUInt16BE(tableAt(font, 'hhea') + 34);
  const hmtx = tableAt(font, 'hmtx');
  const glyph = (codePoint: number): number => {
    const group = groupOf(groups, codePoint);
    return group === undefined ? 0 : group.glyph + codePoint - group.first;
  };
  return {
    has: (codePoint) => glyph(codePoint) !== 0,
    // Glyphs after the last metric have its width.
    advance: (codePoint) => font.readUInt16BE(hmtx + Math.min(glyph(codePoint), metrics - 1) * METRIC_BYTES) / perEm,
  };
}

type Group = { readonly first: number; readonly last: number; readonly glyph: number };

function groupOf(groups: readonly Group[], codePoint: number): Group | undefined {
  let [low, high] = [0, groups.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group === undefined || codePoint < group.first) high = middle - 1;
    else if (codePoint > group.last) low = middle + 1;
    else return group;
  }
  return undefined;
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let table = 0; table < count; table += 1) {
    const entry = FIRST_TABLE + table * TABLE_BYTES;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function subtableOf(font: Buffer, cmap: number): number {
  const count = font.readUInt16BE(cmap + 2);
  for (let record = 0; record < count; record += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + record * 8 + 4);
    if (font.readUInt16BE(subtable) === 12) return subtable;
  }
  throw new Error('the font has no map of all Unicode');
}

function groupsIn(font: Buffer, subtable: number): readonly Group[] {
  const count = font.readUInt32BE(subtable + 12);
  return Array.from({ length: count }, (_, group) => {
    const at = subtable + FIRST_GROUP + group * GROUP_BYTES;
    return { first: font.readUInt32BE(at), last: font.readUInt32BE(at + 4), glyph: font.readUInt32BE(at + 8) };
  });
}
