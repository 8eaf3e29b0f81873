import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Glyphs, glyphsOf } from './font-glyphs.ts';

/** A font with wide coverage of Latin, Greek, Cyrillic, Hebrew and Arabic, read once. */
export type Face = { readonly name: string; readonly bytes: Buffer; readonly glyphs: Glyphs };

const FILES = {
  sans: () => import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: () => import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  serif: () => import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf'),
  serifBold: () => import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf'),
} as const;
export type FaceName = keyof typeof FILES;

const read = new Map<FaceName, Face>();

export function face(name: FaceName): Face {
  const known = read.get(name);
  if (known !== undefined) return known;
  const bytes = readFileSync(fileURLToPath(FILES[name]()));
  const made: Face = { name, bytes, glyphs: glyphsOf(bytes) };
  read.set(name, made);
  return made;
}
