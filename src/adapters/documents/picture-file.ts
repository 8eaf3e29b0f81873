import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { face } from './fonts.ts';
import { indexedPng } from './indexed-png.ts';

let ready: Promise<void> | undefined;

/** An SVG as PNG, drawn with our own fonts alone: the same on every machine. */
export async function pictureFile(svg: string): Promise<Uint8Array> {
  ready ??= loadRenderer();
  await ready;
  const fonts = { fontBuffers: [face('sans').bytes, face('bold').bytes], defaultFontFamily: 'DejaVu Sans' };
  const drawing = new Resvg(svg, { font: fonts, background: '#ffffff' });
  try {
    const image = drawing.render();
    try {
      return indexedPng(image);
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

async function loadRenderer(): Promise<void> {
  await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
}
