import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberId, RequestId } from '../../../../core/domain/kernel/ids.ts';
import type { MentoringRequest } from '../../../../core/domain/request/request.ts';
import { DAY_MS } from '../../../../core/domain/time/durations.ts';
import {
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  pendingRequest,
  programmeFixture,
  writeIn,
} from '../../testing/programme.fixture.ts';

const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let fixture: ProgrammeFixture;
let mentor: MemberId;
beforeAll(async () => {
  fixture = await programmeFixture();
  mentor = await person('UMENTOR');
});
afterAll(() => fixture.close());

const person = async (name: string) => (await joinedMember(fixture, originOf(name))).id;
const reads = () => fixture.unit.reads(fixture.organisationId).requests;

function requestFrom(menteeId: MemberId, other: Partial<MentoringRequest> = {}): MentoringRequest {
  return pendingRequest(fixture.nextId(), { mentorId: mentor, menteeId }, other);
}

async function stored(request: MentoringRequest): Promise<MentoringRequest> {
  await writeIn(fixture, fixture.organisationId, ({ requests }) => requests.insert(request));
  return request;
}

function settle(id: RequestId, to: 'accepted' | 'declined' | 'withdrawn', reason?: string): Promise<boolean> {
  const change = { to, at: NOW, ...(reason === undefined ? {} : { reason }) };
  return writeIn(fixture, fixture.organisationId, ({ requests }) => requests.settle(id, 'pending', change));
}

test('what is read is what was stored', async () => {
  const clock = { daysUsed: 2, runningSince: NOW, remindersSent: 1, nextDueAt: after(3) };
  const request = await stored(requestFrom(await person('UREAD'), { clarification: 'What about?', clock }));
  expect(await reads().find(request.id)).toEqual(request);
  expect(await reads().pendingBetween(mentor, request.menteeId)).toEqual(request);
  expect(await reads().pendingOf(request.menteeId)).toEqual([request]);
});

test('one of many answers at once settles a request', async () => {
  const request = await stored(requestFrom(await person('USETTLE')));
  const outcomes = await Promise.all([
    ...[1, 2, 3, 4, 5].map(() => settle(request.id, 'accepted')),
    ...[1, 2, 3, 4, 5].map(() => settle(request.id, 'withdrawn')),
  ]);
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect((await reads().find(request.id))?.settledAt).toEqual(NOW);
});

test('what is still open of several is closed at once, and each sender to be told is told once', async () => {
  const [open, other, withdrawn] = [
    await stored(requestFrom(await person('UOPEN'))),
    await stored(requestFrom(await person('UOTHER'))),
    await stored(requestFrom(await person('UTOOK'))),
  ];
  await settle(withdrawn.id, 'withdrawn');
  const ids = [open.id, other.id, withdrawn.id];
  const closing = () =>
    writeIn(fixture, fixture.organisationId, ({ requests }) =>
      requests.closeAll(ids, { at: NOW, toTell: [open.id, withdrawn.id] }),
    );
  const closed = await Promise.all([closing(), closing(), closing()]);
  expect(closed.flat().sort()).toEqual([open.id, other.id].sort());
  expect((await reads().find(withdrawn.id))?.state).toBe('withdrawn');
  expect((await reads().find(open.id))?.settledAt).toEqual(NOW);
  expect(await reads().toTell(10)).toEqual([open.id]);
  const telling = () => writeIn(fixture, fixture.organisationId, ({ requests }) => requests.setTold(open.id));
  expect((await Promise.all([telling(), telling(), telling()])).filter(Boolean)).toHaveLength(1);
  expect(await reads().toTell(10)).toEqual([]);
});

test('a pair has one open request, however many are sent at once', async () => {
  const mentee = await person('UPAIR');
  const sent = await Promise.allSettled(Array.from({ length: 10 }, () => stored(requestFrom(mentee))));
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await reads().pendingOf(mentee)).toHaveLength(1);
});

test('a mentee has three open requests, however many are sent at once, and a place again after an answer', async () => {
  const mentee = await person('UPLACES');
  const mentors = await Promise.all(Array.from({ length: 12 }, (_, at) => person(`UPLACESM${at}`)));
  const ask = (mentorId: MemberId) => stored(pendingRequest(fixture.nextId(), { mentorId, menteeId: mentee }));
  const sent = await Promise.allSettled(mentors.map(ask));
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const open = await reads().pendingOf(mentee);
  const free = mentors.find((id) => open.every(({ mentorId }) => mentorId !== id));
  if (free === undefined || open[0] === undefined) throw new Error('somebody was not asked');
  await settle(open[0].id, 'declined');
  await expect(ask(free)).resolves.toBeDefined();
});

test("offers of mentors take none of the mentee's own places", async () => {
  const mentee = await person('UOFFERED');
  const mentors = await Promise.all(Array.from({ length: 5 }, (_, at) => person(`UOFFER${at}`)));
  for (const mentorId of mentors) {
    await stored(pendingRequest(fixture.nextId(), { mentorId, menteeId: mentee }, { sender: 'mentor' }));
  }
  expect(await reads().pendingOf(mentee)).toHaveLength(5);
  await expect(stored(requestFrom(mentee))).resolves.toBeDefined();
});

test('the last decline of a pair is remembered with its reason', async () => {
  const mentee = await person('UDECLINED');
  expect(await reads().lastDeclinedAt(mentor, mentee)).toBeNull();
  const request = await stored(requestFrom(mentee));
  await settle(request.id, 'declined', 'no time');
  expect(await reads().lastDeclinedAt(mentor, mentee)).toEqual(NOW);
  expect((await reads().find(request.id))?.declineReason).toBe('no time');
});

test('due requests come longest due first, and not once they are settled or stand still', async () => {
  const due = async (name: string, nextDueAt: Date | null) =>
    stored(requestFrom(await person(name), { clock: { daysUsed: 0, runningSince: NOW, remindersSent: 0, nextDueAt } }));
  const second = await due('UDUE2', after(2));
  const first = await due('UDUE1', after(1));
  await due('UDUE9', after(9));
  await due('UDUE0', null);
  const settled = await due('UDUES', after(1));
  await settle(settled.id, 'withdrawn');
  expect(await reads().due(after(4), 10)).toEqual(expect.arrayContaining([first.id, second.id]));
  const ids = await reads().due(after(4), 10);
  expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
  expect(ids).not.toContain(settled.id);
  expect(await reads().due(after(4), 1)).toHaveLength(1);
});

test('a clarification stops the clock, its answer grows the note and starts it again', async () => {
  const request = await stored(requestFrom(await person('UCLARIFY')));
  const still = { daysUsed: 1, runningSince: null, remindersSent: 0, nextDueAt: null };
  await writeIn(fixture, fixture.organisationId, ({ requests }) =>
    requests.setClarification(request.id, { clarification: 'Why me?', clock: still }),
  );
  expect(await reads().find(request.id)).toMatchObject({ clarification: 'Why me?', note: request.note, clock: still });
  const running = { ...still, runningSince: NOW, nextDueAt: after(1) };
  await writeIn(fixture, fixture.organisationId, ({ requests }) =>
    requests.setClarification(request.id, { clarification: null, note: 'Because.', clock: running }),
  );
  expect(await reads().find(request.id)).toMatchObject({ clarification: null, note: 'Because.', clock: running });
});

test('sent and received requests come newest first', async () => {
  const mentee = await person('UNEWEST');
  const old = await stored(requestFrom(mentee, { sentAt: after(-2) }));
  await settle(old.id, 'withdrawn');
  const recent = await stored(requestFrom(mentee, { sentAt: after(-1) }));
  expect((await reads().ofMember(mentee, 10)).map(({ id }) => id)).toEqual([recent.id, old.id]);
  expect(await reads().ofMember(mentee, 1)).toHaveLength(1);
});
