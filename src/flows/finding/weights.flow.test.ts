import { afterEach, expect, test } from 'vitest';
import { cardIn, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
afterEach(() => journey().setPolicy({}));

test('an organisation’s own weights order the list, and the list says whose weights they are', async () => {
  const topic = await journey().topic('first-team');
  const offered = { asMentor: true, offered: [topic] };
  await journey().player('lawyer', { profile: { ...offered, function: 'Law' } });
  await journey().player('leader', { profile: { ...offered, seniority: 3 } });
  const sought = [{ topicId: topic, importance: 3 }] as const;
  const anna = await journey().player('anna', {
    profile: { asMentee: true, sought, function: 'Law', seniority: 2 },
  });
  const list = async () => wordsOf(cardIn(await anna.says('find')));
  const lawyerFirst = (words: string) => words.indexOf('lawyer · fit') < words.indexOf('leader · fit');

  const standard = await list();
  expect(lawyerFirst(standard)).toBe(false);
  expect(standard).toContain('the standard weights');

  await journey().setPolicy({ weights: { function: 50 } });
  const own = await list();
  expect(lawyerFirst(own)).toBe(true);
  expect(own).toContain('your organisation’s own weights');

  await journey().setPolicy({ weights: { function: -1 } });
  expect(await list()).toContain('the standard weights');
});
