import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCalendar } from '../../adapters/documents/testing/read-calendar.fixture.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { DAY_MS, MINUTE_MS } from '../../core/domain/time/durations.ts';
import { type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { active, now, type Partners } from '../testing/partners.fixture.ts';

const journey = useJourney();
beforeEach(() => journey().clock.set(STAGE_NOW));
afterEach(() => expect(journey().errors).toEqual([]));

const sessions = () => journey().unitOfWork.reads(journey().organisationId).sessions;
const relationships = () => journey().unitOfWork.reads(journey().organisationId).relationships;
const atHour = (date: string) => ({ slots: [], date, time: '10:00', length: '60', format: 'online' });

/** Anna offers 10:00 on that day. */
const offer = (pair: Partners, date: string) =>
  pair.anna.acts({ kind: 'submit', formId: 'session.propose', ref: pair.relationship.id, values: atHour(date) });

/** Fixed for 10:00 on that day. */
async function fix(pair: Partners, date: string): Promise<string> {
  await offer(pair, date);
  const offered = await sessions().proposedIn(pair.relationship.id);
  const slot = String((offered?.slots[0]?.getTime() ?? 0) / MINUTE_MS);
  await pair.maya.acts({ kind: 'submit', formId: 'session.pick', ref: offered?.id ?? '', values: { slot } });
  return offered?.id ?? '';
}

/** Two sessions ahead, one that passed without a word, and times on offer. */
async function busy(): Promise<Partners & { readonly ahead: readonly string[] }> {
  const pair = await active(journey());
  await fix(pair, '2026-11-25');
  const ahead = [await fix(pair, '2027-02-02'), await fix(pair, '2027-02-09')];
  await offer(pair, '2027-02-16');
  journey().clock.set(new Date('2026-11-27T10:00:00Z'));
  return { ...pair, ahead };
}

/** Files since the two had fixed `before` sessions, each with a file of its own. */
const filesOf = async (who: Player, before = 3) => (await who.handed()).slice(before);

async function lastFile(who: Player) {
  return readCalendar(new TextDecoder().decode((await who.handed()).at(-1)?.bytes));
}

const end = (who: Player, { relationship }: Partners, apart = false) =>
  who.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship.id, values: { apart } });

const lookBack = (who: Player, { relationship }: Partners) => {
  const values = { goalsMet: 'most', wentWell: '', learned: '', recommends: true };
  return who.acts({ kind: 'submit', formId: 'planned-end.look-back', ref: relationship.id, values });
};

/** A relationship does one thing at a time. */
async function untilNothingIsDue(): Promise<void> {
  while ((await relationships().due(journey().clock.now(), 1)).length > 0) await journey().tick();
}

/** The last date is fixed, and the closing card is out. */
async function closing(pair: Partners): Promise<void> {
  const values = { lastDate: '2026-12-18' };
  await pair.anna.acts({ kind: 'submit', formId: 'planned-end.fix', ref: pair.relationship.id, values });
  journey().clock.set(new Date('2026-12-19T12:00:00Z'));
  await untilNothingIsDue();
}

/** As if nothing had been heard for seven weeks, although a session is fixed. */
async function silence({ relationship }: Partners): Promise<void> {
  await journey().write(async (stores) => {
    const found = await stores.relationships.find(relationship.id);
    if (found === null) throw new Error('no relationship');
    const daysAgo = (days: number) => new Date(journey().clock.now().getTime() - days * DAY_MS);
    const progress = { ...found.progress, lastActivityAt: daysAgo(50), warnedAt: daysAgo(15) };
    await stores.relationships.moveOn(relationship.id, found.state, { state: found.state, progress });
  });
  await untilNothingIsDue();
}

const WAYS: Readonly<Record<string, (pair: Partners) => Promise<unknown>>> = {
  'one of them ends it': (pair) => end(pair.anna, pair),
  'one of them ends it and wants no further contact': (pair) => end(pair.maya, pair, true),
  'it closes after a long silence': silence,
  'it is complete because both have looked back': async (pair) => {
    await closing(pair);
    await lookBack(pair.anna, pair);
    await lookBack(pair.maya, pair);
  },
  'it is complete by the clock': async (pair) => {
    await closing(pair);
    journey().clock.set(new Date('2027-01-04T12:00:00Z'));
    await untilNothingIsDue();
  },
};

test.each(Object.entries(WAYS))(
  '%s: one file each takes what was still to come out of their calendar',
  async (_, way) => {
    const pair = await busy();
    await way(pair);
    expect((await now(journey(), pair)).endedAt).not.toBeNull();
    for (const who of [pair.anna, pair.maya]) {
      expect(await filesOf(who)).toHaveLength(1);
      const file = await lastFile(who);
      expect(file.method).toBe('CANCEL');
      expect(file.events.map(({ UID, SEQUENCE }) => [UID, SEQUENCE])).toEqual(
        pair.ahead.map((id) => [`session-${id}@rapport`, '2']),
      );
    }
    expect(await sessions().openOf(pair.anna.id)).toEqual([]);
  },
);

test.each([
  ['leaves the programme', { kind: 'action', id: 'joining.leave', ref: '' }],
  ['loses their account', { kind: 'account-deactivated' }],
] as const)('whoever %s gets no file; every partner gets the one about themselves', async (_, act) => {
  await journey().setPolicy({ firstCapacityOfMentor: 2 });
  const pair = await busy();
  const outcome = await pair.anna.acts(act);
  expect(await filesOf(pair.anna)).toEqual([]);
  expect(await filesOf(pair.maya)).toHaveLength(1);
  expect((await lastFile(pair.maya)).events).toHaveLength(2);
  expect(wordsOf(await pair.maya.lastTold())).toContain('The 2 sessions you two had fixed');
  if (act.kind === 'action') expect(wordsOf(outcome.answers)).toContain('please take it out of your calendar');
});

test('the word to the other one stays neutral, and says what becomes of the calendar', async () => {
  const pair = await busy();
  await end(pair.anna, pair);
  const told = wordsOf(await pair.maya.lastTold());
  expect(told).toContain('The 2 sessions you two had fixed do not take place any more');
  expect(told).not.toMatch(/called off|cancel/i);
});

test('where only times were on offer, or a session has passed, no file is enqueued and nothing is said of one', async () => {
  const pair = await active(journey());
  await fix(pair, '2026-11-25');
  journey().clock.set(new Date('2026-11-27T10:00:00Z'));
  await offer(pair, '2026-12-01');
  const outcome = await end(pair.anna, pair);
  expect([await filesOf(pair.anna, 1), await filesOf(pair.maya, 1)]).toEqual([[], []]);
  expect(wordsOf(outcome.answers) + wordsOf(await pair.maya.lastTold())).not.toContain('calendar file');
});

test('ended by both at once, and once more: one file each', async () => {
  const pair = await busy();
  await Promise.all([end(pair.anna, pair), end(pair.maya, pair), end(pair.anna, pair)]);
  await end(pair.maya, pair);
  expect([await filesOf(pair.anna), await filesOf(pair.maya)].map(({ length }) => length)).toEqual([1, 1]);
});

test('moved while it ends: the file tells of the time that it had last', async () => {
  const pair = await busy();
  const [first = ''] = pair.ahead;
  const values = { date: '2027-02-03', time: '11:00', length: '60' };
  await Promise.all([
    pair.anna.acts({ kind: 'submit', formId: 'session.move', ref: first, values }),
    end(pair.maya, pair),
  ]);
  const kept = (await sessions().of(pair.relationship.id)).find(({ id }) => id === first);
  const taken = (await lastFile(pair.anna)).events.find(({ UID }) => UID === `session-${first}@rapport`);
  expect(kept?.state).toBe('cancelled');
  expect(taken).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: String((kept?.moves ?? 0) + 1) });
});

test('sessions with somebody else stay', async () => {
  await journey().setPolicy({ maxMentorsOfNewMentee: 2 });
  const [pair, other] = [await busy(), await active(journey())];
  await fix(other, '2027-02-03');
  await end(pair.anna, pair);
  expect(await sessions().openOf(other.anna.id as MemberId)).toHaveLength(1);
  expect(await relationships().liveOf(other.anna.id)).toHaveLength(1);
});
