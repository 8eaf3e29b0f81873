import { expect, it } from 'vitest';
import type { TopicId } from '../kernel/ids.ts';
import type { Topic } from './topic.ts';
import { hierarchyOf } from './topic-hierarchy.ts';

const topic = (slug: string, ...broader: readonly string[]): Topic => ({
  id: slug as TopicId,
  slug,
  label: slug,
  group: 'Work',
  aliases: [],
  broader: broader as readonly TopicId[],
  state: 'listed',
});

it('a catalogue’s hierarchy is built once, and anew for another list of the same topics', () => {
  const topics = [topic('money'), topic('budgets', 'money'), topic('forecasts', 'budgets')];
  const tree = hierarchyOf(topics);
  expect(tree.ancestors('forecasts' as TopicId)).toEqual(new Set(['budgets', 'money']));
  expect(hierarchyOf(topics)).toBe(tree);
  const changed = [...topics.slice(0, 2), topic('forecasts')];
  expect(hierarchyOf(changed).ancestors('forecasts' as TopicId)).toEqual(new Set());
  expect(hierarchyOf([...topics])).not.toBe(tree);
});
