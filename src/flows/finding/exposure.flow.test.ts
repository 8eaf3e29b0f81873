import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import type { Node } from '../../core/domain/view/card.ts';
import { cardIn, type Player, useJourney } from '../testing/journey.fixture.ts';

const journey = useJourney();

async function namesFor(seeker: Player): Promise<readonly string[]> {
  const titles = (node: Node) =>
    node.type === 'list' ? node.items.map(({ title }) => title.split(' · ')[0] ?? '') : [];
  return cardIn(await seeker.says('find')).body.flatMap(titles);
}

test('who was shown to others comes a little later, so that nobody stands at the top of every list', async () => {
  const topic = await journey().topic('first-team');
  for (const name of ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'])
    await journey().player(name, { profile: { asMentor: true, offered: [topic] } });
  const sought = { asMentee: true, sought: [{ topicId: topic, importance: 3 }] } as const;
  const anna = await journey().player('anna', { profile: sought });
  const ben = await journey().player('ben', { profile: sought });

  const first = await namesFor(anna);
  expect(first).toHaveLength(5);
  expect(await namesFor(ben)).toEqual(first);
  await journey().unitOfWork.flushExposure();
  journey().clock.advance(MINUTE_MS);

  const later = await namesFor(anna);
  expect(first).not.toContain(later[0]);
  expect(later.slice(1)).toEqual(first.slice(0, 4));
});
