import PDFDocument from 'pdfkit';
import type { Paper, PaperEntry, PaperFact, PaperSection, PaperSignature } from '../../core/domain/document/paper.ts';
import { INK, PAGE, PaperSheet, SIZES } from './paper-sheet.ts';
import { UNPRINTABLE } from './printable.ts';

const TITLE_CHARS = 160;
const LABEL_WIDTH = 128;
const COLUMN_GAP = 16;
const REMARK = `${UNPRINTABLE} stands for characters that this document cannot print. They are complete in the chat.`;

/** A paper as PDF: A4, tagged for screen readers, the same bytes for the same paper. */
export async function paperFile(paper: Paper): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'en-GB',
    tagged: true,
    displayTitle: true,
    info: {
      Title: oneLine(`${paper.kind}: ${paper.title}`),
      Creator: 'Rapport',
      Producer: 'Rapport',
      CreationDate: paper.datedAt,
      ModDate: paper.datedAt,
    },
  });
  const done = collect(document);
  const sheet = new PaperSheet(document);
  drawHead(sheet, paper);
  for (const [index, section] of paper.sections.entries()) drawSection(sheet, section, index + 1);
  drawSignatures(sheet, paper.signatures);
  if (sheet.lacked) sheet.write(REMARK, { face: 'sans', size: SIZES.small, ink: INK.faint, before: 18 });
  sheet.drawFeet(oneLine(paper.foot));
  sheet.end();
  return done;
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  document.on('error', reject);
  return promise;
}

function drawHead(sheet: PaperSheet, { kind, title, facts }: Paper): void {
  sheet.write(kind.toUpperCase(), { face: 'bold', size: SIZES.small, ink: INK.accent, spacing: 1.6, tag: 'P' });
  sheet.write(oneLine(title), { face: 'serifBold', size: SIZES.title, ink: INK.text, before: 6, tag: 'H1' });
  sheet.rule(12, INK.accent, 1.2);
  for (const fact of facts) drawFact(sheet, fact);
  sheet.gap(6);
}

function drawFact(sheet: PaperSheet, { label, value }: PaperFact): void {
  drawPair(sheet, { label, text: value }, 4);
}

function drawSection(sheet: PaperSheet, { heading, entries }: PaperSection, number: number): void {
  // A heading never stands alone at the foot of a page.
  sheet.keepTogether(90);
  sheet.write(`${number}   ${heading}`, {
    face: 'serifBold',
    size: SIZES.heading,
    ink: INK.accent,
    before: 20,
    tag: 'H2',
  });
  sheet.rule(4, INK.line, 0.6);
  for (const entry of entries) drawPair(sheet, entry, 9);
}

/** The label in a narrow column, the words beside it. */
function drawPair(sheet: PaperSheet, { label, text, remark }: PaperEntry, before: number): void {
  const left = { face: 'bold', size: SIZES.label, ink: INK.faint, width: LABEL_WIDTH } as const;
  const right = { left: LABEL_WIDTH + COLUMN_GAP, width: PAGE.textWidth - LABEL_WIDTH - COLUMN_GAP } as const;
  sheet.keepTogether(34);
  sheet.gap(before);
  sheet.beside(() => sheet.write(label, { ...left, before: 1 }));
  sheet.write(text.trim() === '' ? '–' : text.trim(), { face: 'sans', size: SIZES.text, ink: INK.text, ...right });
  if (remark !== undefined)
    sheet.write(remark, { face: 'sans', size: SIZES.small, ink: INK.faint, before: 4, ...right });
}

function drawSignatures(sheet: PaperSheet, signatures: readonly PaperSignature[]): void {
  if (signatures.length === 0) return;
  const width = (PAGE.textWidth - COLUMN_GAP * 2) / 2;
  sheet.keepTogether(150);
  sheet.write('Signatures', { face: 'serifBold', size: SIZES.heading, ink: INK.accent, before: 20, tag: 'H2' });
  sheet.rule(4, INK.line, 0.6);
  sheet.gap(20);
  sheet.abreast(
    signatures.map((signature, at) => () => drawSignature(sheet, signature, at * (width + COLUMN_GAP * 2), width)),
  );
}

function drawSignature(sheet: PaperSheet, { name, role, signed }: PaperSignature, left: number, width: number): void {
  const place = { left, width };
  sheet.write(signed === null ? ' ' : oneLine(name), { face: 'serif', size: SIZES.signature, ink: INK.text, ...place });
  sheet.rule(4, INK.text, 0.6, place);
  sheet.write(oneLine(name), { face: 'bold', size: SIZES.label, ink: INK.text, before: 5, ...place });
  sheet.write(role, { face: 'sans', size: SIZES.label, ink: INK.faint, ...place });
  const when = signed === null ? 'Not signed yet' : `Signed on ${signed}`;
  sheet.write(when, { face: 'sans', size: SIZES.label, ink: INK.faint, before: 3, ...place });
}

/** A name of five lines takes one. */
function oneLine(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= TITLE_CHARS ? line : `${[...line].slice(0, TITLE_CHARS).join('')}…`;
}
