import { afterEach, expect, test } from 'vitest';
import { systemIds } from '../../adapters/time/system-ids.ts';
import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import type { GoalId, RelationshipId, SessionId } from '../../core/ids.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { pickSlot } from '../../core/session/arrange-session.ts';
import type { Card } from '../../core/view/card.ts';
import {
  buttonsOf,
  cardIn,
  errorsIn,
  formIn,
  type Player,
  STAGE_NOW,
  useJourney,
  wordsOf,
} from '../journey.fixture.ts';

const journey = useJourney();
afterEach(() => {
  expect(journey().errors).toEqual([]);
  journey().clock.set(STAGE_NOW);
});

let scene = 0;
/** A mentee on Slack in London and a mentor on Teams in Kathmandu, who work together. */
async function partners(zone = 'Asia/Kathmandu'): Promise<{ anna: Player; maya: Player }> {
  scene += 1;
  const anna = await enter('anna', { asMentee: true }, 'Europe/London', 'slack');
  const maya = await enter('maya', { asMentor: true, places: 2 }, zone, 'teams');
  await begin(anna, maya);
  return { anna, maya };
}

const enter = (name: string, profile: Partial<Profile>, zone: string, on: 'slack' | 'teams') =>
  journey().player(`${name}-${scene}`, { on, zone, profile });

async function begin(anna: Player, maya: Player) {
  const ask = formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
  await anna.submits(ask, { note: 'Please help me.' });
  await maya.presses(await maya.lastTold(), 'Accept');
}

const sessionsOf = async (who: Player) => cardIn(await who.says('sessions'));
const arrange = async (who: Player) => formIn(await who.presses(await sessionsOf(who), 'Arrange a session'));
const opened = async (who: Player) => cardIn(await who.presses(await sessionsOf(who), 'Open'));
const labels = (card: Card) => buttonsOf(card).map(({ label }) => label);
const optionsIn = (form: ReturnType<typeof formIn>, id: string) =>
  form.fields.flatMap((field) => (field.id === id && 'options' in field ? field.options : []));
const proposal = { length: '60', format: 'online', venue: 'https://meet.example/1', topic: 'Getting started' };

/** A session fixed for 26 November, 10:00 in London. */
async function fixed(anna: Player, maya: Player, time = '10:00'): Promise<void> {
  await anna.submits(await arrange(anna), { ...proposal, date: '2026-11-26', time });
  const pick = formIn(await maya.presses(await maya.lastTold(), 'Pick a time'));
  await maya.submits(pick, { slot: optionsIn(pick, 'slot')[0]?.value ?? '' });
}

/** Everything that came after `sent` messages, as titles. */
const titlesAfter = async (who: Player, sent: number) => (await who.told()).slice(sent).map(({ card }) => card.title);
const countOf = async (who: Player) => (await who.told()).length;

test('times are suggested on both clocks, offered, and picked on the other platform', async () => {
  const { anna, maya } = await partners();
  const form = await arrange(anna);
  const options = optionsIn(form, 'slots');
  expect(options[0]?.label).toBe(`Wed 25 Nov, 09:00 (14:45 for maya-${scene})`);
  const chosen = options.slice(0, 3).map(({ value }) => value);
  await anna.submits(form, { ...proposal, slots: chosen });
  const offer = await maya.lastTold();
  expect(offer.title).toBe(`anna-${scene} offers times for a session`);
  const pick = formIn(await maya.presses(offer, 'Pick a time'));
  expect(optionsIn(pick, 'slot').map(({ label }) => label)[0]).toBe(`Wed 25 Nov, 14:45 (09:00 for anna-${scene})`);
  await maya.submits(pick, { slot: chosen[1] ?? '' });
  expect((await anna.lastTold()).title).toBe(`maya-${scene} picked a time`);
  const session = await opened(anna);
  expect(wordsOf(session)).toContain('"at":"2026-11-26T09:00:00.000Z"');
  expect(labels(session)).toEqual(['Set the agenda', 'Move', 'Repeat it', 'Call it off', 'All sessions']);
});

test('the one who offers does not pick, and a late pick says how things stand', async () => {
  const { anna, maya } = await partners();
  await anna.submits(await arrange(anna), { ...proposal, date: '2026-11-26', time: '10:00' });
  expect(labels(await opened(anna))).not.toContain('Pick a time');
  const offer = await maya.lastTold();
  const pick = formIn(await maya.presses(offer, 'Pick a time'));
  await maya.submits(pick, { slot: optionsIn(pick, 'slot')[0]?.value ?? '' });
  expect(wordsOf(cardIn(await maya.presses(offer, 'Pick a time')))).toContain('Fixed');
});

test('other times take the place of those on offer, and turn the table', async () => {
  const { anna, maya } = await partners();
  await anna.submits(await arrange(anna), { ...proposal, date: '2026-11-26', time: '10:00' });
  const other = formIn(await maya.presses(await maya.lastTold(), 'Other times'));
  await maya.submits(other, { ...proposal, date: '2026-11-27', time: '16:00' });
  expect((await anna.lastTold()).title).toBe(`maya-${scene} offers times for a session`);
  const pick = formIn(await anna.presses(await anna.lastTold(), 'Pick a time'));
  expect(optionsIn(pick, 'slot').map(({ label }) => label)).toEqual([`Fri 27 Nov, 10:15 (16:00 for maya-${scene})`]);
});

test.each([
  ['a day in the past', { date: '2026-11-23', time: '10:00' }, { date: expect.stringContaining('past') }],
  ['31 February', { date: '2027-02-31', time: '10:00' }, { date: expect.stringContaining('does not exist') }],
  ['a day without a time', { date: '2026-11-26' }, { time: expect.stringContaining('time') }],
  ['no time at all', {}, { slots: expect.stringContaining('at least one') }],
  ['a day in three years', { date: '2029-11-26', time: '10:00' }, { date: expect.stringContaining('year ahead') }],
])('%s is refused beside its field, and nothing is kept', async (_what, values, errors) => {
  const { anna, maya } = await partners();
  const before = await countOf(maya);
  expect(errorsIn(await anna.submits(await arrange(anna), { ...proposal, ...values }))).toEqual(errors);
  expect(await countOf(maya)).toBe(before);
});

test('a time that either has given to somebody else is refused, when offered and when taken meanwhile', async () => {
  await journey().setPolicy({ firstCapacityOfMentor: 2 });
  const { anna, maya } = await partners();
  const ben = await enter('ben', { asMentee: true }, 'Europe/London', 'slack');
  await begin(ben, maya);
  await ben.submits(await arrange(ben), { ...proposal, date: '2026-11-26', time: '10:30' });
  const offer = await maya.lastTold();
  await anna.submits(await arrange(anna), { ...proposal, date: '2026-11-26', time: '10:00' });
  const early = formIn(await maya.presses(await maya.lastTold(), 'Pick a time'));
  await maya.submits(early, { slot: optionsIn(early, 'slot')[0]?.value ?? '' });
  const late = formIn(await maya.presses(offer, 'Pick a time'));
  const refused = await maya.submits(late, { slot: optionsIn(late, 'slot')[0]?.value ?? '' });
  expect(errorsIn(refused)).toEqual({ slot: expect.stringContaining('You are in another session') });
  const taken = await ben.submits(formIn(await ben.presses(await opened(ben), 'Change the times')), {
    ...proposal,
    date: '2026-11-26',
    time: '09:30',
  });
  expect(errorsIn(taken)).toEqual({ date: expect.stringContaining('is taken at that time') });
});

test('a move is told at once and moves the prompts; calling off ends them', async () => {
  const { anna, maya } = await partners();
  await fixed(anna, maya);
  const move = formIn(await maya.presses(await opened(maya), 'Move'));
  await maya.submits(move, { date: '2026-11-30', time: '15:45', length: '60' });
  expect((await anna.lastTold()).title).toBe(`maya-${scene} moved your session`);
  expect(wordsOf(await opened(anna))).toContain('"at":"2026-11-30T10:00:00.000Z"');
  journey().clock.set(new Date('2026-11-26T09:55:00Z'));
  const before = await countOf(maya);
  await journey().tick();
  expect(await countOf(maya)).toBe(before);
  await anna.presses(await opened(anna), 'Call it off');
  expect((await maya.lastTold()).title).toBe(`anna-${scene} called your session off`);
  journey().clock.set(new Date('2026-12-02T09:55:00Z'));
  const called = await countOf(maya);
  await journey().tick();
  expect(await countOf(maya)).toBe(called);
});

/** The clock shows each of these in turn, and whatever is due then is done and no longer due. */
async function at(...moments: readonly string[]): Promise<void> {
  for (const moment of moments) {
    journey().clock.set(new Date(moment));
    await journey().tick();
    const { sessions } = journey().unitOfWork.reads(journey().organisationId);
    expect(await sessions.due(journey().clock.now(), 100)).toEqual([]);
  }
}

test('what had passed when a time was fixed is never sent for it', async () => {
  const { anna, maya } = await partners();
  await fixed(anna, maya);
  const before = await countOf(anna);
  await at('2026-11-24T10:01:00Z', '2026-11-25T08:59:00Z');
  expect(await titlesAfter(anna, before)).toEqual([]);
  await at('2026-11-25T09:00:00Z');
  expect(await titlesAfter(anna, before)).toEqual(['What is on your agenda?']);
});

test('each is prompted at the right moment, once, also by a clock that is set back', async () => {
  const { anna, maya } = await partners();
  await anna.submits(await arrange(anna), { ...proposal, date: '2026-11-30', time: '10:00' });
  const pick = formIn(await maya.presses(await maya.lastTold(), 'Pick a time'));
  await maya.submits(pick, { slot: optionsIn(pick, 'slot')[0]?.value ?? '' });
  const [toAnna, toMaya] = [await countOf(anna), await countOf(maya)];
  await at('2026-11-27T08:59:00Z');
  expect(await titlesAfter(anna, toAnna)).toEqual([]);
  await at('2026-11-27T09:00:00Z', '2026-11-27T08:00:00Z', '2026-11-27T09:01:00Z');
  expect(await titlesAfter(anna, toAnna)).toEqual(['What is on your agenda?']);
  await at('2026-11-29T09:00:00Z', '2026-11-29T10:00:00Z', '2026-11-30T09:50:00Z', '2026-11-30T09:51:00Z');
  const [coming, soon] = [`Coming up: your session with maya-${scene}`, `About to begin: maya-${scene}`];
  expect(await titlesAfter(anna, toAnna)).toEqual(['What is on your agenda?', 'What is on your agenda?', coming, soon]);
  expect(await titlesAfter(maya, toMaya)).toEqual([
    `Coming up: your session with anna-${scene}`,
    `About to begin: anna-${scene}`,
  ]);
  await at('2026-11-30T11:00:00Z', '2026-12-01T03:15:00Z', '2026-12-05T00:00:00Z');
  expect((await titlesAfter(anna, toAnna)).slice(4)).toEqual(['How did it go?']);
  expect((await titlesAfter(maya, toMaya)).slice(2)).toEqual(['How did it go?']);
});

test('the mentor sees the agenda, and nobody asks for it any more', async () => {
  const { anna, maya } = await partners();
  await fixed(anna, maya);
  expect(labels(await opened(maya))).not.toContain('Set the agenda');
  await anna.submits(formIn(await anna.presses(await opened(anna), 'Set the agenda')), { agenda: 'My first budget' });
  const told = await maya.lastTold();
  expect(wordsOf(told.body)).toContain('My first budget');
  expect(told.summary).not.toContain('budget');
  const before = await countOf(anna);
  journey().clock.set(new Date('2026-11-25T09:30:00Z'));
  await journey().tick();
  expect(await countOf(anna)).toBe(before);
});

async function held(anna: Player, maya: Player) {
  await fixed(anna, maya);
  journey().clock.set(new Date('2026-11-26T11:05:00Z'));
  return formIn(await anna.presses(await opened(anna), 'Write the sheet'));
}
const SHEET = {
  date: '2026-11-26',
  start: '10:00',
  end: '11:00',
  venue: '',
  preparation: 'Read a book',
  summary: 'Pay',
};

test('the sheet is kept for both, begins the relationship, and its actions come back on the next agenda', async () => {
  const { anna, maya } = await partners();
  await anna.submits(await held(anna, maya), SHEET);
  const told = (await maya.told()).map(({ card }) => card.title);
  expect(told).toContain(`Session with anna-${scene}`);
  const [relationship] = await journey().unitOfWork.reads(journey().organisationId).relationships.liveOf(anna.id);
  expect(relationship?.state).toBe('active');
  const session = await opened(maya);
  expect(wordsOf(session)).toContain('Read a book');
  const action = formIn(await maya.presses(session, 'Add an action'));
  await maya.submits(action, { text: 'Draft a budget', owner: 'mentee', due: '2026-12-04' });
  expect((await anna.lastTold()).title).toBe(`maya-${scene} noted this for you`);
  const next = formIn(await anna.presses(await opened(anna), 'Arrange the next'));
  await anna.submits(next, { ...proposal, date: '2026-12-10', time: '10:00' });
  const pick = formIn(await maya.presses(await maya.lastTold(), 'Pick a time'));
  await maya.submits(pick, { slot: optionsIn(pick, 'slot')[0]?.value ?? '' });
  expect(wordsOf(formIn(await anna.presses(await anna.lastTold(), 'Set the agenda')).intro)).toContain(
    'Draft a budget',
  );
  const open = cardIn(await anna.presses(await opened(anna), 'Tick off'));
  expect(wordsOf(cardIn(await anna.presses(open, 'Done'), 'replaceClicked'))).toContain('Everything is done');
  expect(wordsOf(cardIn(await anna.presses(open, 'Done'), 'replaceClicked'))).toContain('ticked off already');
});

test('two who write the same sheet do not lose each other’s words', async () => {
  const { anna, maya } = await partners();
  const first = await held(anna, maya);
  const second = formIn(await maya.presses(await opened(maya), 'Write the sheet'));
  await anna.submits(first, SHEET);
  const refused = await maya.submits(second, { ...SHEET, start: '15:45', end: '16:45', summary: 'Mine' });
  expect(errorsIn(refused)).toEqual({ form: expect.stringContaining('saved this sheet meanwhile') });
  expect(wordsOf(await opened(maya))).not.toContain('Mine');
});

test.each([
  [
    'an end before the start',
    { start: '11:00', end: '10:00' },
    { end: expect.stringContaining('end after it starts') },
  ],
  ['a day to come', { date: '2026-12-24' }, { date: expect.stringContaining('still to come') }],
  ['a day before they met', { date: '2026-01-05' }, { date: expect.stringContaining('before you two') }],
  ['50,000 characters', { summary: 'x'.repeat(50_000) }, { summary: expect.stringContaining('50000 characters') }],
])('a sheet with %s is refused beside its field', async (_what, values, errors) => {
  const { anna, maya } = await partners();
  expect(errorsIn(await anna.submits(await held(anna, maya), { ...SHEET, ...values }))).toEqual(errors);
});

test('nobody else sees or writes a session', async () => {
  const { anna, maya } = await partners();
  const form = await held(anna, maya);
  const eve = await enter('eve', { asMentee: true }, 'Europe/London', 'slack');
  const card = cardIn(await eve.acts({ kind: 'action', id: 'session.show', ref: form.ref.split(':')[0] ?? '' }));
  expect(wordsOf(card)).toContain('cannot find this');
  expect(wordsOf((await eve.submits(form, SHEET)).answers)).toContain('cannot find this');
});

test('a session that did not take place is noted without blame', async () => {
  const { anna, maya } = await partners();
  await held(anna, maya);
  const session = await opened(anna);
  await anna.presses(session, 'It did not happen');
  expect((await maya.lastTold()).title).toBe('It did not take place');
  expect(wordsOf(cardIn(await anna.presses(session, 'It did not happen'), 'replaceClicked'))).toContain(
    'not take place',
  );
});

test('a past session can be logged, and counts as the first', async () => {
  const { anna, maya } = await partners();
  journey().clock.set(new Date('2026-11-26T12:00:00Z'));
  await maya.submits(formIn(await maya.presses(await sessionsOf(maya), 'Log a past session')), {
    ...SHEET,
    start: '14:00',
    end: '15:00',
  });
  expect(wordsOf(await opened(anna))).toContain('"at":"2026-11-26T08:15:00.000Z"');
  const [relationship] = await journey().unitOfWork.reads(journey().organisationId).relationships.liveOf(anna.id);
  expect(relationship?.state).toBe('active');
});

test('when the relationship ends, what was arranged is called off and the past can only be read', async () => {
  const { anna, maya } = await partners();
  await anna.submits(await held(anna, maya), SHEET);
  await anna.submits(formIn(await anna.presses(await opened(anna), 'Arrange the next')), {
    ...proposal,
    date: '2026-12-10',
    time: '10:00',
  });
  const [relationship] = await journey().unitOfWork.reads(journey().organisationId).relationships.liveOf(anna.id);
  const end = formIn(await anna.acts({ kind: 'open', formId: 'relationship.withdraw', ref: relationship?.id ?? '' }));
  await anna.submits(end, { apart: false });
  const left = await sessionsOf(maya);
  expect(labels(left).filter((label) => label === 'Open')).toHaveLength(1);
  expect(labels(await opened(maya))).toEqual(['All sessions']);
});

test('home shows times to pick, then the next session, and Details arranges one', async () => {
  const { anna, maya } = await partners();
  const details = cardIn(await anna.presses(cardIn(await anna.says('relationships')), 'Details'));
  await anna.submits(formIn(await anna.presses(details, 'Arrange a session')), {
    ...proposal,
    date: '2026-11-26',
    time: '10:00',
  });
  expect(labels(cardIn(await anna.says('home')))).not.toContain('Pick a time');
  const pick = formIn(await maya.presses(cardIn(await maya.says('home')), 'Pick a time'));
  await maya.submits(pick, { slot: optionsIn(pick, 'slot')[0]?.value ?? '' });
  for (const who of [anna, maya]) {
    const home = cardIn(await who.says('home'));
    expect(wordsOf(home)).toContain('"at":"2026-11-26T10:00:00.000Z"');
    expect(cardIn(await who.presses(home, 'Session')).title).toContain('Session with');
    expect(wordsOf(cardIn(await who.says('status')))).toContain('"at":"2026-11-26T10:00:00.000Z"');
  }
  journey().clock.set(new Date('2026-11-26T11:00:00Z'));
  await anna.submits(formIn(await anna.presses(cardIn(await anna.says('home')), 'Write the sheet')), SHEET);
  expect(labels(cardIn(await maya.says('home')))).not.toContain('Write the sheet');
});

test.each([
  ['Europe/London', '2026-11-26T10:00:00.000Z', ['2027-03-18T10:00:00.000Z', '2027-04-15T09:00:00.000Z']],
  ['Pacific/Auckland', '2026-11-25T21:00:00.000Z', ['2027-03-17T21:00:00.000Z', '2027-04-14T22:00:00.000Z']],
])('a repeated session keeps to the hour of a mentee in %s when the clocks change', async (zone, first, around) => {
  const { anna, maya } = await partners();
  await journey().database.client.member.update({ where: { id: anna.id }, data: { zone } });
  const mentee = await journey().player(`anna-${scene}`, { zone });
  await fixed(mentee, maya);
  const form = formIn(await maya.presses(await opened(maya), 'Repeat it'));
  await maya.submits(form, { cadence: 'monthly', times: 6 });
  expect((await anna.lastTold()).title).toBe(`maya-${scene} planned 6 more sessions`);
  const open = await journey().unitOfWork.reads(journey().organisationId).sessions.openOf(anna.id);
  const starts = open.map(({ time }) => time?.startsAt.toISOString());
  expect(starts[0]).toBe(first);
  expect(starts).toHaveLength(7);
  expect(starts).toEqual(expect.arrayContaining(around));
});

test('a repetition leaves out when one of the two is taken, and says so', async () => {
  const { anna, maya } = await partners();
  await fixed(anna, maya);
  const again = async () => {
    const form = formIn(await anna.acts({ kind: 'open', formId: 'session.repeat', ref: await firstOf(anna) }));
    return anna.submits(form, { cadence: 'weekly', times: 2 });
  };
  await again();
  expect(errorsIn(await again())).toEqual({ form: expect.stringContaining('None of these times is free') });
  await maya.acts({ kind: 'action', id: 'session.cancel', ref: await firstOf(anna, 1) });
  const outcome = await again();
  expect(wordsOf(outcome.answers)).toContain('1 session planned');
  expect(wordsOf(outcome.answers)).toContain('one of you is taken');
});

async function firstOf(who: Player, at = 0): Promise<string> {
  const open = await journey().unitOfWork.reads(journey().organisationId).sessions.openOf(who.id);
  return open[at]?.id ?? '';
}

test('of two who pick at the same moment what would clash, one gets it and the other a sentence', async () => {
  await journey().setPolicy({ firstCapacityOfMentor: 2 });
  const { anna, maya } = await partners();
  const ben = await enter('ben', { asMentee: true }, 'Europe/London', 'slack');
  await begin(ben, maya);
  const own = async (who: Player) => {
    const [live] = await journey().unitOfWork.reads(journey().organisationId).relationships.liveOf(who.id);
    return formIn(await maya.acts({ kind: 'open', formId: 'session.propose', ref: live?.id ?? '' }));
  };
  const forms = [await own(anna), await own(ben)];
  for (const form of forms) await maya.submits(form, { ...proposal, date: '2026-12-01', time: '15:00' });
  const outcomes = await Promise.all(
    [anna, ben].map(async (who) => {
      const pick = formIn(await who.presses(await who.lastTold(), 'Pick a time'));
      return who.submits(pick, { slot: optionsIn(pick, 'slot')[0]?.value ?? '' });
    }),
  );
  const kinds = outcomes.map(({ answers }) => answers[0]?.do ?? '');
  expect(kinds.toSorted()).toEqual(['done', 'formErrors']);
});

test('goals under way are one tap away from the agenda, each once', async () => {
  const { anna, maya } = await partners();
  await fixed(anna, maya);
  const [live] = await journey().unitOfWork.reads(journey().organisationId).relationships.liveOf(anna.id);
  const words = { title: 'Lead a project', measure: 'It ends', why: '', resources: '', targetOn: '2027-03-01' };
  await journey().write(({ goals }) =>
    goals.insert({
      id: `goal-${scene}` as GoalId,
      relationshipId: live?.id ?? ('' as RelationshipId),
      draftedById: anna.id,
      words,
      state: 'agreed',
      draftedAt: STAGE_NOW,
      agreedAt: STAGE_NOW,
      closedAt: null,
      snoozedUntil: null,
      steps: [],
    }),
  );
  const form = formIn(await anna.presses(await opened(anna), 'Set the agenda'));
  expect(optionsIn(form, 'goals')).toEqual([{ value: `goal-${scene}`, label: 'Lead a project (by 2027-03-01)' }]);
  expect(errorsIn(await anna.submits(form, {}))).toEqual({ agenda: expect.stringContaining('choose a goal') });
  await anna.submits(form, { goals: [`goal-${scene}`] });
  expect(wordsOf((await maya.lastTold()).body)).toContain('Goal: Lead a project');
  const again = formIn(await anna.presses(await opened(anna), 'Change the agenda'));
  await anna.submits(again, { agenda: 'Goal: Lead a project', goals: [`goal-${scene}`] });
  expect(wordsOf(await opened(maya)).split('Goal: Lead').length).toBe(2);
});

test('a time that was taken off the offer meanwhile is not fixed', async () => {
  const { anna, maya } = await partners();
  await anna.submits(await arrange(anna), { ...proposal, date: '2026-11-26', time: '10:00' });
  const [organisation] = await journey().unitOfWork.organisations();
  if (organisation === undefined) throw new Error('no organisation');
  const id = (await firstOf(anna)) as SessionId;
  const off = new Date('2026-11-26T12:00:00Z');
  const deed = { organisation, now: STAGE_NOW, calendar: temporalCalendar, ids: systemIds };
  const picked = await journey().write((stores) => pickSlot({ ...deed, stores }, id, maya.id, off));
  expect(picked).toEqual({ ok: false, code: 'not-on-offer' });
});
