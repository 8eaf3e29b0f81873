import { expect, test } from 'vitest';
import type { TopicId } from '../../../core/domain/kernel/ids.ts';
import type { Topic } from '../../../core/domain/topic/topic.ts';
import { createTopicWords } from './topic-words.ts';

const topic = (number: number, label = `Craft ${letters(number)}`): Topic => ({
  id: `t${number}` as TopicId,
  slug: `t${number}`,
  label,
  group: 'Crafts',
  aliases: [],
  broader: [],
  state: 'listed',
});
const letters = (number: number): string =>
  `${[...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a')}o`;
const catalogue = (size: number) => Array.from({ length: size }, (_, at) => topic(at));

test.each([
  ['a small catalogue, read here', 30],
  ['a large catalogue, read on a thread', 400],
])('words are read by %s', async (_which, size) => {
  const topics = [...catalogue(size), topic(size, 'Beekeeping')];
  const words = createTopicWords()(async () => topics);
  const asked = await Promise.all(['beekeeping', 'zymurgy', 'Beekeping'].map((typed) => words.meantBy(typed)));
  expect(asked).toEqual([
    { topics: [`t${size}`], words: [] },
    { topics: [], words: ['zymurgy'] },
    { topics: [`t${size}`], words: [] },
  ]);
  expect(await words.nearlyNamed('bee keeping')).toBe(`t${size}`);
});

test('a large catalogue that changes answers on, and with the change once that is ready', async () => {
  let topics = catalogue(400);
  const words = createTopicWords()(async () => topics);
  expect((await words.meantBy('beekeeping')).topics).toEqual([]);
  topics = [...topics, topic(900, 'Beekeeping')];
  await expect.poll(async () => (await words.meantBy('beekeeping')).topics, { timeout: 10_000 }).toEqual(['t900']);
  topics = catalogue(3);
  expect((await words.meantBy('beekeeping')).topics).toEqual([]);
});
