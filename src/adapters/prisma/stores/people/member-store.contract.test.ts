import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stores } from '../../../../core/application/unit-of-work/stores.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import {
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
  writeIn,
} from '../../testing/programme.fixture.ts';

let fixture: ProgrammeFixture;
beforeAll(async () => {
  fixture = await programmeFixture();
});
afterAll(() => fixture.close());

const write = <Value>(work: (stores: Stores) => Promise<Value>) => writeIn(fixture, fixture.organisationId, work);
const find = (id: MemberId) => fixture.unit.reads(fixture.organisationId).members.find(id);
const joined = async (name: string, display = name) =>
  (await joinedMember(fixture, originOf(name, { name: display }))).id;

test('a state changes only from the state it was expected in', async () => {
  const id = await joined('USTATE');
  const leave = () => write(({ members }) => members.setState(id, { from: 'joined', to: 'left', at: NOW }));
  const moved = await Promise.all([leave(), leave(), leave()]);
  expect(moved.filter(Boolean)).toHaveLength(1);
  expect((await find(id))?.state).toBe('left');
});

test('the welcome is claimed once', async () => {
  const id = await joined('UWELCOME');
  const claims = await Promise.all([1, 2, 3].map(() => write(({ members }) => members.claimWelcome(id, NOW))));
  expect(claims.filter(Boolean)).toHaveLength(1);
});

test('conduct, hiding and a pause are kept', async () => {
  const id = await joined('UKEPT');
  await write(async ({ members }) => {
    await members.acceptConduct(id, '2', NOW);
    await members.setHidden(id, true);
    await members.setPause(id, '2026-06-01', new Date('2026-06-02T07:00:00Z'));
  });
  expect(await find(id)).toMatchObject({ conductVersion: '2', hidden: true, pausedUntil: '2026-06-01' });
});

test('a pause without an end, or of no day, is refused by the database', async () => {
  const id = await joined('UPAUSE');
  await expect(write(({ members }) => members.setPause(id, '2026-06-01', null))).rejects.toThrow();
  await expect(write(({ members }) => members.setPause(id, 'next week', NOW))).rejects.toThrow();
});

test('who is back comes longest due first', async () => {
  const [late, early, later] = [await joined('UB2'), await joined('UB1'), await joined('UB3')];
  await write(async ({ members }) => {
    await members.setPause(late, '2026-05-02', new Date('2026-05-03T07:00:00Z'));
    await members.setPause(early, '2026-05-01', new Date('2026-05-02T07:00:00Z'));
    await members.setPause(later, '2026-05-10', new Date('2026-05-11T07:00:00Z'));
  });
  const reads = fixture.unit.reads(fixture.organisationId).members;
  expect(await reads.dueBack(NOW, 10)).toEqual([early, late]);
  expect(await reads.dueBack(NOW, 1)).toEqual([early]);
});

test('names are found by all their words, in any order and case, as text and not as patterns', async () => {
  const id = await joined('UNAME', 'Émilie O’Connor_Ångström');
  const reads = fixture.unit.reads(fixture.organisationId).members;
  const found = async (words: string) => (await reads.findByName(words, 5)).map((one) => one.id);
  expect(await found('ångström émilie')).toEqual([id]);
  expect(await found('ÉMILIE')).toEqual([id]);
  expect(await found('_ång')).toEqual([id]);
  expect(await found('é%')).toEqual([]);
  expect(await found("' OR 1=1 --")).toEqual([]);
  expect(await reads.findByName('u', 3)).toHaveLength(3);
});

test('the inbox is one of the accounts of the member', async () => {
  const id = await joined('UINBOX');
  expect(await write(({ members }) => members.setInbox(id, 'elsewhere'))).toBe(false);
  expect(await write(({ members }) => members.inboxOf(id))).toBeNull();
  expect(await write(({ members }) => members.setInbox(id, 'slack'))).toBe(true);
  expect(await write(({ members }) => members.inboxOf(id))).toBe('slack');
});

test('accounts and waiting messages move to the member they are merged into', async () => {
  const into = await joined('UINTO');
  const from = (await fixture.unit.resolve(originOf('into', { platform: 'teams' }), NOW))?.member.id;
  if (from === undefined) throw new Error('a newcomer');
  await write(({ links }) => links.issue(from, 'ABCD2345', NOW));
  await write(({ members }) => members.mergeInto(from, into));
  expect(await find(from)).toBeNull();
  expect((await find(into))?.handles.map(({ externalId }) => externalId)).toEqual(['UINTO', 'into']);
});

test('a member who holds a profile is not merged away', async () => {
  const [from, into] = [await joined('UHOLDS'), await joined('UTAKES')];
  await expect(write(({ members }) => members.mergeInto(from, into))).rejects.toThrow();
  expect((await find(from))?.handles).toHaveLength(1);
});

test('an id with characters that no id has is found nowhere, without an error', async () => {
  expect(await find("'; DROP TABLE members; --" as MemberId)).toBeNull();
  expect(await find('\u0000' as MemberId)).toBeNull();
  expect(await fixture.unit.reads(fixture.organisationId).requests.find('a\u0000b' as never)).toBeNull();
});
