import { expect, test } from 'vitest';
import type { TopicId } from '../ids.ts';
import { STARTER_CATALOGUE } from '../topic/starter-catalogue.ts';
import { topicsInWords } from './topics-in-words.ts';

const TOPICS = STARTER_CATALOGUE.map((topic) => ({ ...topic, id: topic.slug as TopicId, state: 'listed' as const }));
const labels = (typed: string) => topicsInWords(typed, TOPICS).topics.map(({ slug }) => slug);

test.each([
  ['a group by its name', 'leadership', 'first-leadership'],
  ['an alias', 'new manager', 'first-team'],
  ['a label in another form', 'managing a team', 'first-team'],
])('words find topics by %s', (_how, typed, slug) => {
  expect(labels(typed)).toContain(slug);
});

test.each(['', '   ', 'the a of', '🙂🙂', '‮', '%%%'])('%j names nothing', (typed) => {
  expect(topicsInWords(typed, TOPICS)).toEqual({ topics: [], rest: [] });
});

test('what names no topic is left to be looked up in what people wrote', () => {
  expect(topicsInWords('zymurgy', TOPICS)).toEqual({ topics: [], rest: ['zymurgy'] });
});
