import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Stores } from '../../../../core/application/unit-of-work/stores.ts';
import { countClosed } from '../../../../core/application/yearly/count-yearly.ts';
import type { MemberId, RelationshipId, RequestId } from '../../../../core/domain/kernel/ids.ts';
import { progressFrom } from '../../../../core/domain/relationship/progress.ts';
import type { YearlyAnswer } from '../../../../core/domain/yearly/yearly-answer.ts';
import { newYearlySchedule } from '../../../../core/domain/yearly/yearly-schedule.ts';
import { createIds } from '../../../time/system-ids.ts';
import { temporalCalendar } from '../../../time/temporal-calendar.ts';
import {
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  pendingRequest,
  programmeFixture,
  writeIn,
} from '../../testing/programme.fixture.ts';

const AFTER = new Date(NOW.getTime() + 1000);

let fixture: ProgrammeFixture;
let people: readonly MemberId[];
beforeAll(async () => {
  fixture = await programmeFixture();
  const made: MemberId[] = [];
  for (let at = 0; at < 8; at += 1) made.push((await joinedMember(fixture, originOf(`U${at}`))).id);
  people = made;
});
afterAll(() => fixture.close());
beforeEach(async () => {
  const { client } = fixture.database;
  await client.yearlyAnswer.deleteMany({});
  await client.yearlyTally.deleteMany({});
  await client.yearlyRemarks.deleteMany({});
});

const write = <Value>(work: (stores: Stores) => Promise<Value>, on: Pick<ProgrammeFixture, 'unit'> = fixture) =>
  writeIn({ ...fixture, ...on }, fixture.organisationId, work);
const reads = () => fixture.unit.reads(fixture.organisationId).yearly;
const someone = (at: number): MemberId => {
  const id = people[at];
  if (id === undefined) throw new Error('eight people');
  return id;
};
const answerOf = (memberId: MemberId, change: Partial<YearlyAnswer> = {}): YearlyAnswer => ({
  memberId,
  openedOn: '2026-04-01',
  role: 'mentor',
  ratings: { finding: 'yes', hoped: 'mostly', moments: 'no', recommend: 'unsure' },
  remark: '',
  closesAt: NOW,
  ...change,
});
async function answered(count: number, change: Partial<YearlyAnswer> = {}): Promise<void> {
  for (const id of people.slice(0, count)) await write(({ yearly }) => yearly.put(answerOf(id, change)));
}
/** As the clock does it, on one process or another. */
async function count(what: 'mentor' | 'mentee' | 'remarks', on: Pick<ProgrammeFixture, 'unit'> = fixture) {
  const organisation = (await fixture.unit.organisations()).find(({ id }) => id === fixture.organisationId);
  if (organisation === undefined) throw new Error('the organisation of the fixture');
  const turn = { organisation, now: AFTER, calendar: temporalCalendar, ids: createIds(fixture.clock) };
  await write((stores) => countClosed({ ...turn, stores }, what), on);
}

describe('what waits to be counted', () => {
  test('is one answer a person: a newer one takes its place, so that five rows are five people', async () => {
    const all = { finding: 'no', hoped: 'no', moments: 'no', recommend: 'no' } as const;
    const before = { openedOn: '2025-04-01', role: 'mentee', ratings: all, remark: 'Old', closesAt: AFTER } as const;
    await answered(3, before);
    await answered(3);
    expect(await reads().countable(AFTER, 4)).toEqual([]);
    expect(await reads().answerOf(someone(0))).toEqual(answerOf(someone(0)));
  });

  test('counts once it is closed, and of five people', async () => {
    await answered(4);
    await write(({ yearly }) => yearly.put(answerOf(someone(4), { closesAt: AFTER })));
    expect(await reads().countable(NOW, 5)).toEqual([]);
    expect(await reads().countable(AFTER, 5)).toEqual(['mentor']);
    await write(({ yearly }) => yearly.remove(someone(0)));
    expect(await reads().countable(AFTER, 5)).toEqual([]);
  });

  test('can be changed in its round alone, and not once it was counted', async () => {
    await answered(5, { remark: 'Mine' });
    const changed = answerOf(someone(0), { remark: 'Changed' });
    expect(await write(({ yearly }) => yearly.change({ ...changed, openedOn: '2025-04-01' }))).toBe(false);
    expect(await write(({ yearly }) => yearly.change(changed))).toBe(true);
    await count('remarks');
    expect(await reads().answerOf(someone(0))).toMatchObject({ remark: '' });
    await count('mentor');
    expect(await write(({ yearly }) => yearly.change(changed))).toBe(false);
    expect(await reads().answerOf(someone(0))).toBeNull();
    expect(await reads().remarks()).toEqual(['Changed', 'Mine', 'Mine', 'Mine', 'Mine']);
  });

  test('keeps what was written until five did, though the ratings are counted', async () => {
    await answered(5);
    await write(({ yearly }) => yearly.put(answerOf(someone(0), { remark: 'Mine' })));
    await count('mentor');
    await count('remarks');
    expect(await fixture.database.client.yearlyAnswer.findMany({})).toMatchObject([
      { memberId: someone(0), ratings: null, remark: 'Mine' },
    ]);
    expect(await reads().answerOf(someone(0))).toBeNull();
    expect(await reads().remarks()).toEqual([]);
  });
});

describe('counting', () => {
  test('on two processes at once counts everybody once', async () => {
    await answered(8, { remark: 'Hello' });
    const other = { unit: fixture.otherProcess() };
    const twice = (what: 'mentor' | 'remarks') => [count(what), count(what, other), count(what)];
    await Promise.all([...twice('mentor'), ...twice('remarks')]);
    expect(await reads().tallies()).toMatchObject([{ role: 'mentor', people: 8, counts: { hoped: { mostly: 8 } } }]);
    expect(await reads().remarks()).toHaveLength(8);
    expect(await fixture.database.client.yearlyAnswer.count()).toBe(0);
  });

  test('while one of five leaves counts five or nobody', async () => {
    await answered(5);
    const other = { unit: fixture.otherProcess() };
    await Promise.all([count('mentor'), write(({ yearly }) => yearly.remove(someone(2)), other)]);
    const counted = (await reads().tallies()).map((tally) => tally.people);
    const left = await fixture.database.client.yearlyAnswer.count();
    expect([
      [[5], 0],
      [[], 4],
    ]).toContainEqual([counted, left]);
  });
});

describe('the database itself', () => {
  const NONE = { yes: 0, mostly: 0, hardly: 0, no: 0, unsure: 0 };
  const counts = { finding: NONE, hoped: NONE, moments: NONE, recommend: NONE };
  const tally = { id: 'T', role: 'mentor', countedAt: NOW, counts } as const;

  test('keeps nothing of fewer than five people', async () => {
    await expect(write(({ yearly }) => yearly.keepTally({ ...tally, people: 4 }, []))).rejects.toThrow();
    const four = { id: 'R', texts: ['a', 'b', 'c', 'd'], shownAt: NOW };
    await expect(write(({ yearly }) => yearly.keepRemarks(four, []))).rejects.toThrow();
    await write(({ yearly }) => yearly.keepTally({ ...tally, people: 5 }, []));
    await write(({ yearly }) => yearly.keepRemarks({ ...four, texts: [...four.texts, 'e'] }, []));
  });

  test('changes nothing that was counted', async () => {
    await write(({ yearly }) => yearly.keepTally({ ...tally, people: 5 }, []));
    await expect(fixture.database.client.yearlyTally.updateMany({ data: { people: 6 } })).rejects.toThrow();
  });

  test('plans the year of both when a relationship begins, and leaves alone who is planned already', async () => {
    const [mentorId, menteeId] = [someone(5), someone(6)];
    const kept = { ...newYearlySchedule(mentorId), dueOn: '2026-06-01', nextDueAt: NOW };
    await write(({ yearly }) => yearly.savePlan(kept));
    await write(async ({ requests, relationships }) => {
      const requestId = fixture.nextId() as RequestId;
      await requests.insert(pendingRequest(requestId, { mentorId, menteeId }));
      await requests.settle(requestId, 'pending', { to: 'accepted', at: NOW });
      const id = fixture.nextId() as RelationshipId;
      const begun = { state: 'introduced', startedAt: NOW, endedAt: null, previousId: null } as const;
      const relationship = { id, requestId, mentorId, menteeId, ...begun, progress: progressFrom(NOW) };
      await relationships.start(relationship, { mentor: 1, mentee: 1 });
    });
    expect(await reads().planOf(mentorId)).toEqual(kept);
    expect(await reads().planOf(menteeId)).toEqual({
      ...newYearlySchedule(menteeId),
      dueOn: '2027-05-04',
      nextDueAt: new Date('2027-05-02T09:00:00Z'),
    });
    expect(await reads().due(NOW, 10)).toEqual([mentorId]);
  });
});
