import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Glyphs, glyphsOf } from './font-glyphs.ts';

/** A font with wide coverage of Latin, Greek, Cyrillic, Hebrew and Arabic, read once. */
export type Face = { readonly name: string; readonly bytes: Buffer; readonly glyphs: Glyphs };

const FILES = {
  sans: 'DejaVuSans',
  bold: 'DejaVuSans-Bold',
  serif: 'DejaVuSerif',
  serifBold: 'DejaVuSerif-Bold',
} as const;
export type FaceName = keyof typeof FILES;

const read = new Map<FaceName, Face>();

export function face(name: FaceName): Face {
  const known = read.get(name);
  if (known !== undefined) return known;
  const file = fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${FILES[name]}.ttf`));
  const bytes = readFileSync(file);
  const made: Face = { name, bytes, glyphs: glyphsOf(bytes) };
  read.set(name, made);
  return made;
}
