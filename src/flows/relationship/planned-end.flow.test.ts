import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  buttonsOf,
  cardIn,
  errorsIn,
  formIn,
  type Player,
  STAGE_NOW,
  useJourney,
  wordsOf,
} from '../testing/journey.fixture.ts';
import { active, introduced, moreOf, now, type Partners } from '../testing/partners.fixture.ts';

const journey = useJourney();
beforeEach(() => journey().clock.set(STAGE_NOW));
afterEach(() => expect(journey().errors).toEqual([]));

const LAST_DATE = '2027-01-15';
const titled = async (who: Player, words: string) =>
  (await who.told()).filter(({ card }) => card.title?.includes(words)).map(({ card }) => card);
const tickAt = async (at: string) => {
  journey().clock.set(new Date(at));
  await journey().tick();
};

async function fix(who: Player, pair: Partners, lastDate = LAST_DATE) {
  const form = formIn(await who.acts({ kind: 'open', formId: 'planned-end.fix', ref: pair.relationship.id }));
  return who.submits(form, { lastDate });
}

async function lookBack(who: Player, pair: Partners) {
  const form = formIn(await who.acts({ kind: 'open', formId: 'planned-end.look-back', ref: pair.relationship.id }));
  return who.submits(form, { goalsMet: 'most', wentWell: 'A lot.', learned: 'A secret.', recommends: true });
}

/** Fixed, and past its last date: the closing card is out. */
async function closing(): Promise<Partners> {
  const pair = await active(journey());
  await fix(pair.anna, pair);
  await tickAt('2027-01-02T12:00:00Z');
  await tickAt('2027-01-16T12:00:00Z');
  return pair;
}

test('a last date is fixed by one and told to the other, who may move it', async () => {
  const pair = await active(journey());
  const form = formIn(await pair.anna.presses(await moreOf(pair.anna, pair), 'Plan the end'));
  await pair.anna.submits(form, { lastDate: LAST_DATE });
  expect(await now(journey(), pair)).toMatchObject({
    state: 'winding-down',
    progress: { ending: { lastDate: LAST_DATE } },
  });
  const told = await pair.maya.lastTold();
  expect(wordsOf(told)).toContain(LAST_DATE);
  const moved = formIn(await pair.maya.presses(told, 'Move the last date'));
  await pair.maya.submits(moved, { lastDate: '2027-02-01' });
  expect((await now(journey(), pair)).progress.ending?.lastDate).toBe('2027-02-01');
});

test('about one session before the end both are reminded, once', async () => {
  const pair = await active(journey());
  await fix(pair.anna, pair);
  await tickAt('2026-11-25T10:00:00Z');
  await tickAt('2026-12-18T09:59:00Z');
  expect(await titled(pair.anna, 'nearly there')).toHaveLength(0);
  await tickAt('2026-12-18T10:00:00Z');
  await tickAt('2026-12-21T10:00:00Z');
  expect(await titled(pair.anna, 'nearly there')).toHaveLength(1);
  expect(await titled(pair.maya, 'nearly there')).toHaveLength(1);
});

test('on the morning after the last date the first goals stand beside what they became', async () => {
  const pair = await introduced(journey());
  const agreement = async (who: Player) => cardIn(await who.says('agreement'));
  const goals = async (text: string) => {
    const form = formIn(await pair.anna.presses(await agreement(pair.anna), 'Change goals'));
    await pair.anna.submits(form, { goals: text, expectations: 'x', agendaBy: 'mentee', feedback: 'x' });
    await pair.anna.presses(await agreement(pair.anna), 'Sign');
    await pair.maya.presses(await agreement(pair.maya), 'Sign');
  };
  await goals('First: lead a team.');
  await goals('Then: lead a department.');
  await fix(pair.anna, pair);
  await tickAt('2027-01-02T12:00:00Z');
  await tickAt('2027-01-16T10:00:00Z');
  expect(await titled(pair.maya, 'looking back')).toEqual([]);
  await tickAt('2027-01-18T10:00:00Z');
  const [card] = await titled(pair.maya, 'looking back');
  expect(wordsOf(card?.body)).toMatch(/First: lead a team.*Then: lead a department/);
  expect(card?.summary).not.toContain('lead');
});

test('without an agreement the first wish stands beside what was reached, and beside what was let go', async () => {
  const pair = await active(journey());
  const goal = async (title: string, end: 'achieve' | 'drop') => {
    const form = formIn(await pair.anna.acts({ kind: 'open', formId: 'goal.draft', ref: pair.relationship.id }));
    await pair.anna.submits(form, { title, measure: 'I will know.', targetOn: '2027-01-10' });
    const reads = journey().unitOfWork.reads(journey().organisationId).goals;
    const id = (await reads.of(pair.relationship.id)).at(-1)?.id ?? '';
    await pair.maya.acts({ kind: 'action', id: 'goal.agree', ref: id });
    await pair.anna.acts({ kind: 'action', id: `goal.${end}`, ref: id });
  };
  await goal('Write a book', 'drop');
  await goal('Lead a team', 'achieve');
  await fix(pair.anna, pair);
  for (const who of [pair.anna, pair.maya]) {
    const form = formIn(await who.acts({ kind: 'open', formId: 'planned-end.look-back', ref: pair.relationship.id }));
    expect(wordsOf(form.intro)).toMatch(/Please help me\..*Lead a team.*achieved.*Write a book.*let go/);
  }
});

test('once both have looked back it is complete: both hear it, keep in touch, and the places are free', async () => {
  const pair = await closing();
  await lookBack(pair.anna, pair);
  expect((await now(journey(), pair)).state).toBe('winding-down');
  await lookBack(pair.maya, pair);
  expect((await now(journey(), pair)).state).toBe('completed');
  const [forAnna] = await titled(pair.anna, ': complete');
  expect(wordsOf(forAnna)).toContain('maya by phone');
  expect(wordsOf(forAnna)).not.toContain('A secret.');
  expect(await titled(pair.maya, ': complete')).toHaveLength(1);
  const reads = journey().unitOfWork.reads(journey().organisationId).relationships;
  expect(await reads.standing(pair.maya.id, 'mentor')).toMatchObject({ completed: true });
  expect(await reads.liveOf(pair.anna.id)).toEqual([]);
});

test('both look back at the same moment: complete, and each hears it once', async () => {
  const pair = await closing();
  await Promise.all([lookBack(pair.anna, pair), lookBack(pair.maya, pair)]);
  expect((await now(journey(), pair)).state).toBe('completed');
  expect(await titled(pair.anna, ': complete')).toHaveLength(1);
});

test('looked back early, it still lasts until its last date; unanswered, it completes two weeks later', async () => {
  const pair = await active(journey());
  await fix(pair.anna, pair);
  await lookBack(pair.anna, pair);
  await lookBack(pair.maya, pair);
  expect((await now(journey(), pair)).state).toBe('winding-down');
  await tickAt('2027-01-02T12:00:00Z');
  await tickAt('2027-01-16T06:00:00Z');
  await tickAt('2027-01-30T05:59:00Z');
  expect((await now(journey(), pair)).state).toBe('winding-down');
  await tickAt('2027-01-30T06:00:00Z');
  expect((await now(journey(), pair)).state).toBe('completed');
});

test('after the end it is read-only: every change is refused, everything stays readable', async () => {
  const pair = await closing();
  const form = formIn(
    await pair.anna.acts({ kind: 'open', formId: 'planned-end.look-back', ref: pair.relationship.id }),
  );
  await lookBack(pair.anna, pair);
  await lookBack(pair.maya, pair);
  const before = await everything(pair);
  await pair.anna.submits(form, { goalsMet: 'none', recommends: false });
  for (const formId of [
    'course.pause',
    'course.fit',
    'planned-end.fix',
    'planned-end.look-back',
    'agreement.purpose',
  ]) {
    const values = { until: '2027-03-01', fit: 'poor', lastDate: '2027-03-01', goalsMet: 'none', goals: 'x' };
    await pair.anna.acts({ kind: 'submit', formId, ref: pair.relationship.id, values });
  }
  for (const id of ['course.met', 'course.resume', 'course.still-going', 'agreement.sign'])
    await pair.maya.acts({ kind: 'action', id, ref: `${pair.relationship.id}` });
  expect(await everything(pair)).toEqual(before);
  const earlier = cardIn(await pair.anna.presses(cardIn(await pair.anna.says('relationships')), 'Earlier ones'));
  const details = cardIn(await pair.anna.presses(earlier, 'Details'));
  expect(wordsOf(details)).toContain('Stay in touch');
  expect(wordsOf(cardIn(await pair.anna.presses(details, 'Agreement')))).toContain('signed no agreement');
});

async function everything({ relationship: { id } }: Partners) {
  const { client } = journey().database;
  const where = { relationshipId: id };
  return [
    await client.relationship.findFirst({ where: { id } }),
    await client.agreementVersion.findMany({ where }),
    await client.fitAnswer.findMany({ where }),
    await client.evaluation.findMany({ where, orderBy: { memberId: 'asc' } }),
  ];
}

test('a new journey is asked for like any other, and points to the old one', async () => {
  const pair = await closing();
  await lookBack(pair.anna, pair);
  await lookBack(pair.maya, pair);
  const [card] = await titled(pair.anna, ': complete');
  const ask = formIn(await pair.anna.presses(card, 'New journey'));
  await pair.anna.submits(ask, { note: 'Once more?' });
  await pair.maya.presses(await pair.maya.lastTold(), 'Accept');
  const [live] = await journey().unitOfWork.reads(journey().organisationId).relationships.liveOf(pair.anna.id);
  expect(live).toMatchObject({ state: 'introduced', previousId: pair.relationship.id });
});

test('at the end of the agreed period both are asked to look back, and going on beyond a last date needs both', async () => {
  const pair = await introduced(journey());
  const agreement = async (who: Player) => cardIn(await who.says('agreement'));
  await pair.anna.presses(await agreement(pair.anna), 'Sign');
  await pair.maya.presses(await agreement(pair.maya), 'Sign');
  await fix(pair.anna, pair, '2027-05-25');
  const form = formIn(await pair.maya.presses(await moreOf(pair.maya, pair), 'Go on together'));
  await pair.maya.submits(form, { more: 2, goals: 'What is open.' });
  expect((await now(journey(), pair)).state).toBe('winding-down');
  await pair.anna.presses(await agreement(pair.anna), 'Sign');
  expect(await now(journey(), pair)).toMatchObject({ state: 'active', progress: { ending: null } });
});

test('the review comes on its date, to both, once', async () => {
  const pair = await introduced(journey());
  const agreement = async (who: Player) => cardIn(await who.says('agreement'));
  const form = formIn(await pair.anna.presses(await agreement(pair.anna), 'Change meetings'));
  const meetings = { cadence: 'weekly', months: 1, format: 'phone', channel: 'x', times: 'x', reviewOn: '2026-12-20' };
  await pair.anna.submits(form, meetings);
  await pair.anna.presses(await agreement(pair.anna), 'Sign');
  await pair.maya.presses(await agreement(pair.maya), 'Sign');
  await tickAt('2026-12-20T10:00:00Z');
  await tickAt('2026-12-21T10:00:00Z');
  await tickAt('2026-12-22T10:00:00Z');
  const [card, ...more] = await titled(pair.maya, 'time to look back');
  expect(more).toEqual([]);
  expect(await titled(pair.anna, 'time to look back')).toHaveLength(1);
  expect(buttonsOf(card ?? { summary: '', body: [] }).map(({ label }) => label)).toEqual([
    'Go on together',
    'Plan the end',
    'Agreement',
    'Later',
  ]);
  expect(formIn(await pair.maya.presses(card, 'Go on together')).title).toBe('Go on together');
});

test('a last date in the past or years away is refused beside its field', async () => {
  const pair = await active(journey());
  expect(errorsIn(await fix(pair.anna, pair, '2026-11-20')).lastDate).toContain('over already');
  expect(errorsIn(await fix(pair.anna, pair, '2029-01-01')).lastDate).toContain('within a year');
  expect((await now(journey(), pair)).state).toBe('active');
});
