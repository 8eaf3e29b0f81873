import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberId, RelationshipId, RequestId } from '../../../../core/domain/kernel/ids.ts';
import { progressFrom } from '../../../../core/domain/relationship/progress.ts';
import type { Relationship } from '../../../../core/domain/relationship/relationship.ts';
import {
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  pendingRequest,
  programmeFixture,
  writeIn,
} from '../../testing/programme.fixture.ts';

let fixture: ProgrammeFixture;
beforeAll(async () => {
  fixture = await programmeFixture();
});
afterAll(() => fixture.close());

const ONE_EACH = { mentor: 1, mentee: 1 };
const people = (prefix: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => (await joinedMember(fixture, originOf(`${prefix}${at}`))).id),
  );
const reads = () => fixture.unit.reads(fixture.organisationId).relationships;

async function accepted(mentorId: MemberId, menteeId: MemberId): Promise<Relationship> {
  const requestId = fixture.nextId() as RequestId;
  await writeIn(fixture, fixture.organisationId, async ({ requests }) => {
    await requests.insert(pendingRequest(requestId, { mentorId, menteeId }));
    await requests.settle(requestId, 'pending', { to: 'accepted', at: NOW });
  });
  const id = fixture.nextId() as RelationshipId;
  return {
    id,
    requestId,
    mentorId,
    menteeId,
    state: 'introduced',
    startedAt: NOW,
    endedAt: null,
    previousId: null,
    progress: progressFrom(NOW),
  };
}

function start(relationship: Relationship, capacity = ONE_EACH): Promise<boolean> {
  return writeIn(fixture, fixture.organisationId, ({ relationships }) => relationships.start(relationship, capacity));
}

async function givenPair(name: string): Promise<Relationship> {
  const [mentor, mentee] = await people(name, 2);
  if (mentor === undefined || mentee === undefined) throw new Error('two people');
  return accepted(mentor, mentee);
}

test('of fifty rivals for one place, at once and on two processes, exactly one gets it', async () => {
  const [mentor] = await people('UMENTOR', 1);
  if (mentor === undefined) throw new Error('a mentor');
  const other = { ...fixture, unit: fixture.otherProcess() };
  const rivals = await Promise.all((await people('URIVAL', 50)).map((mentee) => accepted(mentor, mentee)));
  const outcomes = await Promise.all(
    rivals.map((one, at) =>
      writeIn(at % 2 === 0 ? fixture : other, fixture.organisationId, ({ relationships }) =>
        relationships.start(one, ONE_EACH),
      ),
    ),
  );
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect(await reads().liveOf(mentor)).toHaveLength(1);
});

test('twenty rivals for three places fill them all, each place once', async () => {
  const [mentor] = await people('UTHREE', 1);
  if (mentor === undefined) throw new Error('a mentor');
  const rivals = await Promise.all((await people('UTHREER', 20)).map((mentee) => accepted(mentor, mentee)));
  const outcomes = await Promise.all(rivals.map((one) => start(one, { mentor: 3, mentee: 1 })));
  expect(outcomes.filter(Boolean)).toHaveLength(3);
  const rows = await fixture.database.client.relationship.findMany({ where: { mentorId: mentor } });
  expect(rows.map(({ mentorPlace }) => mentorPlace).toSorted()).toEqual([1, 2, 3]);
});

test('a mentee has no more mentors than their places, whoever accepts first', async () => {
  const [mentee] = await people('UMENTEE', 1);
  if (mentee === undefined) throw new Error('a mentee');
  const mentors = await people('UMENTEEM', 10);
  const offers = [];
  for (const mentor of mentors) offers.push(await accepted(mentor, mentee));
  const outcomes = await Promise.all(offers.map((one) => start(one)));
  expect(outcomes.filter(Boolean)).toHaveLength(1);
});

test('a place is free again when the relationship has ended, and only once', async () => {
  const first = await givenPair('UFREE');
  const [later] = await people('ULATER', 1);
  if (later === undefined) throw new Error('a mentee');
  await start(first);
  const next = await accepted(first.mentorId, later);
  expect(await start(next)).toBe(false);
  const change = { to: 'withdrawn', at: NOW, by: first.menteeId, reason: 'moved away' } as const;
  const ended = await Promise.all(
    [1, 2, 3].map(() =>
      writeIn(fixture, fixture.organisationId, ({ relationships }) =>
        relationships.end(first.id, 'introduced', change),
      ),
    ),
  );
  expect(ended.toSorted()).toEqual([false, false, true]);
  expect(await start(next)).toBe(true);
});

test('what is read is what was stored, and the pair is found whoever asks', async () => {
  const stored = await givenPair('UREAD');
  await start(stored);
  expect(await reads().find(stored.id)).toEqual(stored);
  expect(await reads().liveBetween(stored.menteeId, stored.mentorId)).toEqual(stored);
  expect(await reads().standing(stored.mentorId, 'mentor')).toEqual({ live: 1, completed: false });
});

test('a completed relationship counts for the side one was on', async () => {
  const stored = await givenPair('UDONE');
  await start(stored);
  await writeIn(fixture, fixture.organisationId, ({ relationships }) =>
    relationships.end(stored.id, 'introduced', { to: 'completed', at: NOW, by: null, reason: null }),
  );
  expect(await reads().standing(stored.mentorId, 'mentor')).toEqual({ live: 0, completed: true });
  expect(await reads().standing(stored.mentorId, 'mentee')).toEqual({ live: 0, completed: false });
  expect(await reads().liveOf(stored.mentorId)).toEqual([]);
});

test('nobody mentors themselves, whatever the code believes', async () => {
  const [member] = await people('USELF', 1);
  if (member === undefined) throw new Error('a member');
  await expect(accepted(member, member)).rejects.toThrow(/requests_not_to_oneself/);
});
