import type { JsonObject } from '../../../slack/json-value.ts';
import { asObject, plainWords, type Reader } from '../draw-text.ts';

/** An option of a menu, as words. */
export type Option = { readonly value: string; readonly words: string; readonly description: string };
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.map(asObject) : []);

export const readOption = (option: JsonObject): Option => ({
  value: String(option.value),
  words: plainWords(option.text),
  description: plainWords(option.description),
});

/** Options flat or in groups; people for a people menu. An unnamed group has the label ''. */
export function readOptions(given: JsonObject, reader: Reader): readonly OptionGroup[] {
  if (/users_select$/.test(String(given.type))) {
    const people = Object.entries(reader.names).map(([value, words]) => ({ value, words, description: '' }));
    return [{ label: '', options: people.toSorted((a, b) => a.words.localeCompare(b.words)) }];
  }
  const groups = objects(given.option_groups).map((group) => ({
    label: plainWords(group.label),
    options: objects(group.options).map(readOption),
  }));
  const flat = objects(given.options).map(readOption);
  return flat.length > 0 || groups.length === 0 ? [{ label: '', options: flat }, ...groups] : groups;
}
