import { afterAll, beforeAll, expect, test } from 'vitest';
import { STARTER_CATALOGUE } from '../../../core/domain/starter-topics/starter-catalogue.ts';
import { type TestDatabase, testDatabase } from '../../postgres/testing/test-database.ts';
import { systemIds } from '../../time/system-ids.ts';
import { type Database, openDatabase } from '../connection/database.ts';
import { installWorkspace, theOrganisation } from './found-organisation.ts';

let own: TestDatabase;
let database: Database;
const open = (name: string | null) =>
  theOrganisation(database, systemIds, { name, unnamed: 'Unnamed', topics: STARTER_CATALOGUE });
const names = async () => (await database.client.organisation.findMany()).map(({ name }) => name);

beforeAll(async () => {
  own = await testDatabase();
  database = openDatabase({ url: own.url });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

test('the organisation of an installation is founded once, and renamed when it is called otherwise', async () => {
  const first = await open(null);
  expect(await names()).toEqual(['Unnamed']);
  expect(await open('Larkfield')).toBe(first);
  expect(await open(null)).toBe(first);
  expect(await names()).toEqual(['Larkfield']);
  expect(await database.client.topic.count()).toBe(STARTER_CATALOGUE.length);
});

test('a workspace belongs to one organisation and cannot be taken by another', async () => {
  const first = await open(null);
  const workspace = { platform: 'slack', externalId: 'T1', name: 'One' } as const;
  const id = await installWorkspace(database, systemIds, { ...workspace, organisationId: first });
  expect(await installWorkspace(database, systemIds, { ...workspace, organisationId: first })).toBe(id);
  await database.client.organisation.create({ data: { id: systemIds.next(), name: 'Elsewhere' } });
  const other = await open('Elsewhere');
  expect(other).not.toBe(first);
  await expect(installWorkspace(database, systemIds, { ...workspace, organisationId: other })).rejects.toThrow(
    'another organisation',
  );
});
