import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HomePicture, HomePictures, HomePlace } from '../../../../core/application/document/home-pictures.ts';
import { joinedMember, originOf, type ProgrammeFixture, programmeFixture } from '../../testing/programme.fixture.ts';
import { createHomePictures } from './home-pictures.ts';

let fixture: ProgrammeFixture;
let pictures: HomePictures;
beforeAll(async () => {
  fixture = await programmeFixture();
  pictures = createHomePictures(fixture.database);
});
afterAll(() => fixture.close());

async function homeOf(name: string): Promise<HomePlace> {
  const origin = originOf(name);
  await joinedMember(fixture, origin);
  return { platform: origin.platform, workspace: origin.workspace, externalId: origin.person.externalId };
}

const picture = (file: string): HomePicture => ({ digest: `digest of ${file}`, file });

test('what stands on a home page is remembered for it alone, the newest last', async () => {
  const [anna, ben] = [await homeOf('UANNA'), await homeOf('UBEN')];
  expect(await pictures.of(anna)).toEqual([]);
  await pictures.keep(anna, [picture('F1')]);
  await pictures.keep(anna, [picture('F2'), picture('F3')]);
  expect(await pictures.of(anna)).toEqual(['F1', 'F2', 'F3'].map(picture));
  expect(await pictures.of(ben)).toEqual([]);
});

test('only what is named is forgotten', async () => {
  const home = await homeOf('UCARA');
  await pictures.forget(home, ['F1']);
  await pictures.keep(home, ['F1', 'F2', 'F3'].map(picture));
  await pictures.forget(home, ['F2', 'F9']);
  expect(await pictures.of(home)).toEqual(['F1', 'F3'].map(picture));
  await pictures.forget(home, ['F1', 'F3']);
  expect(await pictures.of(home)).toEqual([]);
});

test('of many at once nothing is lost', async () => {
  const home = await homeOf('UDAN');
  const files = Array.from({ length: 12 }, (_, at) => `F${at}`);
  await pictures.keep(home, [picture('old')]);
  await Promise.all([...files.map((file) => pictures.keep(home, [picture(file)])), pictures.forget(home, ['old'])]);
  expect((await pictures.of(home)).map(({ file }) => file).toSorted()).toEqual(files.toSorted());
});

test('nothing is remembered of an account that nobody knows', async () => {
  const home = { platform: 'slack', workspace: 'T0NOWHERE', externalId: 'U0NOBODY' } as const;
  await pictures.keep(home, [picture('F1')]);
  expect(await pictures.of(home)).toEqual([]);
});
