import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DirectoryReads } from '../../../core/application/finding/directory.ts';
import type { Stores } from '../../../core/application/unit-of-work/stores.ts';
import type { MemberId, RelationshipId, RequestId, TopicId } from '../../../core/domain/kernel/ids.ts';
import { rankFindable } from '../../../core/domain/matching/index/findable.ts';
import type { Profile } from '../../../core/domain/profile/profile.ts';
import { progressFrom } from '../../../core/domain/relationship/progress.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import {
  blankProfile,
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  pendingRequest,
  programmeFixture,
  writeIn,
} from '../testing/programme.fixture.ts';
import type { ProcessUnitOfWork } from '../unit-of-work.ts';

let fixture: ProgrammeFixture;
let directory: DirectoryReads;
let topics: readonly TopicId[];
beforeAll(async () => {
  fixture = await programmeFixture();
  directory = fixture.unit.reads(fixture.organisationId).directory;
  topics = (await fixture.unit.reads(fixture.organisationId).topics.all()).map(({ id }) => id);
});
afterAll(() => fixture.close());
beforeEach(() => fixture.clock.set(NOW));

const write = <Value>(work: (stores: Stores) => Promise<Value>) => writeIn(fixture, fixture.organisationId, work);
const isFound = async (id: MemberId) => (await directory.mentors()).some(({ memberId }) => memberId === id);
async function mentor(name: string, profile: Partial<Profile> = {}, zone = 'Europe/London'): Promise<MemberId> {
  const person = { externalId: name, name, zone };
  return (await joinedMember(fixture, originOf(name, { person }), { asMentee: false, ...profile })).id;
}

test('a mentor is seen as they described themselves', async () => {
  const [first, second] = topics;
  if (first === undefined || second === undefined) throw new Error('two topics');
  const profile: Partial<Profile> = {
    offered: [second, first],
    headline: 'Leads teams',
    jobTitle: 'Head of research',
    about: 'Twenty years in labs.',
    function: 'Research',
    seniority: 4,
    years: 20,
    formats: ['online', 'phone'],
  };
  const id = await mentor('USEEN', profile);
  expect(await directory.asMentor(id)).toEqual({
    side: 'mentor',
    memberId: id,
    topics: [second, first],
    text: 'Leads teams Head of research Twenty years in labs.',
    function: 'Research',
    industry: null,
    location: null,
    seniority: 4,
    years: 20,
    languages: ['en'],
    formats: ['online', 'phone'],
    hours: expect.any(Array),
    places: { of: 1, left: 1 },
    shownThisWeek: 0,
  });
  expect(await directory.asMentee(id)).toBeNull();
});

test.each<[string, (id: MemberId, stores: Stores) => Promise<unknown>]>([
  ['hidden', (id, { members }) => members.setHidden(id, true)],
  ['paused', (id, { members }) => members.setPause(id, '2026-05-10', new Date('2026-05-11T07:00:00Z'))],
  ['gone', (id, { members }) => members.setState(id, { from: 'joined', to: 'left', at: NOW })],
  ['no mentor any more', (id, { profiles }) => profiles.save({ ...blankProfile(id), asMentor: false })],
])('who is %s is not found, in the very next answer', async (state, change) => {
  const id = await mentor(`U${state}`);
  expect(await isFound(id)).toBe(true);
  await write((stores) => change(id, stores));
  expect(await isFound(id)).toBe(false);
});

test('another process sees a change in its next answer, and answers stay the same objects while nothing changes', async () => {
  const other = fixture.otherProcess().reads(fixture.organisationId).directory;
  const id = await mentor('UOTHER');
  const before = await other.mentors();
  expect(before.some(({ memberId }) => memberId === id)).toBe(true);
  expect(await other.mentors()).toBe(before);
  await write(({ members }) => members.setHidden(id, true));
  expect((await other.mentors()).some(({ memberId }) => memberId === id)).toBe(false);
});

test('a change that commits late is seen although later changes were seen before it', async () => {
  const slow = await mentor('USLOW');
  const quick = await mentor('UQUICK');
  expect(await isFound(slow)).toBe(true);
  let commit: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    commit = done;
  });
  let written: () => void = () => undefined;
  const isWritten = new Promise<void>((done) => {
    written = done;
  });
  const late = write(async ({ members }) => {
    await members.setHidden(slow, true);
    written();
    await held;
  });
  await isWritten;
  await write(({ members }) => members.setHidden(quick, true));
  expect([await isFound(slow), await isFound(quick)]).toEqual([true, false]);
  commit();
  await late;
  expect(await isFound(slow)).toBe(false);
});

test('a transaction sees its own changes, nobody else sees what it takes back', async () => {
  const id = await mentor('UBACK');
  const undone = write(async ({ members, directory: inside }) => {
    await members.setHidden(id, true);
    const found = await inside.mentors();
    throw new Error(found.some(({ memberId }) => memberId === id) ? 'still there' : 'hidden inside');
  });
  await expect(undone).rejects.toThrow('hidden inside');
  expect(await isFound(id)).toBe(true);
});

test('a relationship takes a place, and its end gives it back', async () => {
  const mentorId = await mentor('UPLACE');
  const menteeId = (await joinedMember(fixture, originOf('UPLACEM'))).id;
  const requestId = fixture.nextId() as RequestId;
  const id = fixture.nextId() as RelationshipId;
  await write(async ({ requests, relationships }) => {
    await requests.insert(pendingRequest(requestId, { mentorId, menteeId }));
    await requests.settle(requestId, 'pending', { to: 'accepted', at: NOW });
    const relationship = { id, requestId, mentorId, menteeId, state: 'introduced', startedAt: NOW } as const;
    await relationships.start(
      { ...relationship, endedAt: null, previousId: null, progress: progressFrom(NOW) },
      { mentor: 1, mentee: 1 },
    );
  });
  expect((await directory.asMentor(mentorId))?.places).toEqual({ of: 1, left: 0 });
  expect((await directory.asMentee(menteeId))?.places).toEqual({ of: 1, left: 0 });
  expect(await isFound(mentorId)).toBe(true);
  const change = { to: 'completed', at: NOW, by: null, reason: null } as const;
  await write(({ relationships, profiles }) =>
    relationships
      .end(id, 'introduced', change)
      .then(() => profiles.save({ ...blankProfile(mentorId), asMentee: false, places: 3 })),
  );
  expect((await directory.asMentor(mentorId))?.places).toEqual({ of: 3, left: 3 });
});

test('working hours are 9 to 5 where the member lives, and move with their summer time', async () => {
  const london = await mentor('ULONDON', {}, 'Europe/London');
  const kathmandu = await mentor('UKATHMANDU', {}, 'Asia/Kathmandu');
  const mondayOf = async (id: MemberId) => (await directory.asMentor(id))?.hours[0];
  expect(await mondayOf(london)).toEqual({ fromMinute: 8 * 60, untilMinute: 16 * 60 });
  expect(await mondayOf(kathmandu)).toEqual({ fromMinute: 3 * 60 + 15, untilMinute: 11 * 60 + 15 });
  fixture.clock.set(new Date('2026-12-01T12:00:00Z'));
  expect(await mondayOf(london)).toEqual({ fromMinute: 9 * 60, untilMinute: 17 * 60 });
  expect(await mondayOf(kathmandu)).toEqual({ fromMinute: 3 * 60 + 15, untilMinute: 11 * 60 + 15 });
});

test('who moves to another zone works in other hours', async () => {
  const id = await mentor('UMOVES');
  await fixture.unit.resolve(originOf('UMOVES', { person: { externalId: 'UMOVES', zone: 'Asia/Tokyo' } }), NOW);
  expect((await directory.asMentor(id))?.hours[0]).toEqual({ fromMinute: 0, untilMinute: 8 * 60 });
});

test('fifty who look at once share a few questions to the database', async () => {
  await mentor('USHARED');
  const answers = await Promise.all(Array.from({ length: 50 }, () => directory.mentors()));
  expect(new Set(answers).size).toBeLessThanOrEqual(2);
});

const isIndexed = async (unit: ProcessUnitOfWork, id: MemberId) =>
  (await unit.reads(fixture.organisationId).directory.findable('mentors')).index.slotOf.has(id);

test('one look learns what another process committed, before anybody searches', async () => {
  const other = fixture.otherProcess();
  const gone = await mentor('UGONE');
  await other.catchUp();
  const { index } = await other.reads(fixture.organisationId).directory.findable('mentors');
  const come = await mentor('UCOME');
  await write(({ members }) => members.setHidden(gone, true));
  expect([index.slotOf.has(gone), index.slotOf.has(come)]).toEqual([true, false]);
  await other.catchUp();
  expect([index.slotOf.has(gone), index.slotOf.has(come)]).toEqual([false, true]);
});

test('changes made while every connection was lost are known at the next look', async () => {
  const other = fixture.otherProcess();
  const id = await mentor('ULOST');
  expect(await isIndexed(other, id)).toBe(true);
  await fixture.database.client.$executeRawUnsafe(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'rapport'`,
  );
  await write(({ members }) => members.setHidden(id, true));
  await other.catchUp().catch(() => undefined);
  await other.catchUp();
  expect(await isIndexed(other, id)).toBe(false);
});

test('inside a transaction the index is overtaken by what was changed there, and only there', async () => {
  const id = await mentor('UINSIDE', { offered: topics.slice(0, 1) });
  const seeker = (await joinedMember(fixture, originOf('USEEKER'), { asMentor: false })).id;
  const search = async ({ directory: from }: Pick<Stores, 'directory'>) => {
    const me = await from.asMentee(seeker);
    if (me === null) throw new Error('the seeker is a mentee');
    const { results, total } = rankFindable(await from.findable('mentors'), me, { limit: 1_000 });
    return { total, found: results.some(({ memberId }) => memberId === id) };
  };
  const before = await search({ directory });
  const inside = await write(async (stores) => {
    await stores.members.setHidden(id, true);
    return { changed: await search(stores), elsewhere: await search({ directory }) };
  });
  expect(before.found).toBe(true);
  expect(inside.elsewhere).toEqual(before);
  expect(inside.changed).toEqual({ total: before.total - 1, found: false });
  expect(await search({ directory })).toEqual(inside.changed);
});

test('a policy that changes is the policy that everybody is seen by', async () => {
  const organisationId = await fixture.found('Quay', '-quay', { firstCapacityOfMentor: 1 });
  const theirs = fixture.unit.reads(organisationId).directory;
  const { id } = await joinedMember(fixture, originOf('UQUAY', { workspace: 'slack-quay' }), { places: 5 });
  const placesOf = async () => (await theirs.findable('mentors')).person(id)?.places;
  expect(await placesOf()).toEqual({ left: 1, of: 1 });
  await fixture.database.client.organisation.update({
    where: { id: organisationId },
    data: { policy: { firstCapacityOfMentor: 4 } },
  });
  fixture.clock.advance(MINUTE_MS);
  expect(await placesOf()).toEqual({ left: 4, of: 4 });
  expect((await theirs.findable('mentors')).index.standingOf.at(-1)?.places).toEqual({ left: 4, of: 4 });
});
