import { afterEach, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../core/domain/time/durations.ts';
import { cardIn, errorsIn, formIn, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { agreeOn, checkInStage, nudgesTo } from './testing/check-in.fixture.ts';

const journey = useJourney();
const { asked, nextNudge, partners, planOf } = checkInStage(journey);
afterEach(() => expect(journey().errors).toEqual([]));

test('a draft is not asked about', async () => {
  const { anna, relationship } = await partners();
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'goal.draft', ref: relationship.id })), {
    title: 'Draft',
    measure: 'x',
  });
  expect(await planOf(anna)).toBeNull();
});

test('ticking again, an hour later, or with the clock set back, asks nothing twice', async () => {
  const { anna } = await asked();
  for (const minutes of [0, 60, -120, 180]) {
    journey().clock.advance(minutes * MINUTE_MS);
    await journey().tick();
  }
  expect(await nudgesTo(anna)).toHaveLength(1);
});

test('a snoozed goal is left out until its day, and snoozing all asks nothing before', async () => {
  const { anna, card } = await asked();
  const today = journey().clock.now();
  const inDays = (days: number) => new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  await anna.submits(formIn(await anna.presses(card, 'Snooze')), { on: inDays(20) });
  await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(1);
  await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(2);
  const all = formIn(await anna.acts({ kind: 'open', formId: 'nudge.snooze-all', ref: '' }));
  expect(errorsIn(await anna.submits(all, { on: '2020-01-01' })).on).toContain('has passed');
  const twentyDaysOn = new Date(journey().clock.now().getTime() + 20 * DAY_MS);
  await anna.submits(all, { on: twentyDaysOn.toISOString().slice(0, 10) });
  await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(2);
});

test('after three unanswered ones it asks once whether to go on, and then nothing, until one says so', async () => {
  await journey().setPolicy({ checkIn: { everyWeeks: 1, weekday: 2 } });
  const pair = await partners();
  const { anna } = pair;
  await agreeOn(pair, 'Three quotes');
  for (const _ of [1, 2, 3]) await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(3);
  await nextNudge(anna);
  const silence = await anna.lastTold();
  expect(silence.title).toBe('Shall I stop reminding you?');
  const told = await anna.told();
  journey().clock.advance(6 * DAY_MS);
  await journey().tick();
  expect(await anna.told()).toEqual(told);
  await anna.presses(silence, 'Go on');
  await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(4);
  await journey().setPolicy({});
});

test('an answer begins the count anew', async () => {
  const pair = await partners();
  await agreeOn(pair, 'Three quotes');
  for (const _ of [1, 2, 3]) await nextNudge(pair.anna);
  const answers = cardIn(await pair.anna.presses((await nudgesTo(pair.anna)).at(-1), 'Answer'));
  await pair.anna.presses(answers, 'On track');
  await nextNudge(pair.anna);
  expect(await nudgesTo(pair.anna)).toHaveLength(4);
});

test('stop asking is heeded at once, and a new goal does not undo it', async () => {
  const { anna, card, ...rest } = await asked();
  await anna.presses(card, 'Stop asking');
  await agreeOn({ anna, ...rest }, 'A talk in June');
  await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(1);
});

test('somebody who is away is asked when they are back, and a tick at night waits for the morning', async () => {
  const away = await partners();
  await agreeOn(away, 'Three quotes');
  const due = (await planOf(away.anna))?.nextDueAt ?? new Date(0);
  await away.anna.says(`pause ${new Date(due.getTime() + 10 * DAY_MS).toISOString().slice(0, 10)}`);
  await nextNudge(away.anna);
  expect(await nudgesTo(away.anna)).toEqual([]);
  await nextNudge(away.anna);
  expect(await nudgesTo(away.anna)).toHaveLength(1);

  const night = await partners();
  await agreeOn(night, 'Three quotes');
  const planned = (await planOf(night.anna))?.nextDueAt ?? new Date(0);
  for (const [hours, sent] of [
    [16, 0],
    [27, 0],
    [28, 1],
  ] as const) {
    journey().clock.set(new Date(planned.getTime() + hours * HOUR_MS));
    await journey().tick();
    expect(await nudgesTo(night.anna)).toHaveLength(sent);
  }
});

test('far away it comes at ten by the member’s own clock', async () => {
  const pair = await partners('Asia/Kathmandu');
  await agreeOn(pair, 'Three quotes');
  await nextNudge(pair.anna);
  expect(journey().clock.now().toISOString()).toContain('T04:15');
  expect(await nudgesTo(pair.anna)).toHaveLength(1);
});

test('more goals than fit one message are counted', async () => {
  const pair = await partners();
  for (let at = 0; at < 6; at += 1) await agreeOn(pair, `Goal number ${at}`);
  await nextNudge(pair.anna);
  expect(wordsOf(await nudgesTo(pair.anna))).toContain(' more: ');
});

test('a relationship on a break is not asked about, and is again when it goes on', async () => {
  const pair = await partners();
  await agreeOn(pair, 'Three quotes');
  const until = new Date(journey().clock.now().getTime() + 20 * DAY_MS).toISOString().slice(0, 10);
  await pair.anna.acts({ kind: 'submit', formId: 'course.pause', ref: pair.relationship.id, values: { until } });
  await nextNudge(pair.anna);
  expect(await nudgesTo(pair.anna)).toEqual([]);
  await nextNudge(pair.anna);
  expect(await nudgesTo(pair.anna)).toHaveLength(1);
});
