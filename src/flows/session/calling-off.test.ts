import { afterEach, expect, test } from 'vitest';
import { readCalendar } from '../../adapters/documents/testing/read-calendar.fixture.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import { WARNING_AFTER_DAYS } from '../../core/domain/relationship/progress.ts';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import { cardIn, errorsIn, formIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { countOf, fixed, labels, opened, SHEET, sessionStage } from './testing/session.fixture.ts';

const journey = useJourney();
const stage = sessionStage(journey);
afterEach(() => {
  expect(journey().errors).toEqual([]);
  journey().clock.set(STAGE_NOW);
});

const DAYS = ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17'];

/** Four Thursdays at 10:00 in London. */
async function series() {
  const pair = await stage.partners();
  await fixed(pair.anna, pair.maya);
  const form = formIn(await pair.anna.presses(await opened(pair.anna), 'Repeat it'));
  await pair.anna.submits(form, { cadence: 'weekly', times: 3 });
  const relationship = await stage.relationshipOf(pair.anna);
  return { ...pair, relationshipId: relationship.id, ids: await openIds(pair.anna) };
}

const openIds = async (who: Player) => (await stage.reads().sessions.openOf(who.id)).map(({ id }) => id);
const openDays = async (who: Player) =>
  (await stage.reads().sessions.openOf(who.id)).map(({ time }) => time?.startsAt.toISOString().slice(0, 10));
const statesOf = async (id: RelationshipId) =>
  (await stage.reads().sessions.of(id)).map(({ state }) => state).toSorted();
const shown = async (who: Player, ref: string | undefined) =>
  cardIn(await who.acts({ kind: 'action', id: 'session.show', ref: ref ?? '' }));
const callOffForm = async (who: Player, ref: string | undefined) =>
  formIn(await who.presses(await shown(who, ref), 'Call it off'));
const lastCalendar = async (who: Player) => readCalendar(new TextDecoder().decode((await who.handed()).at(-1)?.bytes));

test('this one and all later ones: one message with every date, and one file each that takes them out', async () => {
  const { anna, maya, names, ids } = await series();
  const before = { messages: await countOf(anna), files: (await anna.handed()).length };
  const done = await maya.submits(await callOffForm(maya, ids[1]), { which: 'later' });
  expect(wordsOf(done.answers)).toContain('3 sessions called off');
  expect(await openDays(anna)).toEqual([DAYS[0]]);
  expect((await countOf(anna)) - before.messages).toBe(1);
  const told = await anna.lastTold();
  expect(told.title).toBe(`${names.maya} called 3 sessions off`);
  expect(wordsOf(told).match(/"at":"2026-12-\d\dT10:00/g)).toHaveLength(3);
  expect(wordsOf(told).match(/"15:45"/g)).toHaveLength(3);
  expect((await anna.handed()).length - before.files).toBe(1);
  for (const who of [anna, maya]) {
    const file = await lastCalendar(who);
    expect(file.method).toBe('CANCEL');
    expect(file.events.map(({ UID, STATUS, SEQUENCE }) => [UID, STATUS, SEQUENCE])).toEqual(
      ids.slice(1).map((id) => [`session-${id}@rapport`, 'CANCELLED', '2']),
    );
    expect((await who.handed()).at(-1)?.words).toContain('take these 3 sessions');
  }
});

test('only this one: the others stay, and it is taken back as before', async () => {
  const { anna, maya, names, ids } = await series();
  await anna.submits(await callOffForm(anna, ids[1]), { which: 'this' });
  expect(await openDays(maya)).toEqual([DAYS[0], DAYS[2], DAYS[3]]);
  expect((await maya.lastTold()).title).toBe(`${names.anna} called your session off`);
  expect((await lastCalendar(maya)).events.map(({ UID }) => UID)).toEqual([`session-${ids[1]}@rapport`]);
});

test('the last of a series, and one that stands alone, are called off by the button itself', async () => {
  const { anna, ids } = await series();
  const last = await shown(anna, ids[3]);
  const card = cardIn(await anna.presses(last, 'Call it off'), 'replaceClicked');
  expect(wordsOf(card)).toContain('Called off');
  expect(await openDays(anna)).toEqual(DAYS.slice(0, 3));
});

test('sent twice it happens once; whoever is later hears that it was called off', async () => {
  const { anna, maya, ids, relationshipId } = await series();
  const [hers, theirs] = [await callOffForm(anna, ids[0]), await callOffForm(maya, ids[0])];
  const before = { anna: await countOf(anna), maya: await countOf(maya) };
  const outcomes = await Promise.all([
    anna.submits(hers, { which: 'later' }),
    maya.submits(theirs, { which: 'later' }),
    anna.submits(hers, { which: 'later' }),
  ]);
  const done = outcomes.filter(({ answers }) => wordsOf(answers).includes('4 sessions called off'));
  const late = outcomes.filter(({ answers }) => /This session was called off|"Called off"/.test(wordsOf(answers)));
  expect([done.length, late.length]).toEqual([1, 3]);
  expect(wordsOf((await anna.submits(hers, { which: 'later' })).answers)).toContain('Called off');
  expect((await countOf(anna)) + (await countOf(maya)) - before.anna - before.maya).toBe(1);
  expect(await statesOf(relationshipId)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  expect((await anna.handed()).filter((file) => file?.words.includes('take these 4'))).toHaveLength(1);
});

test('what was held stays held, and what has begun is not called off any more', async () => {
  const { anna, maya, ids, relationshipId } = await series();
  const late = await callOffForm(maya, ids[1]);
  journey().clock.set(new Date('2026-11-26T11:05:00Z'));
  await anna.submits(formIn(await anna.presses(await shown(anna, ids[0]), 'Write the sheet')), SHEET);
  journey().clock.set(new Date('2026-12-03T10:01:00Z'));
  expect(wordsOf((await maya.submits(late, { which: 'later' })).answers)).toContain('Its time has come');
  expect(wordsOf((await maya.acts({ kind: 'action', id: 'session.cancel', ref: ids[1] ?? '' })).answers)).toContain(
    'Its time has come',
  );
  await maya.submits(await callOffForm(maya, ids[2]), { which: 'later' });
  expect(await statesOf(relationshipId)).toEqual(['cancelled', 'cancelled', 'held', 'scheduled']);
});

test.each([0, 1])('while the other one moves one of them: moved and called off, or refused (%i)', async (order) => {
  const { anna, maya, ids, relationshipId } = await series();
  const move = formIn(await anna.presses(await shown(anna, ids[2]), 'Move'));
  const off = await callOffForm(maya, ids[1]);
  const acts = [
    () => anna.submits(move, { date: '2026-12-11', time: '09:00', length: '60' }),
    () => maya.submits(off, { which: 'later' }),
  ];
  await Promise.all((order === 0 ? acts : acts.toReversed()).map((act) => act()));
  expect(await openDays(maya)).toEqual([DAYS[0]]);
  expect(await statesOf(relationshipId)).toEqual(['cancelled', 'cancelled', 'cancelled', 'scheduled']);
  const taken = (await lastCalendar(anna)).events.find(({ UID }) => UID === `session-${ids[2]}@rapport`);
  const moves = (await stage.reads().sessions.findMany(ids.slice(2, 3)))[0]?.moves ?? 0;
  expect(taken).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: String(moves + 1) });
});

test('one that was moved away from its series is called off with it only while it comes later', async () => {
  const { anna, maya, ids } = await series();
  const move = formIn(await anna.presses(await shown(anna, ids[3]), 'Move'));
  await anna.submits(move, { date: '2026-11-30', time: '09:00', length: '60' });
  await maya.submits(await callOffForm(maya, ids[1]), { which: 'later' });
  expect(await openDays(anna)).toEqual([DAYS[0], '2026-11-30']);
});

test('a series that was repeated again is one series; another session of the two is none of it', async () => {
  const { anna, maya, ids } = await series();
  await fixed(anna, maya, '2027-01-20');
  const again = formIn(await anna.presses(await shown(anna, ids[3]), 'Repeat it'));
  await anna.submits(again, { cadence: 'weekly', times: 1 });
  await anna.submits(await callOffForm(anna, ids[2]), { which: 'later' });
  expect(await openDays(anna)).toEqual([DAYS[0], DAYS[1], '2027-01-20']);
});

test.each([
  ['nothing chosen', {}],
  ['something that is no choice', { which: 'everything' }],
  ['a list', { which: ['this', 'later'] }],
])('%s is refused beside its field, and nothing is called off', async (_what, values) => {
  const { anna, ids } = await series();
  const outcome = await anna.submits(await callOffForm(anna, ids[0]), values);
  expect(Object.keys(errorsIn(outcome))).toEqual(['which']);
  expect(await openDays(anna)).toEqual(DAYS);
});

test('after the end, for a stranger and for an id that never was, nothing is called off', async () => {
  const { anna, maya, ids, relationshipId } = await series();
  const eve = await stage.mentee('eve');
  const ask = (who: Player, ref: string) =>
    who.acts({ kind: 'submit', formId: 'session.call-off', ref, values: { which: 'later' } });
  const form = await callOffForm(maya, ids[0]);
  const [foreign, never] = [await ask(eve, ids[0] ?? ''), await ask(eve, 'never-was')];
  expect(wordsOf(foreign.answers)).toContain('cannot find this among your sessions');
  expect(foreign.answers).toEqual(never.answers);
  expect(await openDays(anna)).toEqual(DAYS);
  await anna.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationshipId, values: { apart: false } });
  expect(wordsOf((await maya.submits(form, { which: 'later' })).answers)).toContain('can only be read');
});

test('a series that is called off hides no silence: the five weeks begin on that day', async () => {
  const { anna, maya, ids, relationshipId } = await series();
  const lastActivity = async () => (await stage.reads().relationships.find(relationshipId))?.progress.lastActivityAt;
  expect(await lastActivity()).toEqual(new Date('2026-12-17T10:00:00Z'));
  await maya.submits(await callOffForm(maya, ids[0]), { which: 'later' });
  expect(await lastActivity()).toEqual(STAGE_NOW);
  journey().clock.set(new Date(STAGE_NOW.getTime() + WARNING_AFTER_DAYS * DAY_MS));
  await journey().tick();
  expect((await stage.reads().relationships.find(relationshipId))?.progress.warnedAt).not.toBeNull();
  expect(labels(await anna.lastTold())).toContain('Still going');
});
