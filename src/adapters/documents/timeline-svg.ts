import type { Timeline, TimelineLane, TimelineStep } from '../../core/domain/document/timeline.ts';
import { dayWords } from '../../core/domain/time/date-words.ts';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import { type FaceName, face } from './fonts.ts';
import { printable } from './printable.ts';

/** Drawn twice as large as a phone shows it, so that its words stay legible at 400 pixels. */
export const TIMELINE_WIDTH = 800;
const EDGE = 36;
const DOT = 15;
const DOT_GAP = 36;
const ROW = 30;
/** No line shows more of what somebody wrote. */
const MOST_READ = 500;
/** Ink on white: at least 7 to 1; what is done is filled and says so in words, so colour carries nothing alone. */
const COLOURS = { paper: '#ffffff', ink: '#1d2a26', faint: '#4a5752', track: '#c9d3ce', done: '#1f4d3f' } as const;
const SIZES = { title: 24, words: 20, small: 18, number: 17 } as const;

/** A picture of goals in time. Everything people wrote is escaped and in characters the font has. */
export function timelineSvg({ lanes, today }: Timeline): string {
  let y = EDGE;
  const drawn = lanes.map((lane) => {
    const part = drawLane(lane, today, y);
    y = part.bottom + EDGE;
    return part.svg;
  });
  const size = `width="${TIMELINE_WIDTH}" height="${y}" viewBox="0 0 ${TIMELINE_WIDTH} ${y}"`;
  const paper = `<rect width="100%" height="100%" fill="${COLOURS.paper}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="DejaVu Sans">${paper}${drawn.join('')}</svg>`;
}

function drawLane(lane: TimelineLane, today: string, top: number): { readonly svg: string; readonly bottom: number } {
  const right = TIMELINE_WIDTH - EDGE;
  const progress = progressWords(lane);
  const titleWidth = right - EDGE - widthOf(progress, SIZES.small, 'sans') - 24;
  const track = top + 76;
  const rows = lane.steps.map((step, index) =>
    label(EDGE, track + 84 + index * ROW, SIZES.words, stepWords(step, index), { width: right - EDGE }),
  );
  const more = lane.more === 0 ? [] : [`and ${lane.more} more`];
  const bottom = track + 58 + (rows.length + more.length) * ROW;
  const svg = [
    label(EDGE, top + SIZES.title, SIZES.title, lane.title, { width: titleWidth, bold: true }),
    label(right, top + SIZES.title, SIZES.small, progress, { anchor: 'end', ink: COLOURS.faint }),
    drawTrack(lane, today, track),
    ...rows,
    ...more.map((words) => label(EDGE, track + 84 + rows.length * ROW, SIZES.words, words, { ink: COLOURS.faint })),
  ].join('');
  return { svg, bottom };
}

function drawTrack(lane: TimelineLane, today: string, y: number): string {
  const right = TIMELINE_WIDTH - EDGE;
  const at = (on: string) => placeOn(on, lane);
  const gone = lane.reached ? right : at(today);
  const line = (from: number, to: number, ink: string) =>
    `<line x1="${from}" y1="${y}" x2="${to}" y2="${y}" stroke="${ink}" stroke-width="6" stroke-linecap="round"/>`;
  const inside = !lane.reached && today > lane.from && today < lane.to;
  const now = inside
    ? `<line x1="${gone}" y1="${y - 26}" x2="${gone}" y2="${y + 26}" stroke="${COLOURS.ink}" stroke-width="2" stroke-dasharray="5 4"/>`
    : '';
  const diamond = `<path d="M${right} ${y - 14} L${right + 14} ${y} L${right} ${y + 14} L${right - 14} ${y} Z" fill="${lane.reached ? COLOURS.done : COLOURS.paper}" stroke="${COLOURS.done}" stroke-width="3"/>`;
  return [
    line(EDGE, right, COLOURS.track),
    line(EDGE, gone, COLOURS.done),
    now,
    diamond,
    ...drawDots(lane, y),
    label(EDGE, y + 44, SIZES.small, dayWords(lane.from), { ink: COLOURS.faint }),
    label(right, y + 44, SIZES.small, dayWords(lane.to), { ink: COLOURS.faint, anchor: 'end' }),
    inside
      ? label(Math.min(Math.max(gone, EDGE + 180), right - 180), y + 44, SIZES.small, 'today', { anchor: 'middle' })
      : '',
  ].join('');
}

/** Steps with a date, in its order; those that would lie on each other stand side by side. */
function drawDots(lane: TimelineLane, y: number): readonly string[] {
  const dated = lane.steps.flatMap((step, index) =>
    step.on === null ? [] : [{ step, index, x: placeOn(step.on, lane) }],
  );
  const ordered = dated.toSorted((a, b) => a.x - b.x);
  const last = TIMELINE_WIDTH - EDGE - DOT * 2;
  const places = apart(
    ordered.map(({ x }) => x),
    EDGE + DOT,
    last,
  );
  return ordered.map(({ step, index }, place) => dot(places[place] ?? last, y, index + 1, step.done));
}

function apart(wanted: readonly number[], first: number, last: number): readonly number[] {
  const forward: number[] = [];
  for (const x of wanted) forward.push(Math.max(x, first, (forward.at(-1) ?? -DOT_GAP) + DOT_GAP));
  const back: number[] = [];
  for (const x of forward.toReversed()) back.push(Math.min(x, (back.at(-1) ?? last + DOT_GAP) - DOT_GAP));
  return back.toReversed();
}

function dot(x: number, y: number, number: number, done: boolean): string {
  const fill = done ? COLOURS.done : COLOURS.paper;
  const circle = `<circle cx="${x}" cy="${y}" r="${DOT}" fill="${fill}" stroke="${COLOURS.done}" stroke-width="3"/>`;
  const ink = done ? COLOURS.paper : COLOURS.ink;
  return (
    circle + label(x, y + SIZES.number * 0.36, SIZES.number, String(number), { anchor: 'middle', ink, bold: true })
  );
}

function placeOn(on: string, { from, to }: Pick<TimelineLane, 'from' | 'to'>): number {
  const [begin, end, day] = [from, to, on].map((one) => Date.parse(`${one}T00:00:00Z`) / DAY_MS);
  const share =
    begin === undefined || end === undefined || day === undefined || end <= begin ? 1 : (day - begin) / (end - begin);
  return EDGE + Math.min(1, Math.max(0, share)) * (TIMELINE_WIDTH - 2 * EDGE);
}

function progressWords({ steps, more, reached }: TimelineLane): string {
  if (reached) return 'achieved';
  if (steps.length === 0) return 'no steps yet';
  const done = steps.filter((step) => step.done).length;
  return more > 0 ? `${done} of ${steps.length} shown done` : `${done} of ${steps.length} done`;
}

/** What is written is cut, never the date behind it. */
function stepWords({ text, on, done }: TimelineStep, index: number): string {
  const when = done ? 'done' : on === null ? 'no date yet' : `by ${shortDay(on)}`;
  const frame = `${index + 1}  – ${when}`;
  return `${index + 1}  ${fitting(text, TIMELINE_WIDTH - 2 * EDGE - widthOf(frame, SIZES.words, 'sans'), SIZES.words, 'sans')} – ${when}`;
}

/** `28 Nov 2026`. */
const shortDay = (on: string): string => dayWords(on).replace(/ (\p{L}{3})\p{L}* /u, ' $1 ');

type Look = {
  readonly width?: number;
  readonly bold?: boolean;
  readonly ink?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};

function label(x: number, y: number, size: number, text: string, look: Look = {}): string {
  const { width = TIMELINE_WIDTH, bold = false, ink = COLOURS.ink, anchor = 'start' } = look;
  const words = escapeXml(fitting(text, width, size, bold ? 'bold' : 'sans'));
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${ink}" text-anchor="${anchor}"${weight}>${words}</text>`;
}

/** One line of at most so many pixels, an ellipsis showing that there was more. */
function fitting(text: string, width: number, size: number, name: FaceName): string {
  const words = printable(text.slice(0, MOST_READ), face(name).glyphs).replaceAll(/\s+/g, ' ').trim();
  if (widthOf(words, size, name) <= width) return words;
  let kept = '';
  let left = width - widthOf('…', size, name);
  for (const letter of words) {
    left -= widthOf(letter, size, name);
    if (left < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

function widthOf(words: string, size: number, name: FaceName): number {
  const { advance } = face(name).glyphs;
  return [...words].reduce((sum, letter) => sum + advance(letter.codePointAt(0) ?? 0), 0) * size;
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeXml = (words: string): string => words.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? '');
