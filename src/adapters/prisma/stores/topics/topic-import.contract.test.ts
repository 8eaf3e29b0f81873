import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvReader } from '../../../../core/domain/csv/csv-reader.ts';
import type { OrganisationId, TopicId } from '../../../../core/domain/kernel/ids.ts';
import { readHeader } from '../../../../core/domain/topic-import/catalogue-columns.ts';
import { addRecord, type CatalogueDraft, emptyDraft } from '../../../../core/domain/topic-import/catalogue-draft.ts';
import {
  joinedMember,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
  writeIn,
} from '../../testing/programme.fixture.ts';
import { importTopics } from './topic-import.ts';

let fixture: ProgrammeFixture;
beforeAll(async () => {
  fixture = await programmeFixture();
});
afterAll(() => fixture.close());

let organisations = 0;
const organisation = async (): Promise<OrganisationId> => {
  organisations += 1;
  return fixture.found(`Guild ${organisations}`, `-guild-${organisations}`);
};
const topicsOf = (id: OrganisationId) => fixture.unit.reads(id).topics.all();
const ids = { next: () => fixture.nextId(), code: () => '' };
const bring = (organisationId: OrganisationId, csv: string, dryRun = false) =>
  importTopics(fixture.database, ids, { organisationId, draft: draftOf(csv), dryRun });

function draftOf(csv: string): CatalogueDraft {
  const draft = emptyDraft();
  const reader = csvReader(',');
  const read = [reader.push(csv), reader.end()].flatMap((one) => (one.ok ? one.records : []));
  const header = readHeader(read[0]?.cells ?? []);
  if (header === null || 'twice' in header) throw new Error('the header is not understood');
  for (const record of read.slice(1)) addRecord(draft, 'topics.csv', header, record);
  return draft;
}

const CRAFTS =
  'label,aliases,group,broader,id\nCraft,handicraft,Making,,c\nWeaving,loom work|hand weaving,Making,Craft,w\n';

test('an import stands in the catalogue at once, with its hierarchy, for other processes too', async () => {
  const id = await organisation();
  const elsewhere = fixture.otherProcess().reads(id).topics;
  await elsewhere.all();
  expect(await bring(id, CRAFTS)).toMatchObject({ ok: true, plan: { created: { length: 2 } } });
  const all = await elsewhere.all();
  const craft = all.find(({ label }) => label === 'Craft');
  expect(craft).toMatchObject({ aliases: ['handicraft'], group: 'Making', state: 'listed', broader: [] });
  expect(all.find(({ label }) => label === 'Weaving')).toMatchObject({ broader: [craft?.id] });
  expect((await elsewhere.meantBy('loom work')).topics).toEqual([all.find(({ label }) => label === 'Weaving')?.id]);
});

test('a dry run says what would be done and writes nothing', async () => {
  const id = await organisation();
  const before = await topicsOf(id);
  expect(await bring(id, CRAFTS, true)).toMatchObject({ ok: true, plan: { created: { length: 2 } } });
  expect(await topicsOf(id)).toBe(before);
});

test('the same file again writes nothing; a changed one changes, moves and swaps labels, and keeps ids', async () => {
  const id = await organisation();
  await bring(id, CRAFTS);
  const first = await topicsOf(id);
  expect(await bring(id, CRAFTS)).toMatchObject({ ok: true, plan: { created: [], changed: [], unchanged: 2 } });
  expect(await topicsOf(id)).toBe(first);
  const swapped = 'label,aliases,group,broader,id\nWeaving,,Making,,c\nCraft,,Making,,w\n';
  expect(await bring(id, swapped)).toMatchObject({ ok: true, plan: { changed: { length: 2 }, moved: { size: 1 } } });
  const idOf = (topics: typeof first, label: string) => topics.find((topic) => topic.label === label)?.id;
  const after = await topicsOf(id);
  expect(idOf(after, 'Weaving')).toBe(idOf(first, 'Craft'));
  expect(after.find(({ label }) => label === 'Craft')).toMatchObject({ broader: [], aliases: [] });
});

test('what a member proposed becomes the topic of the catalogue, and what they chose stays chosen', async () => {
  const id = await organisation();
  const ada = await joinedMember(fixture, originOf('UADA', { workspace: `slack-guild-${organisations}` }));
  const proposed = await writeIn(fixture, id, (stores) =>
    stores.topics.propose('weaving', ada.id, fixture.nextId() as TopicId),
  );
  await bring(id, CRAFTS);
  expect((await topicsOf(id)).find((topic) => topic.id === proposed.id)).toMatchObject({
    label: 'Weaving',
    state: 'listed',
  });
});

test('a refused file leaves everything as it was', async () => {
  const id = await organisation();
  const before = await topicsOf(id);
  const cyclic = 'label,broader\nOne,Two\nTwo,One\nThree,\n';
  expect(await bring(id, cyclic)).toMatchObject({ ok: false, faults: [{ code: 'cycle', labels: ['One', 'Two'] }] });
  expect(await topicsOf(id)).toBe(before);
});

test('two imports of the same file at once make each topic once', async () => {
  const id = await organisation();
  const both = await Promise.all([bring(id, CRAFTS), bring(id, CRAFTS)]);
  expect(both.map((one) => one.ok && one.plan.created.length).sort()).toEqual([0, 2]);
  expect((await topicsOf(id)).filter(({ label }) => label === 'Weaving')).toHaveLength(1);
});

test('the same label may be imported by two organisations', async () => {
  const [one, other] = [await organisation(), await organisation()];
  await bring(one, CRAFTS);
  expect(await bring(other, CRAFTS)).toMatchObject({ ok: true, plan: { created: { length: 2 } } });
});

test('twenty thousand topics come in by one import', { timeout: 60_000 }, async () => {
  const id = await organisation();
  const rows = Array.from({ length: 20_000 - 1 }, (_, at) => `Part ${at},part number ${at}|piece ${at},All`);
  expect(await bring(id, `label,aliases,broader\nAll,,\n${rows.join('\n')}`)).toMatchObject({ ok: true });
  expect((await topicsOf(id)).filter(({ broader }) => broader.length === 1)).toHaveLength(19_999);
});
