import { cleanLine } from '../text/clean.ts';

export type ParsedCommand =
  | { readonly kind: 'command'; readonly verb: string; readonly rest: string }
  | { readonly kind: 'unknown'; readonly words: string; readonly nearest: string | null };

const LEADING_NOISE = /^(?:\/|mentor\s+)+/iu;
const TRAILING_NOISE = /[.!?,;:]+$/u;
/** Further away than this, a suggestion would be a guess. */
const MAX_SLIPS = 2;

/**
 * Reads typed words as a verb and the rest. Case, a leading slash, the root word and closing punctuation do not matter;
 * the longest verb wins. Empty words are the verb `''`. What is not a verb gets the nearest one, or null.
 */
export function parseCommand(typed: string, verbs: ReadonlySet<string>): ParsedCommand {
  const words = cleanLine(typed).replace(LEADING_NOISE, '');
  const parts = words === '' || words.toLowerCase() === 'mentor' ? [] : words.split(' ');
  if (parts.length === 0) return { kind: 'command', verb: '', rest: '' };
  for (const length of [2, 1]) {
    const verb = parts.slice(0, length).join(' ').toLowerCase().replace(TRAILING_NOISE, '');
    if (parts.length >= length && verbs.has(verb))
      return { kind: 'command', verb, rest: parts.slice(length).join(' ') };
  }
  return { kind: 'unknown', words, nearest: nearest((parts[0] ?? '').toLowerCase(), verbs) };
}

function nearest(word: string, verbs: ReadonlySet<string>): string | null {
  const near = [...verbs]
    .filter((verb) => verb !== '' && !verb.includes(' '))
    .map((verb) => ({ verb, slips: slips(word, verb) }))
    .filter((one) => one.slips <= Math.min(MAX_SLIPS, Math.floor(one.verb.length / 2)))
    .sort((a, b) => a.slips - b.slips || a.verb.localeCompare(b.verb));
  return near[0]?.verb ?? null;
}

/** Letters to add, leave out, change or swap with their neighbour to get from one word to the other. */
function slips(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > MAX_SLIPS) return MAX_SLIPS + 1;
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          (rows[i - 1]?.[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (rows[i - 1]?.[j - 1] ?? 0) + same,
          swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return rows[from.length]?.[to.length] ?? MAX_SLIPS + 1;
}
