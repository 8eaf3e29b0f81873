/** Characters that draw nothing or turn the direction of text: they hide or disguise words. */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
/** Joiners are part of emoji and of several scripts, but only between two visible characters. */
const LONE_JOINER = /(?<=^|\s)[\u200C\u200D]+|[\u200C\u200D]+(?=\s|$)/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
const UNPAIRED_SURROGATE = /\p{Surrogate}/gu;

/** What somebody typed, fit to be stored and shown: one Unicode form, no hidden characters, no more than one empty line. */
export function cleanText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(CONTROL, '')
    .replace(UNPAIRED_SURROGATE, '')
    .replace(INVISIBLE, '')
    .replace(LONE_JOINER, '')
    .replace(/[^\S\n]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The same on one line. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/gu, ' ');
}
