import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberId, TopicId } from '../../../../core/domain/kernel/ids.ts';
import {
  joinedMember,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
  writeIn,
} from '../../testing/programme.fixture.ts';

let fixture: ProgrammeFixture;
let ada: MemberId;
beforeAll(async () => {
  fixture = await programmeFixture();
  ada = (await joinedMember(fixture, originOf('UADA'))).id;
});
afterAll(() => fixture.close());

const topics = () => fixture.unit.reads(fixture.organisationId).topics.all();
const propose = (label: string) =>
  writeIn(fixture, fixture.organisationId, (stores) => stores.topics.propose(label, ada, fixture.nextId() as TopicId));
const labels = async () => (await topics()).map(({ label }) => label);

test('topics stay the same objects until one is added, by another process too', async () => {
  const elsewhere = fixture.otherProcess().reads(fixture.organisationId).topics;
  const before = await topics();
  expect(await topics()).toBe(before);
  expect(await elsewhere.all()).toEqual(before);
  await propose('Beekeeping');
  expect(await labels()).toContain('Beekeeping');
  expect((await elsewhere.all()).map(({ label }) => label)).toContain('Beekeeping');
});

test('a topic that is renamed or removed is read anew, down to none at all', async () => {
  const { client } = fixture.database;
  await topics();
  await client.topic.updateMany({ where: { label: 'Pricing' }, data: { label: 'Setting prices' } });
  expect(await labels()).toContain('Setting prices');
  await client.topic.deleteMany();
  expect(await labels()).toEqual([]);
  await propose('Sailing');
  expect(await labels()).toEqual(['Sailing']);
});

test('a topic of this very transaction is among its topics; what others see stays the same until it is committed', async () => {
  const [inside, outside] = await writeIn(fixture, fixture.organisationId, async (stores) => {
    await stores.topics.propose('Woodturning', ada, fixture.nextId() as TopicId);
    const both = await Promise.all([stores.topics.all(), topics()]);
    return both.map((all) => all.map(({ label }) => label).includes('Woodturning'));
  });
  expect([inside, outside]).toEqual([true, false]);
  expect(await labels()).toContain('Woodturning');
});

test('the hierarchy is read with the topics, and anew when only it changes', async () => {
  const { client } = fixture.database;
  const { organisationId } = fixture;
  await propose('Boats');
  const [boats, sailing] = await Promise.all(
    ['Boats', 'Sailing'].map(async (label) => (await topics()).find((topic) => topic.label === label)),
  );
  if (boats === undefined || sailing === undefined) throw new Error('the topics are not there');
  expect(sailing.broader).toEqual([]);
  await client.topicParent.create({ data: { organisationId, topicId: sailing.id, broaderId: boats.id } });
  expect((await topics()).find(({ id }) => id === sailing.id)?.broader).toEqual([boats.id]);
  expect((await fixture.unit.reads(organisationId).topics.offeredTo(ada)).find(({ id }) => id === sailing.id)).toEqual({
    ...sailing,
    broader: [boats.id],
  });
});

test('typed words are read in many transactions at once, none of which waits for a connection of another', async () => {
  await propose('Falconry');
  const read = Array.from({ length: 40 }, () =>
    writeIn(fixture, fixture.organisationId, async (stores) => {
      // Every connection there is belongs to a transaction by now.
      await stores.members.lock([ada]);
      return stores.topics.nearlyNamed('falconry');
    }),
  );
  const found = new Set(await Promise.all(read));
  expect(found.size).toBe(1);
  expect(found.has(null)).toBe(false);
});
