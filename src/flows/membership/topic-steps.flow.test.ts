import { beforeEach, expect, test } from 'vitest';
import { systemIds } from '../../adapters/time/system-ids.ts';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import type { Capabilities } from '../../core/domain/view/capabilities.ts';
import { errorsIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
let scene = 0;
let catalogue: readonly TopicId[] = [];

beforeEach(async () => {
  scene += 1;
  const listed = await journey().database.client.topic.findMany({
    where: { state: 'listed' },
    orderBy: { label: 'asc' },
  });
  catalogue = listed.map(({ id }) => id as TopicId);
});

const opens = async (who: Player, step: 'mentor' | 'mentee') =>
  formIn(await who.acts({ kind: 'open', formId: `profile.${step}`, ref: 'only' }));
const mentor = () => journey().player(`maya-${scene}`, { profile: { asMentor: true } });
const mentee = () => journey().player(`anna-${scene}`, { profile: { asMentee: true } });
const saved = (who: Player) => journey().write((stores) => stores.profiles.find(who.id));
const proposedBy = (who: Player) => journey().database.client.topic.count({ where: { proposedById: who.id } });

test.each([
  ['a topic of more than 60 characters', 'x'.repeat(61), 'keep each topic to 60 characters'],
  ['more than five topics', 'Aa, Bb, Cc, Dd, Ee, Ff', 'at most 5 topics'],
  ['a topic of one letter', 'Beekeeping, R', 'at least two characters'],
])('%s is said beside the field, and nothing is saved', async (_what, ownWords, sentence) => {
  const maya = await mentor();
  const refused = await maya.submits(await opens(maya, 'mentor'), {
    offered: [catalogue[0] ?? ''],
    ownWords,
    places: 1,
  });
  expect(errorsIn(refused).ownWords).toContain(sentence);
  expect((await saved(maya))?.offered).toEqual([]);
  expect(await proposedBy(maya)).toBe(0);
});

test('the same topic written six times is one topic', async () => {
  const maya = await mentor();
  await maya.submits(await opens(maya, 'mentor'), {
    ownWords: 'Weaving, weaving, WEAVING; weaving,Weaving, weaving',
    places: 1,
  });
  expect((await saved(maya))?.offered).toHaveLength(1);
});

test('a full list and one topic more is said beside the field; what is on the list already takes no room', async () => {
  const maya = await mentor();
  const offered = catalogue.slice(0, 12);
  const form = await opens(maya, 'mentor');
  const refused = await maya.submits(form, { offered, ownWords: 'Candle making', places: 1 });
  expect(errorsIn(refused).ownWords).toContain('holds at most 12 topics, and with your own words there would be 13');
  expect(await proposedBy(maya)).toBe(0);
  const { label } = await journey().database.client.topic.findFirstOrThrow({ where: { id: offered[0] ?? '' } });
  await maya.submits(form, { offered, ownWords: label.toUpperCase(), places: 1 });
  expect((await saved(maya))?.offered).toEqual(offered);
});

test('own words of a mentee matter most while nothing else does, and the form opens with them again', async () => {
  const anna = await mentee();
  await anna.submits(await opens(anna, 'mentee'), { ownWords: 'Knitting, Pottery, Sailing, Juggling, Origami' });
  const importances = (await saved(anna))?.sought.map(({ importance }) => importance);
  expect(importances).toEqual([3, 3, 3, 2, 2]);
  const [mattering, useful] = (await opens(anna, 'mentee')).fields;
  expect(mattering).toMatchObject({ maxChosen: 3, initial: { length: 3 } });
  expect(useful).toMatchObject({ initial: { length: 2 } });
});

test('a mentee who has named nine useful topics is told that a tenth does not fit', async () => {
  const anna = await mentee();
  const values = { mattering: catalogue.slice(0, 1), useful: catalogue.slice(1, 10), ownWords: 'Falconry' };
  const refused = await anna.submits(await opens(anna, 'mentee'), values);
  expect(errorsIn(refused).ownWords).toContain('“Also useful” holds at most 9 topics');
  expect((await saved(anna))?.sought).toEqual([]);
});

test('where a menu is too small for the catalogue the form says how many topics are missing, and keeps the chosen', async () => {
  const last = catalogue.at(-1);
  if (last === undefined) throw new Error('the organisation began without topics');
  await journey().player(`maya-${scene}`, { profile: { asMentor: true, offered: [last] } });
  const small: Capabilities = { formFromCommand: true, home: true, itemsPerCard: 5, maxOptions: 20 };
  const origin = {
    platform: 'slack',
    workspace: 'slack-1',
    person: { externalId: `slack-maya-${scene}`, name: `maya-${scene}` },
  } as const;
  const act = { kind: 'open', formId: 'profile.mentor', ref: 'only' } as const;
  const form = formIn(await journey().runner.run({ origin, eventKey: systemIds.next(), act }, small));
  const [field] = form.fields;
  expect(field).toMatchObject({ options: { length: 20 }, initial: [last] });
  expect(wordsOf(field)).toContain(`${catalogue.length - 20} topics are not listed; write yours below.`);
});

test.each([
  ['another form of a topic', 'Leadings change'],
  ['a misspelt topic', 'Leadign change'],
])('%s is that topic, and it is said; in quotes it is a topic of its own', async (_what, written) => {
  const maya = await mentor();
  const form = await opens(maya, 'mentor');
  const end = await maya.submits(form, { ownWords: written, places: 1 });
  const { client } = journey().database;
  const leading = await client.topic.findFirstOrThrow({ where: { label: 'Leading change' } });
  expect((await saved(maya))?.offered).toEqual([leading.id]);
  expect(wordsOf(end)).toContain(`“${written}” as Leading change`);
  expect(await proposedBy(maya)).toBe(0);

  const insisted = await maya.submits(form, { ownWords: `“${written}”`, places: 1 });
  expect(wordsOf(insisted)).toContain('New in the catalogue');
  const own = await client.topic.findFirstOrThrow({ where: { proposedById: maya.id } });
  expect(own.label).toBe(written);
  expect((await saved(maya))?.offered).toEqual([own.id]);
});
