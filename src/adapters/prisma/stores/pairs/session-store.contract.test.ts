import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberId, RelationshipId, RequestId, SessionId } from '../../../../core/domain/kernel/ids.ts';
import { progressFrom } from '../../../../core/domain/relationship/progress.ts';
import type { Session } from '../../../../core/domain/session/session.ts';
import { HOUR_MS } from '../../../../core/domain/time/durations.ts';
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

type Two = { readonly relationshipId: RelationshipId; readonly mentorId: MemberId; readonly menteeId: MemberId };

let scene = 0;
/** Two people who work together; `mentorId` may be somebody who has a mentee already. */
async function pair(mentorId?: MemberId): Promise<Two> {
  scene += 1;
  const mentor = mentorId ?? (await joinedMember(fixture, originOf(`UMENTOR${scene}`))).id;
  const menteeId = (await joinedMember(fixture, originOf(`UMENTEE${scene}`))).id;
  const [requestId, relationshipId] = [fixture.nextId() as RequestId, fixture.nextId() as RelationshipId];
  await writeIn(fixture, fixture.organisationId, async ({ requests, relationships }) => {
    await requests.insert(pendingRequest(requestId, { mentorId: mentor, menteeId }));
    await requests.settle(requestId, 'pending', { to: 'accepted', at: NOW });
    const two = { id: relationshipId, requestId, mentorId: mentor, menteeId, state: 'introduced' } as const;
    const begun = { ...two, startedAt: NOW, endedAt: null, progress: progressFrom(NOW), previousId: null };
    await relationships.start(begun, { mentor: 20, mentee: 1 });
  });
  return { relationshipId, mentorId: mentor, menteeId };
}

const hours = (count: number) => new Date(NOW.getTime() + count * HOUR_MS);

function session(two: Two, more: Partial<Session> = {}): Session {
  return {
    id: fixture.nextId() as SessionId,
    ...two,
    proposedBy: two.mentorId,
    state: 'scheduled',
    slots: [hours(24)],
    lengthMinutes: 60,
    format: 'online',
    venue: 'Room 1',
    topic: 'Budgets',
    agenda: '',
    time: { startsAt: hours(24), endsAt: hours(25) },
    moves: 1,
    promptsDone: ['agenda-early'],
    nextDueAt: hours(1),
    sheet: { preparation: '', summary: '', version: 0 },
    seriesId: null,
    createdAt: NOW,
    ...more,
  };
}

const insert = (...many: readonly Session[]) =>
  writeIn(fixture, fixture.organisationId, async ({ sessions }) => {
    for (const one of many) await sessions.insert(one);
  });
const reads = () => fixture.unit.reads(fixture.organisationId).sessions;

test('a session comes back as it was kept', async () => {
  const kept = session(await pair());
  await insert(kept);
  expect(await reads().find(kept.id)).toEqual(kept);
});

test('of twenty mentees who book a mentor for the same hour, at once and on two processes, one gets it', async () => {
  const first = await pair();
  const pairs = [first, ...(await Promise.all(Array.from({ length: 19 }, () => pair(first.mentorId))))];
  const other = { ...fixture, unit: fixture.otherProcess() };
  const outcomes = await Promise.allSettled(
    pairs.map((two, at) =>
      writeIn(at % 2 === 0 ? fixture : other, fixture.organisationId, ({ sessions }) => sessions.insert(session(two))),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await reads().bookedTimes([first.mentorId], NOW)).toHaveLength(1);
}, 60_000);

test('a mentor in one relationship who is the mentee of another is in one place at a time', async () => {
  const one = await pair();
  const other = await pair(one.menteeId);
  await insert(session(one));
  await expect(insert(session(other, { time: { startsAt: hours(24.5), endsAt: hours(25.5) } }))).rejects.toThrow();
  await insert(session(other, { time: { startsAt: hours(25), endsAt: hours(26) } }));
});

test('a session that is moved, held or called off frees its hour', async () => {
  const two = await pair();
  const first = session(two);
  await insert(first);
  await writeIn(fixture, fixture.organisationId, ({ sessions }) =>
    sessions.save({ ...first, time: { startsAt: hours(48), endsAt: hours(49) } }, 'scheduled'),
  );
  const second = session(two);
  await insert(second);
  const off = await writeIn(fixture, fixture.organisationId, ({ sessions }) =>
    sessions.cancelOpenIn(two.relationshipId),
  );
  expect(off.map(({ id, state, nextDueAt }) => [id, state, nextDueAt])).toEqual([
    [second.id, 'cancelled', null],
    [first.id, 'cancelled', null],
  ]);
  expect(await reads().bookedTimes([two.mentorId], NOW)).toEqual([]);
  expect(await reads().openOf(two.menteeId)).toEqual([]);
});

test('what ends a relationship a second time calls nothing off, nor what is held or another pair’s', async () => {
  const [two, others] = [await pair(), await pair()];
  const offer = session(two, { state: 'proposed', time: null, nextDueAt: null });
  const held = session(two, { state: 'held', time: { startsAt: hours(-2), endsAt: hours(-1) }, nextDueAt: null });
  const theirs = session(others, { time: { startsAt: hours(70), endsAt: hours(71) } });
  await insert(offer, held, theirs, session(two, { time: { startsAt: hours(3), endsAt: hours(4) } }));
  const end = () =>
    writeIn(fixture, fixture.organisationId, ({ sessions }) => sessions.cancelOpenIn(two.relationshipId));
  expect((await end()).map(({ time }) => time?.startsAt ?? null)).toEqual([hours(3), null]);
  expect(await end()).toEqual([]);
  const states = (await reads().findMany([theirs.id, held.id, offer.id])).map(({ state }) => state);
  expect(states).toEqual(['held', 'scheduled', 'cancelled']);
  expect(await reads().findMany([])).toEqual([]);
});

test('a series keeps its name, and names a session that there is', async () => {
  const two = await pair();
  const first = session(two);
  await insert(first);
  const next = session(two, { seriesId: first.id, time: { startsAt: hours(48), endsAt: hours(49) } });
  await insert(next);
  expect(await reads().find(next.id)).toEqual(next);
  const lost = session(two, { seriesId: 'never-was' as SessionId, time: { startsAt: hours(72), endsAt: hours(73) } });
  await expect(insert(lost)).rejects.toThrow();
});

test('a session settled meanwhile is not written over', async () => {
  const kept = session(await pair());
  await insert(kept);
  const save = (state: Session['state']) =>
    writeIn(fixture, fixture.organisationId, ({ sessions }) =>
      sessions.save({ ...kept, state, nextDueAt: null }, 'scheduled'),
    );
  expect([await save('missed'), await save('held')]).toEqual([true, false]);
  expect(await reads().find(kept.id)).toMatchObject({ state: 'missed' });
});

test('one open proposal a relationship, of at least one time', async () => {
  const two = await pair();
  const offer = { state: 'proposed', time: null, nextDueAt: null } as const;
  await insert(session(two, offer));
  await expect(insert(session(two, offer))).rejects.toThrow();
  await expect(insert(session(await pair(), { ...offer, slots: [] }))).rejects.toThrow();
});

test('what is due is found, the longest due first, and nothing else', async () => {
  const [late, early, ahead] = [await pair(), await pair(), await pair()];
  const due = [session(late, { nextDueAt: hours(-1) }), session(early, { nextDueAt: hours(-2) })];
  await insert(...due, session(ahead, { nextDueAt: hours(2) }));
  expect(await reads().due(NOW, 10)).toEqual([due[1]?.id, due[0]?.id]);
});
