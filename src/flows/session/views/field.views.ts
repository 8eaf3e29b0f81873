import type { Field } from '../../../core/domain/view/form.ts';

const MAX_NOTES_CHARS = 3000;
export const MAX_VENUE_CHARS = 300;
const MAX_OPTION_CHARS = 75;

/** What people wrote, cut so that with `ending` it still fits an option. */
export function optionLabel(words: string, ending = ''): string {
  const room = MAX_OPTION_CHARS - ending.length;
  return `${words.length > room ? `${words.slice(0, room - 1)}…` : words}${ending}`;
}

/** One line of text, not required. */
export function line(id: string, label: string, maxChars: number, initial: string, hint?: string): Field {
  return {
    type: 'text',
    id,
    label,
    required: false,
    multiline: false,
    maxChars,
    ...(initial === '' ? {} : { initial }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Several lines of text. */
export function area(id: string, label: string, initial: string, required: boolean): Field {
  return {
    type: 'text',
    id,
    label,
    hint: `Up to ${MAX_NOTES_CHARS} characters.`,
    required,
    multiline: true,
    maxChars: MAX_NOTES_CHARS,
    ...(initial === '' ? {} : { initial }),
  };
}
