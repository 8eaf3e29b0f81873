import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../core/domain/view/card.ts';
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
import { active, introduced, now } from '../testing/partners.fixture.ts';
import { nudgeStage, nudgesOf, signWith } from './testing/nudge.fixture.ts';

const journey = useJourney();
const { at, underWay } = nudgeStage(journey);
beforeEach(() => journey().clock.set(STAGE_NOW));
afterEach(() => expect(journey().errors).toEqual([]));

const NONE: Card = { summary: '', body: [] };
const HOURS = { at: '10:00', from: '08:00', to: '18:00', days: ['1', '2', '3', '4', '5'] };
const titles = async (who: Player) => (await nudgesOf(who)).map(({ title }) => title);
const settings = async (who: Player, values: Readonly<Record<string, string | readonly string[]>>) => {
  const form = formIn(await who.presses(cardIn(await who.says('reminders')), 'Change hours'));
  const kinds = form.fields.flatMap((field) => (field.id === 'kinds' && 'options' in field ? field.options : []));
  return who.submits(form, { ...HOURS, kinds: kinds.map(({ value }) => value), ...values });
};

test('everything of a day is one message, a row and a button for each thing, with why it came and how to stop it', async () => {
  const { anna, maya } = await underWay(await introduced(journey()));
  await at('2026-12-08T06:00:00Z', '2026-12-08T10:00:00Z', '2026-12-08T10:05:00Z', '2026-12-08T17:00:00Z');
  const [card = NONE, ...more] = await nudgesOf(anna);
  expect(more).toEqual([]);
  expect(card.title).toBe('Worth a moment today');
  expect(wordsOf(card.body)).toContain('after the first conversation');
  expect(buttonsOf(card).map(({ label }) => label)).toEqual([
    'Answer',
    'Later',
    'Answer',
    'Later',
    'Snooze all',
    'Reminders',
  ]);
  expect(wordsOf(card.footer)).toContain('reminders');
  expect(card.summary).not.toContain('quotes');
  expect(await titles(maya)).toEqual([expect.stringContaining('How does it fit')]);
  const answers = cardIn(await anna.acts({ kind: 'action', id: 'check-in.day', ref: '2026-12-08' }));
  expect(wordsOf(answers)).toContain('Three quotes');
});

test('however often and late the clock ticks, a day has one nudge at most, and the database holds it', async () => {
  const { anna } = await underWay(await introduced(journey()));
  await at('2026-11-24T10:05:00Z', '2026-12-08T06:00:00Z', '2026-12-08T10:00:00Z');
  await journey().write(async ({ prompts }) => {
    expect(await prompts.takeDay(anna.id, '2026-12-08', STAGE_NOW)).toBe(false);
    const [first] = await journey().database.client.prompt.findMany({ where: { memberId: anna.id, kind: 'fit' } });
    if (first === undefined) throw new Error('it was raised');
    await prompts.putOff([first.id as never], STAGE_NOW);
  });
  await at('2026-12-08T12:00:00Z', '2026-12-07T12:00:00Z', '2026-12-08T17:59:00Z');
  expect(await titles(anna)).toHaveLength(2);
  await at('2026-12-09T10:00:00Z');
  expect(await titles(anna)).toHaveLength(3);
});

test('what was dealt with in the meantime is not brought up, and takes no day', async () => {
  const pair = await active(journey());
  const form = formIn(await pair.anna.acts({ kind: 'open', formId: 'course.fit', ref: pair.relationship.id }));
  journey().clock.set(new Date('2026-11-24T19:00:00Z'));
  await journey().tick();
  await pair.anna.submits(form, { fit: 'good' });
  await at('2026-11-25T10:00:00Z');
  expect(await titles(pair.anna)).toEqual([]);
  expect(await titles(pair.maya)).toHaveLength(1);
  expect(await journey().database.client.nudge.count({ where: { memberId: pair.anna.id } })).toBe(0);
});

test('nobody is nudged in the evening, at the weekend or while away, and each at their own hour', async () => {
  const pair = await active(journey());
  await settings(pair.maya, { at: '15:30' });
  journey().clock.set(new Date('2026-11-27T18:00:00Z'));
  await journey().tick();
  await pair.anna.says('pause until 2026-12-01');
  await at('2026-11-28T12:00:00Z', '2026-11-30T15:29:00Z');
  expect([await titles(pair.anna), await titles(pair.maya)]).toEqual([[], []]);
  await at('2026-11-30T15:30:00Z');
  expect(await titles(pair.maya)).toHaveLength(1);
  await at('2026-12-02T09:59:00Z');
  expect(await titles(pair.anna)).toEqual([]);
  await at('2026-12-02T10:00:00Z');
  expect(await titles(pair.anna)).toHaveLength(1);
});

test('quiet times that two agreed on hold for what is about them', async () => {
  const pair = await introduced(journey());
  await signWith(pair, { quietFrom: '17:00', quietTo: '13:15' });
  await pair.anna.acts({ kind: 'action', id: 'course.met', ref: pair.relationship.id });
  await pair.anna.acts({
    kind: 'submit',
    formId: 'course.pause',
    ref: pair.relationship.id,
    values: { until: '2026-11-30' },
  });
  await at('2026-12-01T08:00:00Z', '2026-12-01T10:00:00Z', '2026-12-01T13:10:00Z');
  expect(await titles(pair.maya)).toEqual([]);
  await at('2026-12-01T13:15:00Z');
  expect((await titles(pair.maya)).length).toBe(1);
});

test('one thing is put off to a day, or everything, or its kind for good', async () => {
  const pair = await active(journey());
  await at('2026-11-24T10:05:00Z');
  const [card] = await nudgesOf(pair.anna);
  const later = formIn(await pair.anna.presses(card, 'Later'));
  expect(errorsIn(await pair.anna.submits(later, { on: '2026-11-23' })).on).toContain('has passed');
  expect(errorsIn(await pair.anna.submits(later, { on: '2028-11-23' })).on).toContain('a year at most');
  await pair.anna.submits(later, { on: '2026-12-03' });
  await at('2026-12-02T10:00:00Z');
  expect(await titles(pair.anna)).toHaveLength(1);
  await at('2026-12-03T10:00:00Z');
  expect(await titles(pair.anna)).toHaveLength(2);
  await pair.anna.submits(later, { on: '2026-12-10', all: true });
  await pair.anna.submits(later, { on: '2026-12-08' });
  await at('2026-12-08T10:00:00Z');
  expect(await titles(pair.anna)).toHaveLength(2);
  await at('2026-12-10T10:00:00Z');
  expect(await titles(pair.anna)).toHaveLength(3);
  await pair.anna.submits(later, { never: true });
  expect(wordsOf((await pair.anna.submits(later, { on: '2026-12-15' })).answers)).toContain('dealt with');
  expect(wordsOf(cardIn(await pair.anna.says('reminders')))).toContain('how a first conversation went');
});

test('other people’s reminders and what never was read alike', async () => {
  const pair = await active(journey());
  await at('2026-11-24T10:05:00Z');
  const ref = buttonsOf((await nudgesOf(pair.anna))[0] ?? NONE).find(({ label }) => label === 'Later')?.ref ?? '';
  const seen = cardIn(await pair.maya.acts({ kind: 'open', formId: 'nudge.later', ref }));
  expect(seen).toEqual(cardIn(await pair.maya.acts({ kind: 'open', formId: 'nudge.later', ref: 'never-was' })));
});

test.each([
  [{ from: '18:00', to: '08:00' }, 'to', 'later than the beginning'],
  [{ at: '07:00' }, 'at', 'between the beginning and the end'],
  [{ at: '18:00' }, 'at', 'between the beginning and the end'],
  [{ days: [] }, 'days', 'please fill this in'],
])('hours that cannot be kept (%j) are refused beside their field', async (values, field, words) => {
  const { anna } = await introduced(journey());
  expect(errorsIn(await settings(anna, values))[field]?.toLowerCase()).toContain(words);
  expect(wordsOf(cardIn(await anna.says('reminders')))).toContain('Monday to Friday');
});

test('by words everything is snoozed, and an unreadable day says so', async () => {
  const { anna } = await active(journey());
  expect(wordsOf(cardIn(await anna.says('snooze until the cows come home')))).toContain('could not read that');
  expect(wordsOf(cardIn(await anna.says('snooze until 31 February')))).toContain('could not read that');
  expect(wordsOf(cardIn(await anna.says('snooze until 2026-12-10')))).toContain('2026-12-10');
  await at('2026-12-09T10:00:00Z');
  expect(await titles(anna)).toEqual([]);
  await at('2026-12-10T10:00:00Z');
  expect(await titles(anna)).toHaveLength(1);
});

test('after three without an answer one question, then silence, until they do something; the ladder still warns', async () => {
  const pair = await underWay(await introduced(journey()));
  const { anna, maya } = pair;
  await at('2026-11-24T10:05:00Z');
  for (const day of ['2026-12-08', '2026-12-22']) await at(`${day}T06:00:00Z`, `${day}T10:00:00Z`);
  expect(await titles(anna)).toHaveLength(3);
  // Five weeks after the last sign of life: the silence is asked about first, and the warning comes all the same.
  await at('2026-12-29T10:05:00Z', '2026-12-30T10:00:00Z', '2027-01-05T06:00:00Z', '2027-01-05T10:00:00Z');
  expect((await titles(anna)).slice(3)).toEqual(['Shall I stop reminding you?', expect.stringContaining('doing?')]);
  const question = (await nudgesOf(anna))[3];
  await anna.presses(question, 'Go on');
  await anna.acts({ kind: 'action', id: 'course.still-going', ref: pair.relationship.id });
  await at('2027-01-19T06:00:00Z', '2027-01-19T10:00:00Z');
  expect((await titles(anna)).slice(5)).toEqual(['How is it going?']);
  expect((await now(journey(), pair)).state).toBe('active');
  expect((await titles(maya)).filter((title) => title?.includes('doing?'))).toHaveLength(1);
});

test('stopped stays stopped whatever else they do, until they say otherwise', async () => {
  const { anna } = await underWay(await introduced(journey()));
  await anna.presses(cardIn(await anna.says('reminders')), 'Stop reminding me');
  await at('2026-11-24T10:05:00Z');
  await anna.says('hide');
  await at('2026-11-25T10:00:00Z');
  expect(await titles(anna)).toEqual([]);
  const card = cardIn(await anna.says('reminders'));
  expect(wordsOf(card)).toContain('How does it fit');
  await anna.presses(card, 'Remind me again');
  await at('2026-11-26T10:00:00Z');
  expect(await titles(anna)).toHaveLength(1);
});

test('of more things than one message holds the rest comes on the next day, and can be seen at once', async () => {
  const mentees = await Promise.all(
    ['one', 'two', 'three', 'four', 'five', 'six'].map((name) =>
      journey().player(`mentee-${name}`, { profile: { asMentee: true } }),
    ),
  );
  const maya = await journey().player('mentor-busy', { on: 'teams', profile: { asMentor: true } });
  for (const mentee of mentees) {
    const ask = formIn(await mentee.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
    await mentee.submits(ask, { note: 'Please help me.' });
  }
  await at('2026-11-27T06:00:00Z', '2026-11-27T10:00:00Z');
  const [card] = await nudgesOf(maya);
  expect(wordsOf(card)).toContain(' more can wait');
  expect(wordsOf(cardIn(await maya.says('reminders')))).toContain('is still waiting');
  await at('2026-11-30T10:00:00Z');
  expect(await titles(maya)).toHaveLength(2);
});
