import { expect, test } from 'vitest';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import { cardIn, type Player, useJourney } from '../testing/journey.fixture.ts';

const journey = useJourney();

/** A catalogue in which weaving is a part of craft, and craft of making. */
async function threeTopics() {
  const { database, organisationId } = journey();
  const topic = async (slug: string) => {
    await database.client.topic.create({ data: { id: slug, organisationId, slug, label: slug, group: 'Making' } });
    return slug as TopicId;
  };
  const ids = { making: await topic('zmaking'), craft: await topic('zcraft'), weaving: await topic('zweaving') };
  const part = (topicId: TopicId, broaderId: TopicId) =>
    database.client.topicParent.create({ data: { organisationId, topicId, broaderId } });
  await part(ids.weaving, ids.craft);
  await part(ids.craft, ids.making);
  return ids;
}

test('a mentor in a narrower topic counts for a broader wish, a little less the other way', async () => {
  const ids = await threeTopics();
  const mentor = (name: string, offered: TopicId) =>
    journey().player(name, { profile: { asMentor: true, offered: [offered] } });
  await mentor('exact', ids.craft);
  await mentor('narrower', ids.weaving);
  await mentor('broader', ids.making);
  const seeker = await journey().player('seeker', {
    profile: { asMentee: true, sought: [{ topicId: ids.craft, importance: 3 }] },
  });
  expect(await foundBy(seeker, 'find')).toEqual(['exact', 'narrower', 'broader']);
  expect((await foundBy(seeker, 'find zweaving')).slice(0, 2)).toEqual(['narrower', 'exact']);
});

/** Who is listed, best first, with what the card says of their fit left off. */
async function foundBy(who: Player, words: string): Promise<readonly string[]> {
  const card = cardIn(await who.says(words));
  const items = card.body.flatMap((node) => (node.type === 'list' ? node.items : []));
  return items.map(({ title }) => title.split(' · ')[0] ?? '').map((name) => name.toLowerCase());
}
