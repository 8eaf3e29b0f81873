import type { TopicId } from '../../kernel/ids.ts';
import { typingErrors } from '../../text/typing-errors.ts';
import { stemOf, wordsOf } from '../ranking/free-words.ts';
import { tellingStems } from './topic-labels.ts';
import type { TopicLexicon } from './topic-lexicon.ts';
import { findTopics } from './topic-words.ts';

/** Topics whose names are compared letter by letter. */
const LOOKED_AT = 8;
/** Typing errors that a label of so many letters may have and still be taken for a name; a short one none. */
const ONE_ERROR_FROM = 6;
const TWO_ERRORS_FROM = 10;

/** The topic that a label is only another form, order or spelling of; null when it says something of its own. */
export function nearlyNamed(lexicon: TopicLexicon, label: string): TopicId | null {
  const typed = wordsOf(label);
  if (typed.length === 0) return null;
  const topics = new Map(lexicon.catalogue.map((topic) => [topic.id, topic]));
  const hits = findTopics(lexicon, label, LOOKED_AT).flatMap(({ topicId }) => topics.get(topicId) ?? []);
  const names = hits.flatMap(({ id, label: own, aliases }) => [own, ...aliases].map((name) => ({ id, name })));
  const stems = stemsIn(label);
  const sameWords = names.find(({ name }) => stemsIn(name) === stems);
  const unknown = typed.filter((word) => !lexicon.labels.terms.numbers.has(stemOf(word)));
  const misspelt = () => names.find(({ name }) => isMisspelt(typed, unknown, wordsOf(name)));
  return (sameWords ?? misspelt())?.id ?? null;
}

/** One text for all forms and orders of the same words. */
export function stemsIn(text: string): string {
  return [...new Set(tellingStems(text))].sort().join(' ');
}

/** A word that the catalogue uses is no misspelling of another one: product management is not project management. */
function isMisspelt(typed: readonly string[], unknown: readonly string[], name: readonly string[]): boolean {
  const letters = { typed: typed.join(''), name: name.join('') };
  if (letters.typed === letters.name) return true;
  if (typed.length !== name.length) return false;
  if (typed.some((word, at) => stemOf(word) !== stemOf(name[at] ?? '') && !unknown.includes(word))) return false;
  const length = Math.min(letters.typed.length, letters.name.length);
  const most = length >= TWO_ERRORS_FROM ? 2 : length >= ONE_ERROR_FROM ? 1 : 0;
  return typingErrors(letters.typed, letters.name, most) <= most;
}
