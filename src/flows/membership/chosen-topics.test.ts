import { expect, test } from 'vitest';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import type { Topic } from '../../core/domain/topic/topic.ts';
import { menuOf } from './chosen-topics.ts';

const catalogue: readonly Topic[] = ['a', 'b', 'c', 'd'].map((slug) => ({
  id: slug as TopicId,
  slug,
  label: slug,
  group: 'All',
  aliases: [],
  broader: [],
  state: 'listed',
}));
const menu = (chosen: readonly string[], size: number) => {
  const { topics, unlisted } = menuOf(catalogue, new Set(chosen), size);
  return { ids: topics.map(({ id }) => id), unlisted };
};

test('a catalogue that fits is listed whole', () => {
  expect(menu([], 4)).toEqual({ ids: ['a', 'b', 'c', 'd'], unlisted: 0 });
});

test('a larger one is listed as far as it fits, in its own order, with what was chosen before', () => {
  expect(menu([], 2)).toEqual({ ids: ['a', 'b'], unlisted: 2 });
  expect(menu(['d'], 2)).toEqual({ ids: ['a', 'd'], unlisted: 2 });
  expect(menu(['gone'], 3)).toEqual({ ids: ['a', 'b', 'c'], unlisted: 1 });
});
