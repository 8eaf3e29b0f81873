import { type FaceName, face } from './fonts.ts';
import { breakLines, type Line } from './line-break.ts';
import { printable, UNPRINTABLE } from './printable.ts';

/** A4 in points, with margins of 64. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const MARGIN = 64;
const FOOT = 44;
export const PAGE = { textWidth: WIDTH - 2 * MARGIN } as const;
export const SIZES = { title: 24, heading: 13, signature: 15, text: 10, label: 9, small: 8.5 } as const;
/** Text keeps a contrast of at least 7 to 1 on white, small print 4.5 to 1. */
export const INK = { text: '#1d2a26', accent: '#1f4d3f', faint: '#56635e', line: '#c9d3ce' } as const;
const LINE_HEIGHT = 1.45;

type Look = {
  readonly face: FaceName;
  readonly size: number;
  readonly ink: string;
  readonly left?: number;
  readonly width?: number;
  /** Room above, in points. */
  readonly before?: number;
  /** Between letters, in points. */
  readonly spacing?: number;
  readonly tag?: 'P' | 'H1' | 'H2';
};

type Setting = { readonly name: FaceName } & Required<Pick<Look, 'size' | 'ink' | 'left' | 'width' | 'spacing'>>;

/** Pages that fill from the top; whatever does not fit goes on to the next one. */
export class PaperSheet {
  readonly #document: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #widths = new Map<string, number>();
  #y = MARGIN;
  /** Something could not be printed and is marked. */
  lacked = false;

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
    this.#root = document.struct('Document');
    document.addStructure(this.#root);
    for (const name of ['sans', 'bold', 'serif', 'serifBold'] as const) document.registerFont(name, face(name).bytes);
  }

  /** A block of words, broken into lines and over pages; right-to-left words stand at the right. */
  write(
    text: string,
    { face: name, size, ink, left = 0, width = PAGE.textWidth, before = 0, spacing = 0, tag = 'P' }: Look,
  ): void {
    const words = printable(text, face(name).glyphs);
    if (words !== text && words.includes(UNPRINTABLE)) this.lacked = true;
    const lines = breakLines(words, width, (part) => this.#widthOf(part, name, size) + spacing * part.length);
    this.gap(before);
    this.#root.add(
      this.#document.struct(tag, {}, () => {
        for (const line of lines) this.#writeLine(line, { name, size, ink, left, width, spacing });
      }),
    );
  }

  /** A line across; `place` narrows it. */
  rule(
    before: number,
    ink: string,
    thick: number,
    place: { readonly left: number; readonly width: number } = { left: 0, width: PAGE.textWidth },
  ): void {
    this.gap(before);
    const from = MARGIN + place.left;
    this.#artifact(() => {
      this.#document
        .lineWidth(thick)
        .strokeColor(ink)
        .moveTo(from, this.#y)
        .lineTo(from + place.width, this.#y)
        .stroke();
    });
  }

  gap(points: number): void {
    this.#y += points;
  }

  /** Goes on to the next page when less than this is left of this one. */
  keepTogether(points: number): void {
    if (this.#y + points > HEIGHT - MARGIN - FOOT) this.#nextPage();
  }

  /** Draws something and comes back to where it began, so that the next stands beside it. */
  beside(draw: () => void): void {
    const y = this.#y;
    draw();
    this.#y = y;
  }

  /** Draws things from one height on, and goes on below the lowest. */
  abreast(draws: readonly (() => void)[]): void {
    const top = this.#y;
    let lowest = top;
    for (const draw of draws) {
      this.#y = top;
      draw();
      lowest = Math.max(lowest, this.#y);
    }
    this.#y = lowest;
  }

  /** The foot of every page, once all of them are there. */
  drawFeet(words: string): void {
    const { start, count } = this.#document.bufferedPageRange();
    const name = printable(words, face('sans').glyphs);
    const short =
      breakLines(name, PAGE.textWidth - 90, (part) => this.#widthOf(part, 'sans', SIZES.small))[0]?.words.join(' ') ??
      '';
    for (let page = start; page < start + count; page += 1) {
      this.#document.switchToPage(page);
      const y = HEIGHT - FOOT - SIZES.small;
      const number = `Page ${page + 1} of ${count}`;
      this.#artifact(() => {
        this.#set('sans', SIZES.small, INK.faint);
        this.#document.text(short, MARGIN, y, { lineBreak: false });
        const at = WIDTH - MARGIN - this.#widthOf(number, 'sans', SIZES.small);
        this.#document.text(number, at, y, { lineBreak: false });
      });
    }
  }

  end(): void {
    this.#root.end();
    this.#document.end();
  }

  #writeLine({ words, rightToLeft, mixed }: Line, { name, size, ink, left, width, spacing }: Setting): void {
    const height = size * LINE_HEIGHT;
    if (this.#y + height > HEIGHT - MARGIN - FOOT) this.#nextPage();
    this.#set(name, size, ink);
    const space = this.#widthOf(' ', name, size);
    const parts = mixed ? words : [words.join(' ')];
    const wide = parts.reduce((sum, part) => sum + this.#widthOf(part, name, size), space * (parts.length - 1));
    let x = MARGIN + left + (rightToLeft ? Math.max(0, width - wide) : 0);
    for (const part of parts) {
      this.#document.text(part, x, this.#y, { lineBreak: false, characterSpacing: spacing });
      x += this.#widthOf(part, name, size) + space;
    }
    this.#y += height;
  }

  #nextPage(): void {
    this.#document.addPage();
    this.#y = MARGIN;
  }

  #artifact(draw: () => void): void {
    this.#document.markContent('Artifact');
    draw();
    this.#document.endMarkedContent();
  }

  #set(name: FaceName, size: number, ink: string): void {
    this.#document.font(name).fontSize(size).fillColor(ink);
  }

  #widthOf(words: string, name: FaceName, size: number): number {
    const key = `${name} ${size} ${words}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const wide = this.#document.font(name).fontSize(size).widthOfString(words);
    this.#widths.set(key, wide);
    return wide;
  }
}
