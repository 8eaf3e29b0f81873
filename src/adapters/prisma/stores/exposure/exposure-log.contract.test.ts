import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MemberId, OrganisationId } from '../../../../core/domain/kernel/ids.ts';
import { DAY_MS, MINUTE_MS } from '../../../../core/domain/time/durations.ts';
import {
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
  writeIn,
} from '../../testing/programme.fixture.ts';
import type { ProcessUnitOfWork } from '../../unit-of-work.ts';

let fixture: ProgrammeFixture;
let anna: MemberId;
let ben: MemberId;
let maya: MemberId;
let scene = 0;
beforeAll(async () => {
  fixture = await programmeFixture();
});
afterAll(() => fixture.close());
beforeEach(async () => {
  scene += 1;
  fixture.clock.set(NOW);
  const member = async (name: string) => (await joinedMember(fixture, originOf(`${name}${scene}`))).id;
  [anna, ben, maya] = [await member('UANNA'), await member('UBEN'), await member('UMAYA')];
});

/** A process of its own, as it starts. */
const processOf = (): ProcessUnitOfWork => fixture.otherProcess();
const show = (unit: ProcessUnitOfWork, viewer: MemberId, people: readonly MemberId[]) =>
  unit.reads(fixture.organisationId).exposure.shown(viewer, people, fixture.clock.now());
const shown = async (unit: ProcessUnitOfWork, id: MemberId) =>
  (await unit.reads(fixture.organisationId).directory.asMentor(id))?.shownThisWeek;
const stored = (organisationId: OrganisationId) =>
  fixture.database.client.exposure.findMany({ where: { organisationId, memberId: { in: [anna, ben, maya] } } });

test('who was put before two people counts two, whichever process showed them, within a minute', async () => {
  const [one, other] = [processOf(), processOf()];
  expect(await shown(other, maya)).toBe(0);
  show(one, anna, [maya, ben]);
  show(other, ben, [maya]);
  await one.flushExposure();
  await other.flushExposure();
  fixture.clock.advance(MINUTE_MS);
  expect(await shown(one, maya)).toBe(2);
  expect(await shown(other, maya)).toBe(2);
  expect(await shown(other, ben)).toBe(1);
});

test('the same pair counts once a day, and nobody counts for looking at themselves', async () => {
  const unit = processOf();
  for (let time = 0; time < 3; time += 1) show(unit, anna, [maya, maya, anna]);
  fixture.clock.advance(DAY_MS);
  show(unit, anna, [maya]);
  await unit.flushExposure();
  expect((await stored(fixture.organisationId)).map(({ memberId, times }) => [memberId, times])).toEqual([
    [maya, 1],
    [maya, 1],
  ]);
  expect(await shown(unit, maya)).toBe(2);
});

test('a week later it is forgotten, in the directory and in the table', async () => {
  const unit = processOf();
  show(unit, anna, [maya]);
  await unit.flushExposure();
  fixture.clock.advance(6 * DAY_MS);
  expect(await shown(unit, maya)).toBe(1);
  fixture.clock.advance(DAY_MS);
  expect(await shown(unit, maya)).toBe(0);
  fixture.clock.advance(2 * DAY_MS);
  show(unit, anna, [ben]);
  await unit.flushExposure();
  expect((await stored(fixture.organisationId)).map(({ memberId }) => memberId)).toEqual([ben]);
});

test('for a minute the directory answers the same objects, and afterwards only who was shown is new', async () => {
  const unit = processOf();
  const { directory } = unit.reads(fixture.organisationId);
  const before = await directory.mentors();
  show(unit, anna, [maya]);
  await unit.flushExposure();
  expect(await directory.mentors()).toBe(before);
  fixture.clock.advance(MINUTE_MS);
  const after = await directory.mentors();
  expect(after.filter((one) => !before.includes(one)).map(({ memberId }) => memberId)).toEqual([maya]);
});

test('what could not be stored is counted the next time', async () => {
  const broken = fixture.otherProcess();
  show(broken, anna, [maya]);
  await fixture.database.client.$executeRawUnsafe('ALTER TABLE exposures RENAME TO exposures_away');
  await expect(broken.flushExposure()).rejects.toThrow();
  await fixture.database.client.$executeRawUnsafe('ALTER TABLE exposures_away RENAME TO exposures');
  show(broken, ben, [maya]);
  await broken.flushExposure();
  expect((await stored(fixture.organisationId)).map(({ times }) => times)).toEqual([2]);
});

test('nobody of another organisation is counted, and somebody who is gone stops no count', async () => {
  const theirs = await fixture.found(`Lighthouse ${scene}`, `-theirs-${scene}`);
  const foreign = (await joinedMember(fixture, originOf('UFOREIGN', { workspace: `slack-theirs-${scene}` }))).id;
  const unit = processOf();
  show(unit, anna, [foreign, maya]);
  show(unit, anna, ['nobody' as MemberId]);
  await unit.flushExposure();
  const all = await fixture.database.client.exposure.findMany({ where: { memberId: { in: [foreign, 'nobody'] } } });
  expect(all).toEqual([]);
  expect(await stored(theirs)).toEqual([]);
  expect((await stored(fixture.organisationId)).map(({ memberId }) => memberId)).toEqual([maya]);
});

test('a member who is removed takes their counts along', async () => {
  const unit = processOf();
  const newcomer = await unit.resolve(originOf(`UNEW${scene}`), NOW);
  if (newcomer === null) throw new Error('a newcomer is met');
  show(unit, anna, [newcomer.member.id]);
  await unit.flushExposure();
  await writeIn(fixture, fixture.organisationId, ({ members }) => members.mergeInto(newcomer.member.id, maya));
  expect(await fixture.database.client.exposure.count({ where: { memberId: newcomer.member.id } })).toBe(0);
});

test('the database refuses a day that counts nothing', async () => {
  const row = { organisationId: fixture.organisationId, memberId: maya, day: NOW, times: 0, changedIn: 1n };
  await expect(fixture.database.client.exposure.create({ data: row })).rejects.toThrow('exposures_times_from_one');
});
